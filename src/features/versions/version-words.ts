import { partsOfEnvelopeId } from '../../domain/ids.ts';
import { formatDay, formatDayTime, formatTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { versionsWords } from '../../locales/versions.ts';
import { nameOf } from '../../parts/people-names.ts';
import type { Desk } from '../../storage/desk.ts';
import type { Question, Version } from './questions.ts';

/** "Your version – changed 14:02 today on this phone", or a colleague's. */
export function versionTitle(desk: Desk, version: Version): string {
  const words = wordsIn(versionsWords);
  const when = whenChanged(version.at, desk.now());
  if (version.by !== desk.person) return words.theirs(nameOf(desk, version.by), when);
  return isWrittenHere(desk, version) ? words.yoursHere(when) : words.yours(when);
}

/** A phone that was cloned goes on under its name with a tail. */
function isWrittenHere({ device }: Desk, { op }: Version): boolean {
  const [name] = partsOfEnvelopeId(op).device.split('~');
  return name === device;
}

function whenChanged(at: number, now: number): string {
  const isToday = formatDay(at) === formatDay(now);
  return isToday ? wordsIn(versionsWords).today(formatTime(at)) : formatDayTime(at);
}

/** Two moves made apart, in words: "Sal accepted this at 14:02; you asked for more at 13:50". */
export function movesSentence(desk: Desk, question: Question): string {
  const { moves } = wordsIn(versionsWords);
  const sayings = [...question.versions]
    .sort((a, b) => b.at - a.at)
    .map(({ by, at, value }) => {
      const who = by === desk.person ? null : nameOf(desk, by);
      const time = formatDay(at) === formatDay(desk.now()) ? formatTime(at) : formatDayTime(at);
      return sayingOf(moves, value)(who, time);
    });
  const sentence = sayings.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

type Saying = (who: string | null, at: string) => string;

function sayingOf(
  moves: Readonly<Record<string, Saying>> & { record: Saying },
  value: unknown,
): Saying {
  const to = typeof value === 'object' && value !== null && 'to' in value ? String(value.to) : '';
  const spoken: Readonly<Record<string, string>> = { started: 'raise', recorded: 'record' };
  return moves[spoken[to] ?? to] ?? moves.record;
}
