import { computed, signal } from '@preact/signals';
import type { Actor } from '../../src/domain/actor.ts';
import { defaultWindows } from '../../src/domain/actor.ts';
import { makeStamp } from '../../src/domain/clock.ts';
import { toLevel } from '../../src/domain/field-class.ts';
import { type Fields, putField } from '../../src/domain/fold.ts';
import { makeReceiptNumber, makeReference } from '../../src/domain/ids.ts';
import type { Json } from '../../src/domain/json.ts';
import { judge } from '../../src/domain/policy.ts';
import { actorOf } from '../../src/domain/records/staff.ts';
import { definitionOf } from '../../src/domain/registry.ts';
import { fail, succeed } from '../../src/domain/result.ts';
import { openQuestions } from '../../src/domain/show.ts';
import { canSee, project, unrestricted } from '../../src/domain/sight.ts';
import type {
  Attention,
  Connection,
  Desk,
  Draft,
  Edit,
  Entry,
  Reading,
  SaveFault,
  Sending,
  View,
} from '../../src/storage/desk.ts';

/** One version of one field, as somebody wrote it. */
export type Written = { value: Json; by: string; at: number };

/** Records as a test writes them down: id, type and the versions of each field. */
export type Told = {
  id: string;
  type: string;
  fields: Readonly<Record<string, readonly Written[]>>;
};

export type FakeDesk = Desk & {
  /** Every save that went through, oldest first. */
  readonly saves: (readonly Edit[])[];
  /** Adds a version that someone else wrote, as a pull would. */
  receive(record: string, field: string, written: Written, over?: readonly string[]): void;
  /** The fault that the next save ends with. */
  failNext(fault: SaveFault): void;
  readonly seen: string[];
  readonly rim: {
    sending: { value: ReadonlyMap<string, Sending> };
    attention: { value: readonly Attention[] };
    connection: { value: Connection };
    drafts: { value: readonly Draft[] };
    reading: { value: Reading };
  };
};

export type FakeDeskOptions = { person: string; records: readonly Told[]; now: number };

function fieldsOf({ id, fields }: Told): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, versions]) => [
      key,
      {
        ghosts: [],
        heads: versions.map(({ value, by, at }, index) => ({
          op: `DEVICE-${by}:${index + 1}:${id}-${key}:0`,
          at: makeStamp(at, 0),
          by,
          value,
        })),
      },
    ]),
  );
}

/** A desk kept in memory, with the real rules, for screens that are looked at without storage. */
export function makeFakeDesk({ person, records, now }: FakeDeskOptions): FakeDesk {
  const kept = new Map(records.map((one) => [one.id, { type: one.type, fields: fieldsOf(one) }]));
  const revision = signal(0);
  const sending = signal<ReadonlyMap<string, Sending>>(new Map());
  const attention = signal<readonly Attention[]>([]);
  const drafts = signal<readonly Draft[]>([]);
  const connection = signal<Connection>('idle');
  const reading = signal<Reading>({ complete: true, heardAt: now });
  const saves: (readonly Edit[])[] = [];
  const seen: string[] = [];
  const faults: SaveFault[] = [];
  const counter = { op: 0, id: 0, reference: 0 };

  const actor = computed((): Actor => {
    void revision.value;
    const own = kept.get(person);
    const definition = definitionOf('staff');
    const named = [...kept].flatMap(([id, one]) =>
      `named_people/${person}` in one.fields ? [id] : [],
    );
    return actorOf(person, own && definition ? definition.summary(own.fields) : null, named, {
      windows: defaultWindows,
      now,
    });
  });

  function viewOf(id: string): View | null {
    const record = kept.get(id);
    const definition = record ? definitionOf(record.type) : null;
    if (!record || !definition) return null;
    const whole = { id, definition, fields: record.fields };
    const isOwn = record.fields.recorded_by?.heads.some((head) => head.by === person);
    const level = isOwn ? toLevel([...unrestricted]) : canSee(actor.value, whole, now);
    if (level.length === 0) return null;
    const fields = project(definition, record.fields, level);
    return { id, type: record.type, definition, fields, level, first: 4_000 };
  }

  function entryOf(id: string): Entry | null {
    const view = viewOf(id);
    if (!view) return null;
    const { type, definition, fields } = view;
    const twoVersions = openQuestions(definition, fields).length > 0;
    const summary = definition.summary(fields);
    return { id, type, summary, first: view.first, twoVersions, narrowsAt: null };
  }

  function put(edit: Edit, by: string, at: number): void {
    counter.op += 1;
    const op = `DEVICE-${by}:${counter.op}:x:0`;
    const record = kept.get(edit.record) ?? { type: edit.type, fields: {} };
    const change = { ...edit, op, by, at: makeStamp(at, counter.op) };
    const fields = putField(record.fields, change, () => true);
    kept.set(edit.record, { type: record.type, fields });
  }

  function isAllowed(edit: Edit): boolean {
    const view = viewOf(edit.record);
    return !view || judge(actor.value, view, edit, now).result === 'ok';
  }

  const list = (type: string): readonly Entry[] => {
    void revision.value;
    return [...kept.entries()]
      .filter(([, record]) => record.type === type)
      .flatMap(([id]) => entryOf(id) ?? []);
  };

  return {
    person,
    organisation: 'org-1',
    device: `DEVICE-${person}`,
    build: 7,
    actor,
    revision,
    drafts,
    sending,
    attention,
    reading,
    connection,
    list,
    entry: (record) => entryOf(record),
    search: (type, text) =>
      list(type).filter(
        (entry) =>
          JSON.stringify(entry.summary).toUpperCase().includes(text.trim().toUpperCase()) ||
          makeReceiptNumber(4_000) === text.trim().toUpperCase(),
      ),
    openNow: () => null,
    open: async (record) => succeed(viewOf(record)),
    save: async (edits) => {
      const fault = faults.shift();
      if (fault) return fail(fault);
      if (!edits.every(isAllowed)) return fail('not_allowed');
      saves.push(edits);
      for (const edit of edits) put(edit, person, now);
      revision.value += 1;
      return succeed(null);
    },
    keepDraft: async (draft) => {
      drafts.value = [...drafts.value.filter((one) => one.id !== draft.id), draft];
      return succeed(null);
    },
    dropDraft: async (id) => {
      drafts.value = drafts.value.filter((one) => one.id !== id);
      return succeed(null);
    },
    markSeen: async (envelope) => {
      seen.push(envelope);
      attention.value = attention.value.filter((one) => one.envelope !== envelope);
      return succeed(null);
    },
    beforeLock: () => () => undefined,
    makeRecordId: () => {
      counter.id += 1;
      return `made-${counter.id}`;
    },
    readyReference: () => undefined,
    nextReference: async () => {
      counter.reference += 1;
      return succeed(makeReference('7K3', counter.reference));
    },
    now: () => now,
    saves,
    receive: (record, field, written, over = []) => {
      const type = kept.get(record)?.type ?? 'incident';
      put({ type, record, field, value: written.value, over }, written.by, written.at);
      revision.value += 1;
    },
    failNext: (fault) => void faults.push(fault),
    seen,
    rim: { sending, attention, connection, drafts, reading },
  };
}
