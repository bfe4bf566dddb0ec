import { defineWords, pluralOf } from './language.ts';

/** The words of bringing in the places of a patch. Columns are known by these names, in both languages. */
const places = (count: number): string =>
  pluralOf(count, { one: '{n} place', other: '{n} places' });
const lleoedd = (count: number): string => pluralOf(count, { two: '{n} le', other: '{n} lle' });

export const placesImportWords = defineWords({
  en: {
    title: 'Places',
    heading: (patch: string) => `Places in ${patch}`,
    column: 'Places',
    count: places,
    since: (day: string) => `since ${day}`,
    noneYet: 'None',
    add: 'Add places',
    change: 'Change',
    addTo: (patch: string) => ` to ${patch}`,
    changeOf: (patch: string) => ` the places of ${patch}`,
    inUse: (count: number, time: string, name: string) =>
      pluralOf(count, {
        one: `{n} place is in use. ${name} brought it in on ${time}.`,
        other: `{n} places are in use. ${name} brought them in on ${time}.`,
      }),
    notYet: 'This patch has no places yet. People can only describe where it was.',
    arriving: 'Some places have not arrived on this phone yet.',
    explain:
      'Choose a CSV file. It takes the place of all the places in use. You see what changes first.',
    columnsTitle: 'What the file must look like',
    columnsText:
      'The first line names the columns. Only Street is needed. Each line after it is one place.',
    noNames: 'Leave out names of people. Columns we do not know are left out.',
    columns: {
      name: 'Name or number',
      street: 'Street',
      estate: 'Block or estate',
      postcode: 'Postcode',
      ward: 'Ward code',
      uprn: 'UPRN',
    },
    file: 'Choose the file of places',
    fileMissing: 'Choose a file',
    check: 'Check the file',
    checking: 'Checking the file',
    faults: {
      too_large: 'The file must be 5 MB or smaller',
      spreadsheet:
        'The file must be a CSV file. In your spreadsheet choose ‘Save as’, then ‘CSV UTF-8’.',
      not_text:
        'The file must be text in UTF-8. In your spreadsheet choose ‘Save as’, then ‘CSV UTF-8’.',
      unreadable: 'The file could not be read. Choose it again.',
    },
    wrongSummary: (count: number) =>
      count === 1
        ? 'Put one thing right in the file, then choose it again'
        : `Put ${count} things right in the file, then choose it again`,
    wrongTitle: 'What to put right',
    nothingChanged: 'The places in use stay as they are.',
    wrongMore: (count: number) => `And ${count} more.`,
    line: (line: number, what: string) => `Line ${line}: ${what}`,
    mistakes: {
      empty: 'The file is empty.',
      no_places: 'The file has no places under its first line.',
      semicolons: 'The columns are parted by semicolons. Save the file again with commas.',
      too_many: (count: number, most: number) =>
        `The file has ${places(count)}. A patch can have ${most} at most.`,
      no_column: (column: string) => `there is no column ‘${column}’.`,
      column_twice: (column: string) => `the column ‘${column}’ is there twice.`,
      quote_open: 'a quotation mark is opened and not closed.',
      quote_inside: 'there is a quotation mark inside a cell.',
      after_quote: 'there is text behind a closing quotation mark.',
      cells: (count: number, expected: number) =>
        `the number of cells is ${count}. The first line has ${expected}.`,
      no_street: 'there is no street.',
      uprn: 'the UPRN must be 1 to 12 digits.',
      postcode: 'the postcode must be a whole postcode, such as ZZ99 1ZZ.',
      ward: 'the ward code must be a letter and 8 digits.',
      signs: 'there is a sign that cannot be shown.',
      too_long: (column: string, most: number) =>
        `‘${column}’ must be ${most} characters or fewer.`,
      same_place: (line: number) => `this is the same place as in line ${line}.`,
      same_uprn: (line: number) => `this UPRN is in line ${line} too.`,
    },
    previewTitle: 'Check the places',
    rows: {
      places: 'Places in the file',
      added: 'New',
      removed: 'No longer there',
      same: 'As before',
      others: 'Columns left out',
    },
    firstTitle: (count: number) => (count === 1 ? 'The first place' : `The first ${count} places`),
    addedTitle: 'Show new places',
    removedTitle: 'Show places no longer there',
    more: (count: number) => `And ${count} more.`,
    removedWarning: (count: number) =>
      count === 1
        ? 'One place can no longer be found. Records keep their address.'
        : `${count} places can no longer be found. Records keep their address.`,
    isSame: 'These are the places in use already. There is nothing to change.',
    use: 'Use these places',
    saving: (part: number, parts: number) => `Saving part ${part} of ${parts}`,
    tidying: 'Taking the places before away',
    other: 'Choose another file',
    done: (count: number, patch: string) =>
      pluralOf(count, {
        one: `{n} place of ${patch} is saved on this phone. It will be sent when you have signal.`,
        other: `{n} places of ${patch} are saved on this phone. They will be sent when you have signal.`,
      }),
  },
  cy: {
    title: 'Lleoedd',
    heading: (patch: string) => `Lleoedd yn ${patch}`,
    column: 'Lleoedd',
    count: lleoedd,
    since: (day: string) => `ers ${day}`,
    noneYet: 'Dim',
    add: 'Ychwanegu lleoedd',
    change: 'Newid',
    addTo: (patch: string) => ` at ${patch}`,
    changeOf: (patch: string) => ` lleoedd ${patch}`,
    inUse: (count: number, time: string, name: string) =>
      `Mae ${lleoedd(count)} yn cael eu defnyddio. Daeth ${name} â nhw i mewn ar ${time}.`,
    notYet: 'Nid oes lleoedd yn yr ardal hon eto. Dim ond disgrifio ble y gall pobl.',
    arriving: 'Nid yw rhai lleoedd wedi cyrraedd y ffôn hwn eto.',
    explain:
      "Dewiswch ffeil CSV. Mae'n cymryd lle'r holl leoedd sy'n cael eu defnyddio. Gwelwch beth sy'n newid yn gyntaf.",
    columnsTitle: "Sut mae'n rhaid i'r ffeil edrych",
    columnsText:
      "Mae'r llinell gyntaf yn enwi'r colofnau. Dim ond Stryd sydd ei hangen. Mae pob llinell wedyn yn un lle.",
    noNames: 'Peidiwch â chynnwys enwau pobl. Gadewir allan golofnau nad ydym yn eu hadnabod.',
    columns: {
      name: 'Enw neu rif',
      street: 'Stryd',
      estate: 'Bloc neu ystad',
      postcode: 'Cod post',
      ward: 'Cod ward',
      uprn: 'UPRN',
    },
    file: 'Dewiswch y ffeil o leoedd',
    fileMissing: 'Dewiswch ffeil',
    check: "Gwirio'r ffeil",
    checking: "Gwirio'r ffeil",
    faults: {
      too_large: "Rhaid i'r ffeil fod yn 5 MB neu lai",
      spreadsheet:
        "Rhaid i'r ffeil fod yn ffeil CSV. Yn eich taenlen dewiswch ‘Cadw fel’, yna ‘CSV UTF-8’.",
      not_text:
        "Rhaid i'r ffeil fod yn destun mewn UTF-8. Yn eich taenlen dewiswch ‘Cadw fel’, yna ‘CSV UTF-8’.",
      unreadable: 'Ni ellid darllen y ffeil. Dewiswch hi eto.',
    },
    wrongSummary: (count: number) =>
      count === 1
        ? 'Cywirwch un peth yn y ffeil, yna dewiswch hi eto'
        : pluralOf(count, {
            two: 'Cywirwch {n} beth yn y ffeil, yna dewiswch hi eto',
            other: 'Cywirwch {n} peth yn y ffeil, yna dewiswch hi eto',
          }),
    wrongTitle: "Beth i'w gywiro",
    nothingChanged: "Mae'r lleoedd sy'n cael eu defnyddio yn aros fel y maen nhw.",
    wrongMore: (count: number) => `A ${count} arall.`,
    line: (line: number, what: string) => `Llinell ${line}: ${what}`,
    mistakes: {
      empty: "Mae'r ffeil yn wag.",
      no_places: 'Nid oes lleoedd yn y ffeil o dan ei llinell gyntaf.',
      semicolons: 'Mae hanner colon rhwng y colofnau. Cadwch y ffeil eto gyda chomas.',
      too_many: (count: number, most: number) =>
        `Mae ${lleoedd(count)} yn y ffeil. Gall ardal gael ${most} ar y mwyaf.`,
      no_column: (column: string) => `nid oes colofn ‘${column}’.`,
      column_twice: (column: string) => `mae'r golofn ‘${column}’ yno ddwywaith.`,
      quote_open: 'mae dyfynnod yn cael ei agor a heb ei gau.',
      quote_inside: 'mae dyfynnod y tu mewn i gell.',
      after_quote: "mae testun ar ôl dyfynnod sy'n cau.",
      cells: (count: number, expected: number) =>
        `nifer y celloedd yw ${count}. Mae ${expected} yn y llinell gyntaf.`,
      no_street: 'nid oes stryd.',
      uprn: "rhaid i'r UPRN fod yn 1 i 12 digid.",
      postcode: "rhaid i'r cod post fod yn god post cyfan, megis ZZ99 1ZZ.",
      ward: "rhaid i'r cod ward fod yn llythyren ac 8 digid.",
      signs: 'mae arwydd na ellir ei ddangos.',
      too_long: (column: string, most: number) => `rhaid i ‘${column}’ fod yn ${most} nod neu lai.`,
      same_place: (line: number) => `dyma'r un lle ag yn llinell ${line}.`,
      same_uprn: (line: number) => `mae'r UPRN hwn yn llinell ${line} hefyd.`,
    },
    previewTitle: "Gwirio'r lleoedd",
    rows: {
      places: 'Lleoedd yn y ffeil',
      added: 'Newydd',
      removed: 'Ddim yno mwyach',
      same: "Fel o'r blaen",
      others: 'Colofnau a adawyd allan',
    },
    firstTitle: (count: number) => (count === 1 ? 'Y lle cyntaf' : `Y ${lleoedd(count)} cyntaf`),
    addedTitle: 'Dangos lleoedd newydd',
    removedTitle: 'Dangos lleoedd nad ydynt yno mwyach',
    more: (count: number) => `A ${count} arall.`,
    removedWarning: (count: number) =>
      count === 1
        ? 'Ni ellir dod o hyd i un lle mwyach. Mae cofnodion yn cadw eu cyfeiriad.'
        : `Ni ellir dod o hyd i ${lleoedd(count)} mwyach. Mae cofnodion yn cadw eu cyfeiriad.`,
    isSame: "Dyma'r lleoedd sy'n cael eu defnyddio eisoes. Nid oes dim i'w newid.",
    use: "Defnyddio'r lleoedd hyn",
    saving: (part: number, parts: number) => `Cadw rhan ${part} o ${parts}`,
    tidying: "Tynnu'r lleoedd blaenorol",
    other: 'Dewis ffeil arall',
    done: (count: number, patch: string) =>
      `Mae ${lleoedd(count)} ${patch} wedi'u cadw ar y ffôn hwn. Cânt eu hanfon pan fydd gennych signal.`,
  },
});
