import type { ReadonlySignal } from '@preact/signals';
import type { Actor } from '../domain/actor.ts';
import type { FieldClass } from '../domain/field-class.ts';
import type { Fields } from '../domain/fold.ts';
import type { Json } from '../domain/json.ts';
import type { RecordDefinition } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import type { StorageFault } from './database.ts';

/** A record's line in a list: its type's summary, and what the list must know beside it. */
export type Entry = {
  id: string;
  type: string;
  summary: Json;
  /** Its place when it was first received, from which its receipt number is made; null before that. */
  first: number | null;
  /** Somebody must choose between versions. */
  twoVersions: boolean;
  /** The moment by which this reader sees less of it; null if never. */
  narrowsAt: number | null;
};

/** A record as this person sees it now, their own unsent words included. */
export type View = {
  id: string;
  type: string;
  definition: RecordDefinition;
  fields: Fields;
  /** The classes this person may read; null while the record is known to this device alone. */
  level: readonly FieldClass[] | null;
  /** Its place when it was first received, from which its receipt number is made; null before that. */
  first: number | null;
};

/** One edit of one field. `over` is what stood on screen when the box opened (see `versionsOver`). */
export type Edit = {
  type: string;
  record: string;
  field: string;
  value: Json;
  over: readonly string[];
};

/** What is being typed in one form. `form` names the room's form; `contents` is that room's own. */
export type Draft = { id: string; form: string; record: string; contents: Json; at: number };

/** How far a record of one's own has come (journeys.md 4.3). */
export type SendingState = 'waiting' | 'sending' | 'received' | 'attention';

export type Sending = {
  record: string;
  state: SendingState;
  /** When it was received, in milliseconds since 1970. */
  receivedAt: number | null;
  /** What its receipt number is made from. */
  first: number | null;
  /** Bytes of its saves as sent. */
  bytes: number;
};

/** A change that was turned away or kept for a supervisor, with its words, for its author. */
export type Attention = {
  op: string;
  envelope: string;
  record: string;
  type: string;
  field: string;
  value: Json;
  result: 'refused' | 'held' | 'damaged';
  code: string;
  at: number;
};

/** Why nothing is moving, for the one status sentence. */
export type Connection =
  | 'checking'
  | 'idle'
  | 'sending'
  | 'no_signal'
  | 'signed_out'
  | 'busy'
  | 'update_needed';

/** How far this device has read. */
export type Reading = { complete: boolean; heardAt: number | null };

export type SaveFault = StorageFault | 'not_allowed' | 'too_large';

/** The open vault as the rooms know it: signals to read, and the few verbs that write. */
export type Desk = {
  readonly person: string;
  readonly organisation: string;
  /** The name this phone is registered under; what is written here begins with it. */
  readonly device: string;
  /** The number of the app in use. */
  readonly build: number;
  readonly actor: ReadonlySignal<Actor>;
  /** Grows with every change, from this tab or another; read it to follow what it counts. */
  readonly revision: ReadonlySignal<number>;
  readonly drafts: ReadonlySignal<readonly Draft[]>;
  readonly sending: ReadonlySignal<ReadonlyMap<string, Sending>>;
  readonly attention: ReadonlySignal<readonly Attention[]>;
  readonly reading: ReadonlySignal<Reading>;
  readonly connection: ReadonlySignal<Connection>;
  /** All records of a type that this person may see, in no order; cheap, kept until the next change. */
  list(type: string): readonly Entry[];
  entry(record: string): Entry | null;
  /** Entries whose words hold every word of the search; a reference or receipt number may be typed too. */
  search(type: string, text: string): readonly Entry[];
  /** The record at once while it is known to this device alone, since all of it is in memory; else null. */
  openNow(record: string): View | null;
  /** The record whole, or null when there is none this person may see. */
  open(record: string): Promise<Result<View | null, StorageFault>>;
  /** Makes one save of 1 to 200 edits; resolves once it is on disk. Judged first by the rules themselves. */
  save(edits: readonly Edit[], options?: { draft?: string }): Promise<Result<null, SaveFault>>;
  keepDraft(draft: Draft): Promise<Result<null, StorageFault>>;
  dropDraft(id: string): Promise<Result<null, StorageFault>>;
  /** The author has read why a save was turned away. */
  markSeen(envelope: string): Promise<Result<null, StorageFault>>;
  /** Runs before the vault locks, so that what is half typed is kept; returns how to call it off. */
  beforeLock(flush: () => Promise<unknown>): () => void;
  makeRecordId(): string;
  /** Takes the next short reference beforehand, so that a save need not wait for it. */
  readyReference(): void;
  /** The next short reference of this device, such as 7K3-04F-Q. */
  nextReference(): Promise<Result<string, StorageFault>>;
  now(): number;
};

/** The half of the desk that writes. */
export type WritingDesk = Pick<
  Desk,
  | 'save'
  | 'keepDraft'
  | 'dropDraft'
  | 'markSeen'
  | 'beforeLock'
  | 'makeRecordId'
  | 'readyReference'
  | 'nextReference'
  | 'now'
>;

/** What an edit of a field replaces: the shown version of a `versions` field, else every version shown. */
export function versionsOver(view: View | null, key: string, choosing = false): string[] {
  const heads = view?.fields[key]?.heads ?? [];
  const field = view?.definition.fields[key.split('/', 1)[0] ?? key];
  if (!view || !field || field.merge === 'append') return [];
  if (choosing || field.merge !== 'versions') return heads.map((head) => head.op);
  const shown = [...heads].sort((a, b) =>
    a.at === b.at ? (a.op < b.op ? 1 : -1) : a.at < b.at ? 1 : -1,
  )[0];
  return shown ? [shown.op] : [];
}
