import { registry } from '../domain/registry.ts';
import { formatDay, formatDayTime, formatTime } from '../locales/dates.ts';
import { wordsIn } from '../locales/language.ts';
import { statusWords } from '../locales/status.ts';
import type { Connection, Desk } from '../storage/desk.ts';

/** What the one sentence is made of; counts are of records. */
export type StatusFacts = {
  attention: number;
  twoVersions: number;
  /** Saved and not yet received, those on their way included. */
  waiting: number;
  /** Of the waiting ones, those on their way now. */
  sending: number;
  connection: Connection;
  /** When a record was last received, in milliseconds since 1970. */
  receivedAt: number | null;
  now: number;
};

export type StatusSentence = {
  text: string;
  /** The kind of state: a screen reader hears of a change of kind only. */
  category: string;
  tone: 'plain' | 'waiting' | 'good' | 'bad';
  href: string;
};

/** Reads the facts off the desk; a component that calls it follows them. */
export function statusFacts(desk: Desk): StatusFacts {
  const sendings = [...desk.sending.value.values()];
  const isOnWay = (state: string) => state === 'waiting' || state === 'sending';
  const received = sendings.flatMap((one) => one.receivedAt ?? []);
  // Read for its own sake: what follows is counted from it.
  void desk.revision.value;
  return {
    attention: new Set(desk.attention.value.map((one) => one.record)).size,
    twoVersions: Object.keys(registry)
      .flatMap((type) => desk.list(type))
      .filter((entry) => entry.twoVersions).length,
    waiting: sendings.filter((one) => isOnWay(one.state)).length,
    sending: sendings.filter((one) => one.state === 'sending').length,
    connection: desk.connection.value,
    receivedAt: received.length > 0 ? Math.max(...received) : null,
    now: desk.now(),
  };
}

/** That it is not known yet is said for a moment only; after it, what was known last (journeys.md 4.3). */
export const lastKnown = (facts: StatusFacts): StatusFacts =>
  facts.connection === 'checking' ? { ...facts, connection: 'idle' } : facts;

/** The sentence for every page: the worst thing first (journeys.md 4.3). */
export function statusSentence(facts: StatusFacts): StatusSentence {
  return worst(facts) ?? moving(facts) ?? settled(facts);
}

function worst(facts: StatusFacts): StatusSentence | null {
  const words = wordsIn(statusWords);
  if (facts.attention > 0) {
    const text = words.attention(facts.attention);
    return { text, category: 'attention', tone: 'bad', href: '/waiting/attention' };
  }
  if (facts.twoVersions > 0) {
    const text = words.twoVersions(facts.twoVersions);
    return { text, category: 'two_versions', tone: 'bad', href: '/versions' };
  }
  if (facts.connection !== 'signed_out') return null;
  const text = facts.waiting > 0 ? words.signedOutWaiting(facts.waiting) : words.signedOut;
  return { text, category: 'signed_out', tone: 'waiting', href: '/waiting' };
}

function moving({ waiting, sending, connection }: StatusFacts): StatusSentence | null {
  const words = wordsIn(statusWords);
  if (connection === 'checking') {
    return { text: words.checking, category: 'checking', tone: 'plain', href: '/waiting' };
  }
  if (waiting === 0) return null;
  if (connection === 'sending' && sending > 0) {
    const text = words.sending(sending, waiting);
    return { text, category: 'sending', tone: 'waiting', href: '/waiting' };
  }
  const text = [words.waiting(waiting), reasonOf(connection)].filter(Boolean).join(' · ');
  return { text, category: 'waiting', tone: 'waiting', href: '/waiting' };
}

/** Being off line is no alarm: with nothing waiting it is said beside the rest, in plain grey. */
function settled({ receivedAt, connection, now }: StatusFacts): StatusSentence {
  const words = wordsIn(statusWords);
  const said =
    receivedAt === null ? words.nothingWaiting : words.allReceived(when(receivedAt, now));
  const reason = reasonOf(connection);
  const tone = receivedAt === null || reason !== '' ? 'plain' : 'good';
  const text = [said, reason].filter(Boolean).join(' · ');
  return { text, category: 'settled', tone, href: '/waiting' };
}

const when = (at: number, now: number): string =>
  formatDay(at) === formatDay(now) ? formatTime(at) : formatDayTime(at);

function reasonOf(connection: Connection): string {
  const { because } = wordsIn(statusWords);
  switch (connection) {
    case 'no_signal':
    case 'busy':
    case 'update_needed':
      return because[connection];
    default:
      return '';
  }
}
