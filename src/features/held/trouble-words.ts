import type { Trouble } from '../../domain/trouble-protocol.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { heldWords } from '../../locales/held.ts';
import { wordsIn } from '../../locales/language.ts';

const kilobyte = 1_024;

/** What there is to say of one: what happened, and then what is known and what to do. */
export function troubleSentences(
  trouble: Trouble,
  name: string,
): { title: string; rest: readonly string[] } {
  const words = wordsIn(heldWords).troubles;
  const at = formatDayTime(trouble.at);
  switch (trouble.kind) {
    case 'damaged': {
      const kilobytes = Math.ceil(trouble.size / kilobyte);
      const more = words.damagedMore(at, trouble.n, kilobytes);
      return { title: words.damaged(name), rest: [more, words.damagedNext] };
    }
    case 'storage_lost': {
      const { heardAt, waiting, received } = trouble;
      const heard = heardAt === null ? [] : [words.heard(formatDayTime(heardAt), waiting)];
      const known = [words.lostMore(at), words.received(received), ...heard];
      return { title: words.lost(name), rest: [...known, words.lostNext] };
    }
    case 'nobody_named': {
      const more = words.nobodyNamedMore(at, trouble.ref ?? '');
      return { title: words.nobodyNamed(name), rest: [more, words.nobodyNamedNext] };
    }
  }
}
