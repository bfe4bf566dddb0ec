import { defineWords, pluralOf } from './language.ts';

/** What a phone says of a person's part of it that was made unreadable. */
export const wipeWords = defineWords({
  en: {
    banner: 'Removed',
    gone: (nickname: string) =>
      `Your organisation took ${nickname} off this phone. What ${nickname} could read here is gone and cannot be opened again.`,
    waiting: (count: number) =>
      pluralOf(count, {
        one: '{n} save is still waiting to send. Keep this page open where there is a signal.',
        other: '{n} saves are still waiting to send. Keep this page open where there is a signal.',
      }),
    sent: 'All that was saved here has been received.',
    others: 'The last traces go when nobody else uses Alongside on this phone.',
    cleared: 'Everything Alongside kept on this phone has been removed.',
  },
  cy: {
    banner: "Wedi'i dynnu",
    gone: (nickname: string) =>
      `Tynnodd eich sefydliad ${nickname} oddi ar y ffôn hwn. Mae'r hyn y gallai ${nickname} ei ddarllen yma wedi mynd ac ni ellir ei agor eto.`,
    waiting: (count: number) =>
      pluralOf(count, {
        two: "Mae {n} gofnod yn dal i aros i'w hanfon. Cadwch y dudalen hon ar agor lle mae signal.",
        other:
          "Mae {n} cofnod yn dal i aros i'w hanfon. Cadwch y dudalen hon ar agor lle mae signal.",
      }),
    sent: "Mae popeth a gadwyd yma wedi'i dderbyn.",
    others: "Mae'r olion olaf yn mynd pan nad oes neb arall yn defnyddio Alongside ar y ffôn hwn.",
    cleared: "Mae popeth yr oedd Alongside yn ei gadw ar y ffôn hwn wedi'i dynnu.",
  },
});
