import type { Connection } from '../../storage/desk.ts';

/** What is counted apart, in the order in which it is shown. */
export const kinds = ['places', 'records', 'people', 'rest'] as const;
export type Kind = (typeof kinds)[number];
export type Counts = Readonly<Record<Kind, number>>;

const kindOfType: Readonly<Record<string, Kind>> = {
  'places-part': 'places',
  incident: 'records',
  person: 'people',
};

/** Records by kind, from how many there are of each type. */
export function countsOf(countOfType: Readonly<Record<string, number>>): Counts {
  const counts = { places: 0, records: 0, people: 0, rest: 0 };
  for (const [type, count] of Object.entries(countOfType)) {
    counts[kindOfType[type] ?? 'rest'] += count;
  }
  return counts;
}

export const totalOf = (counts: Counts): number =>
  kinds.reduce((total, kind) => total + counts[kind], 0);

/** How far the first reading has come, and for how long it has been watched. */
export type Arrival = {
  here: Counts;
  /** Null until the service has said it. */
  toCome: Counts | null;
  isComplete: boolean;
  connection: Connection;
  /** Every patch that the person works has come. */
  hasPatches: boolean;
  /** Since the page was opened. */
  seconds: number;
  /** How many records came in that time. */
  came: number;
};

/** Everybody waits at most this long before they are told that they can begin (journeys.md, K5). */
const longestWait = 20;

/** What recording needs is here, or cannot be waited for: without places one says in words where it was. */
export function mayRecord(arrival: Arrival): boolean {
  const { isComplete, connection, seconds, hasPatches } = arrival;
  if (isComplete || connection === 'no_signal' || seconds >= longestWait) return true;
  return hasPatches && hasPlaces(arrival);
}

export const hasPlaces = ({ isComplete, here, toCome }: Arrival): boolean =>
  isComplete || (toCome !== null && here.places >= toCome.places);

const fewestForEstimate = 100;
const soonestEstimate = 3;

/** Seconds that are left at the pace so far; null while too little has come to say it. */
export function secondsLeft({ here, toCome, came, seconds, ...state }: Arrival): number | null {
  if (toCome === null || state.isComplete || state.connection !== 'sending') return null;
  const toGo = totalOf(toCome) - totalOf(here);
  if (toGo <= 0 || came < fewestForEstimate || seconds < soonestEstimate) return null;
  return (seconds * toGo) / came;
}

/** What the first page calls the state of things: coming, here, or why nothing comes just now. */
export type Standing = 'coming' | 'here' | 'stopped' | Exclude<Connection, Moving>;
type Moving = 'checking' | 'sending' | 'idle';

export function standingOf({ isComplete, connection }: Arrival): Standing {
  if (isComplete) return 'here';
  if (connection === 'idle') return 'stopped';
  return connection === 'checking' || connection === 'sending' ? 'coming' : connection;
}
