import { defineWords, pluralOf } from './language.ts';

/** The words of the three ways to give the exact place. */
const found = (count: number): string =>
  pluralOf(count, { one: '{n} place found', other: '{n} places found' });
const cafwyd = (count: number): string =>
  pluralOf(count, { two: 'Cafwyd hyd i {n} le', other: 'Cafwyd hyd i {n} lle' });
const metrau = (count: number): string => pluralOf(count, { two: '{n} fetr', other: '{n} metr' });

export const placesWords = defineWords({
  en: {
    title: 'The exact place (optional)',
    choose: 'Choose a place',
    find: 'Find a place',
    findHint: 'Type a number, a street, a block or a postcode, in any order.',
    loading: 'Getting the places ready',
    none: 'There is no list of places for your patch yet. Describe the place instead.',
    unreadable: 'The places cannot be read on this phone. Describe the place instead.',
    found,
    foundMore: (count: number, shown: number) =>
      `${found(count)}. The first ${shown} are shown. Type more to see others.`,
    nothing: 'No place found. Check the spelling, or describe the place instead.',
    results: 'Places found',
    chosen: 'Place chosen',
    remove: 'Remove this place',
    where: 'Use where I am',
    whereText: 'This is where you are now. Use it only if it happened here.',
    exact: 'Keep the exact point',
    exactHint: 'If you leave this empty, we keep the block and not the door.',
    asking: 'Asking your phone',
    ask: 'Find where I am',
    askAgain: 'Find where I am again',
    within: (metres: number) =>
      metres === 1 ? 'Within 1 metre of where you are' : `Within ${metres} metres of where you are`,
    withinOf: (metres: number, point: string) =>
      metres === 1 ? `Within 1 metre of ${point}` : `Within ${metres} metres of ${point}`,
    isBlock: 'the block, not the door',
    isExact: 'the exact point',
    keptBlock: 'We keep the block.',
    keptExact: 'We keep the exact point.',
    removeWhere: 'Remove where I am',
    faults: {
      refused:
        'This app may not see where you are. You can allow it in the settings of your phone.',
      unavailable: 'Your phone cannot tell where you are. Describe the place instead.',
      slow: 'Your phone took too long to find where you are. Try again, or describe the place.',
      rough:
        'Your phone only knows roughly where you are. Try again outside, or describe the place.',
    },
    describe: 'Describe it',
  },
  cy: {
    title: 'Yr union le (dewisol)',
    choose: 'Dewis lle',
    find: 'Dod o hyd i le',
    findHint: 'Teipiwch rif, stryd, bloc neu god post, mewn unrhyw drefn.',
    loading: "Paratoi'r lleoedd",
    none: 'Nid oes rhestr o leoedd ar gyfer eich ardal eto. Disgrifiwch y lle yn hytrach.',
    unreadable: 'Ni ellir darllen y lleoedd ar y ffôn hwn. Disgrifiwch y lle yn hytrach.',
    found: cafwyd,
    foundMore: (count: number, shown: number) =>
      `${cafwyd(count)}. Dangosir y ${shown} cyntaf. Teipiwch fwy i weld eraill.`,
    nothing: 'Heb ddod o hyd i le. Gwiriwch y sillafu, neu disgrifiwch y lle yn hytrach.',
    results: 'Lleoedd y cafwyd hyd iddynt',
    chosen: 'Y lle a ddewiswyd',
    remove: "Tynnu'r lle hwn",
    where: 'Defnyddio ble ydw i',
    whereText: 'Dyma ble ydych chi nawr. Defnyddiwch ef dim ond os mai yma y digwyddodd.',
    exact: "Cadw'r union bwynt",
    exactHint: "Os gadewch hwn yn wag, rydym yn cadw'r bloc ac nid y drws.",
    asking: "Gofyn i'ch ffôn",
    ask: 'Dod o hyd i ble ydw i',
    askAgain: 'Dod o hyd i ble ydw i eto',
    within: (metres: number) => `O fewn ${metrau(metres)} i ble ydych chi`,
    withinOf: (metres: number, point: string) => `O fewn ${metrau(metres)} i ${point}`,
    isBlock: 'y bloc, nid y drws',
    isExact: 'yr union bwynt',
    keptBlock: "Rydym yn cadw'r bloc.",
    keptExact: "Rydym yn cadw'r union bwynt.",
    removeWhere: 'Tynnu ble ydw i',
    faults: {
      refused:
        'Ni chaiff yr ap hwn weld ble ydych chi. Gallwch ei ganiatáu yng ngosodiadau eich ffôn.',
      unavailable: 'Ni all eich ffôn ddweud ble ydych chi. Disgrifiwch y lle yn hytrach.',
      slow: 'Cymerodd eich ffôn ormod o amser i ddod o hyd i chi. Rhowch gynnig arall arni, neu disgrifiwch y lle.',
      rough:
        'Dim ond yn fras y mae eich ffôn yn gwybod ble ydych chi. Rhowch gynnig arall arni y tu allan, neu disgrifiwch y lle.',
    },
    describe: 'Ei ddisgrifio',
  },
});
