import { defineWords, pluralOf } from './language.ts';

/** What a phone says that was given a vault and finds none. */
export const lostWords = defineWords({
  en: {
    lost: 'What Alongside kept on this phone is gone. The phone or its browser removed it.',
    received: (count: number) =>
      pluralOf(count, {
        one: 'The service has {n} save from this phone.',
        other: 'The service has {n} saves from this phone.',
      }),
    heard: (at: string) => `It last heard from this phone ${at}.`,
    waiting: (count: number) =>
      pluralOf(count, {
        one: '{n} save was waiting to send then. It may be lost.',
        other: '{n} saves were waiting to send then. They may be lost.',
      }),
    noneWaiting: 'Nothing was waiting to send then. What was saved here later may be lost.',
    next: 'Sign in to start again. What the service has comes back. Then write down again what is missing.',
    seen: 'Your supervisor can see that this happened.',
  },
  cy: {
    lost: "Mae'r hyn yr oedd Alongside yn ei gadw ar y ffôn hwn wedi mynd. Y ffôn neu ei borwr a'i tynnodd.",
    received: (count: number) =>
      pluralOf(count, {
        two: "Mae gan y gwasanaeth {n} gofnod o'r ffôn hwn.",
        other: "Mae gan y gwasanaeth {n} cofnod o'r ffôn hwn.",
      }),
    heard: (at: string) => `Clywodd ddiwethaf gan y ffôn hwn ${at}.`,
    waiting: (count: number) =>
      pluralOf(count, {
        two: "Roedd {n} gofnod yn aros i'w hanfon bryd hynny. Efallai eu bod ar goll.",
        other: "Roedd {n} cofnod yn aros i'w hanfon bryd hynny. Efallai eu bod ar goll.",
      }),
    noneWaiting:
      "Nid oedd dim yn aros i'w anfon bryd hynny. Gall yr hyn a gadwyd yma wedyn fod ar goll.",
    next: "Mewngofnodwch i ddechrau eto. Daw'r hyn sydd gan y gwasanaeth yn ôl. Yna ysgrifennwch eto yr hyn sydd ar goll.",
    seen: 'Gall eich goruchwyliwr weld bod hyn wedi digwydd.',
  },
});
