import { defineWords } from './language.ts';

/** The ways into a vault besides its five words: adding, trying, changing and removing them. */
export const waysWords = defineWords({
  en: {
    title: 'Ways to unlock',
    intro:
      'Each of these opens your records on this phone. At least one must work without a signal.',
    kinds: {
      passphrase: 'Five words',
      passkey: 'Fingerprint, face or screen lock',
      pin: 'PIN',
    },
    works: 'Works with or without a signal',
    worksWithSignal: 'Works only with a signal',
    notTried: 'Not ready: it has not been tried without a signal yet',
    change: 'Change',
    remove: 'Remove',
    tryIt: 'Try it',
    addTitle: 'Add a way',
    addPasskey: 'Add fingerprint, face or screen lock',
    addPin: 'Add a PIN',
    addWords: 'Add five words',
    saveWords: 'Use these words',
    done: {
      words: 'You have new five words. No others open your records on this phone.',
      pin: 'Your PIN is ready. It works when this phone has a signal.',
      passkey:
        'Your fingerprint, face or screen lock now opens your records. Turn flight mode off again.',
      removed: 'This way no longer opens your records on this phone.',
    },
    confirm: {
      title: 'Unlock once more',
      text: 'So that nobody else changes this, unlock once more first.',
      button: 'Go on',
    },
    unlock: {
      passkey: 'Unlock with fingerprint, face or screen lock',
      waiting: 'Waiting for your phone…',
      showPin: 'Use your PIN instead',
      pin: 'PIN',
      pinHint: 'A PIN works only with a signal. After 10 wrong tries it stops working.',
      pinButton: 'Unlock with PIN',
      words: 'Or use your five words',
    },
    pin: {
      title: 'Choose a PIN',
      text: 'A PIN works only when this phone has a signal. Without one, use your five words.',
      label: 'PIN',
      hint: 'At least 6 digits. Not a date, and not digits in a row.',
      again: 'Type the PIN again',
      button: 'Save PIN',
      working: 'Saving…',
    },
    pinErrors: {
      missing: 'Enter your PIN',
      not_digits: 'Enter a PIN of 6 to 12 digits',
      easy: 'Choose a PIN that is harder to guess, without rows or repeated digits',
      differ: 'The two PINs are not the same. Type both again',
    },
    passkey: {
      title: 'Fingerprint, face or screen lock',
      text: 'Your phone asks for your fingerprint, your face or its screen lock, as it does when you unlock it.',
      twice: 'It asks twice.',
      button: 'Set it up',
      rehearseTitle: 'Now try it without a signal',
      rehearseText: 'It opens your records only once it has worked here without a signal.',
      steps: ['Turn on flight mode, and turn off wifi.', 'Come back here and press the button.'],
      rehearseButton: 'Try it now',
      later: 'Not now',
      stillSignal:
        'This phone still has a signal. Turn on flight mode and turn off wifi, then try again',
      noneWithout:
        'This did not work without a signal. Go on using your five words, and remove this way',
    },
    removing: {
      title: (kind: string) => `Remove: ${kind}`,
      text: 'Your records stay on this phone. Only this way of opening them is removed.',
      passkeyText:
        'You can delete the passkey for Alongside in the settings of your phone as well.',
      button: 'Remove this way',
    },
    notFound: 'This way is no longer here.',
    faults: {
      no_signal: 'A PIN needs a signal, and there is none. Use another way to unlock',
      busy: 'Wait a few seconds, then try again',
      signed_out: 'Sign in again before you add a PIN',
      wrong_pin: 'This PIN does not match. After 10 wrong tries it stops working',
      pin_gone: 'This PIN no longer works. Use another way to unlock, then choose a new PIN',
      wrong_passkey: 'This does not open your records. Use another way to unlock',
      cancelled: 'Your phone did not confirm that it is you. Try again, or use another way',
      already: 'This phone has been added already',
      not_able: 'This phone cannot do this. Go on using your five words',
      not_available: 'This browser cannot do this. Go on using your five words',
      last_way: 'This is the last way that works without a signal. Add another one first',
    },
  },
  cy: {
    title: 'Ffyrdd o ddatgloi',
    intro:
      "Mae pob un o'r rhain yn agor eich cofnodion ar y ffôn hwn. Rhaid i o leiaf un weithio heb signal.",
    kinds: {
      passphrase: 'Pum gair',
      passkey: 'Ôl bys, wyneb neu glo sgrin',
      pin: 'PIN',
    },
    works: 'Yn gweithio gyda signal neu hebddo',
    worksWithSignal: 'Yn gweithio gyda signal yn unig',
    notTried: "Ddim yn barod: nid yw wedi'i brofi heb signal eto",
    change: 'Newid',
    remove: 'Tynnu',
    tryIt: 'Rhoi cynnig arni',
    addTitle: 'Ychwanegu ffordd',
    addPasskey: 'Ychwanegu ôl bys, wyneb neu glo sgrin',
    addPin: 'Ychwanegu PIN',
    addWords: 'Ychwanegu pum gair',
    saveWords: "Defnyddio'r geiriau hyn",
    done: {
      words:
        'Mae gennych bum gair newydd. Nid oes geiriau eraill yn agor eich cofnodion ar y ffôn hwn.',
      pin: "Mae eich PIN yn barod. Mae'n gweithio pan fydd gan y ffôn hwn signal.",
      passkey:
        'Mae eich ôl bys, eich wyneb neu glo eich sgrin nawr yn agor eich cofnodion. Diffoddwch y modd awyren.',
      removed: "Nid yw'r ffordd hon yn agor eich cofnodion ar y ffôn hwn mwyach.",
    },
    confirm: {
      title: 'Datgloi unwaith eto',
      text: 'Fel na all neb arall newid hyn, datglowch unwaith eto yn gyntaf.',
      button: 'Mynd ymlaen',
    },
    unlock: {
      passkey: 'Datgloi gydag ôl bys, wyneb neu glo sgrin',
      waiting: 'Yn aros am eich ffôn…',
      showPin: 'Defnyddio eich PIN yn lle hynny',
      pin: 'PIN',
      pinHint:
        "Mae PIN yn gweithio gyda signal yn unig. Ar ôl 10 cynnig anghywir mae'n peidio â gweithio.",
      pinButton: 'Datgloi gyda PIN',
      words: 'Neu defnyddiwch eich pum gair',
    },
    pin: {
      title: 'Dewis PIN',
      text: 'Mae PIN yn gweithio dim ond pan fydd gan y ffôn hwn signal. Hebddo, defnyddiwch eich pum gair.',
      label: 'PIN',
      hint: 'O leiaf 6 digid. Nid dyddiad, ac nid digidau mewn rhes.',
      again: 'Teipiwch y PIN eto',
      button: "Cadw'r PIN",
      working: 'Yn cadw…',
    },
    pinErrors: {
      missing: 'Rhowch eich PIN',
      not_digits: 'Rhowch PIN o 6 i 12 digid',
      easy: "Dewiswch PIN sy'n anoddach ei ddyfalu, heb resi na digidau sy'n ailadrodd",
      differ: "Nid yw'r ddau PIN yr un fath. Teipiwch y ddau eto",
    },
    passkey: {
      title: 'Ôl bys, wyneb neu glo sgrin',
      text: "Mae eich ffôn yn gofyn am eich ôl bys, eich wyneb neu glo'r sgrin, fel y mae pan fyddwch yn ei ddatgloi.",
      twice: "Mae'n gofyn ddwywaith.",
      button: 'Ei osod',
      rehearseTitle: 'Nawr rhowch gynnig arni heb signal',
      rehearseText: 'Dim ond ar ôl iddo weithio yma heb signal y bydd yn agor eich cofnodion.',
      steps: [
        'Trowch y modd awyren ymlaen, a diffoddwch y wifi.',
        'Dewch yn ôl yma a gwasgwch y botwm.',
      ],
      rehearseButton: 'Rhoi cynnig arni nawr',
      later: 'Nid nawr',
      stillSignal:
        'Mae gan y ffôn hwn signal o hyd. Trowch y modd awyren ymlaen a diffoddwch y wifi, yna rhowch gynnig arall',
      noneWithout:
        'Ni weithiodd hwn heb signal. Daliwch ati i ddefnyddio eich pum gair, a thynnwch y ffordd hon',
    },
    removing: {
      title: (kind: string) => `Tynnu: ${kind}`,
      text: "Mae eich cofnodion yn aros ar y ffôn hwn. Dim ond y ffordd hon o'u hagor sy'n cael ei thynnu.",
      passkeyText:
        "Gallwch hefyd ddileu'r allwedd (passkey) ar gyfer Alongside yng ngosodiadau eich ffôn.",
      button: "Tynnu'r ffordd hon",
    },
    notFound: "Nid yw'r ffordd hon yma mwyach.",
    faults: {
      no_signal: 'Mae angen signal ar PIN, ac nid oes un. Defnyddiwch ffordd arall o ddatgloi',
      busy: 'Arhoswch ychydig eiliadau, yna rhowch gynnig arall',
      signed_out: 'Mewngofnodwch eto cyn ychwanegu PIN',
      wrong_pin: "Nid yw'r PIN hwn yn cyfateb. Ar ôl 10 cynnig anghywir mae'n peidio â gweithio",
      pin_gone:
        "Nid yw'r PIN hwn yn gweithio mwyach. Defnyddiwch ffordd arall o ddatgloi, yna dewiswch PIN newydd",
      wrong_passkey: 'Nid yw hwn yn agor eich cofnodion. Defnyddiwch ffordd arall o ddatgloi',
      cancelled:
        'Ni chadarnhaodd eich ffôn mai chi sydd yno. Rhowch gynnig arall, neu defnyddiwch ffordd arall',
      already: "Mae'r ffôn hwn wedi'i ychwanegu'n barod",
      not_able: 'Ni all y ffôn hwn wneud hyn. Daliwch ati i ddefnyddio eich pum gair',
      not_available: 'Ni all y porwr hwn wneud hyn. Daliwch ati i ddefnyddio eich pum gair',
      last_way: "Dyma'r ffordd olaf sy'n gweithio heb signal. Ychwanegwch un arall yn gyntaf",
    },
  },
});
