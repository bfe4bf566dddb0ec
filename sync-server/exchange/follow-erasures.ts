import { makeStamp } from '../../src/domain/clock.ts';
import { makeOp } from '../../src/domain/ids.ts';
import type { Json } from '../../src/domain/json.ts';
import { equalityProfile } from '../../src/domain/records/equality-profile.ts';
import { erasure } from '../../src/domain/records/erasure.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { registry } from '../../src/domain/registry.ts';
import { stateShown, textOf, valueOf } from '../../src/domain/show.ts';
import { canSee } from '../../src/domain/sight.ts';
import type { Transaction } from '../store/port.ts';
import { loadReader } from './actor.ts';
import type { Decision } from './bench.ts';
import { eraseInto } from './erase.ts';
import { type Folded, openFolded } from './folded.ts';
import type { KeptLine } from './kept-list.ts';
import { writeOwnInto } from './own-changes.ts';
import type { Tools } from './tools.ts';

/** What a later restore must replay, and the scopes whose devices are told. */
export type Erased = { lines: KeptLine[]; scopes: string[] };

/**
 * What two people agreed to erase is erased in the same transaction, with all that is part of it, and the request
 * says how many records went: none where the one who asked may not see the record.
 */
export async function followErasures(
  transaction: Transaction,
  tools: Tools,
  decisions: readonly Decision[],
  records: ReadonlyMap<string, Folded>,
): Promise<Erased> {
  const agreed = decisions.flatMap(({ incoming: { change, person }, result }) =>
    result === 'ok' && change.type === erasure.type && change.field === 'status'
      ? [{ request: records.get(change.record), by: person }]
      : [],
  );
  const done: Erased = { lines: [], scopes: [] };
  for (const { request, by } of agreed) {
    if (!request || !isToBeDone(request)) continue;
    const { lines, scopes } = await eraseAsAsked(transaction, tools, request, by);
    done.lines.push(...lines);
    done.scopes.push(...scopes);
  }
  return done;
}

const isToBeDone = ({ fields }: Folded): boolean =>
  stateShown(erasure, fields) === 'erased' && valueOf(erasure, fields, 'erased_at') === null;

async function eraseAsAsked(
  transaction: Transaction,
  tools: Tools,
  request: Folded,
  by: string,
): Promise<Erased> {
  const ids = await idsToErase(transaction, tools, request);
  const scopes: string[] = [];
  for (const id of ids) scopes.push(...(await eraseInto(transaction, tools, id, by)));
  const about = textOf(erasure, request.fields, 'about') ?? '';
  const [gone] = await transaction.records.erased([about]);
  const count = ids.length === 0 && gone !== undefined ? 1 : ids.length;
  const told = await certify(transaction, tools, request, count);
  const at = tools.now();
  const lines = ids.map(
    (record): KeptLine => ({ kind: 'erased', org: transaction.org, at, record }),
  );
  return { lines, scopes: [...scopes, ...told] };
}

/** Only an incident that the one who asked may see now, and what is part of it. */
async function idsToErase(
  transaction: Transaction,
  tools: Tools,
  { fields }: Folded,
): Promise<string[]> {
  const about = textOf(erasure, fields, 'about') ?? '';
  const [stored] = await transaction.records.find([about]);
  if (stored?.type !== incident.type) return [];
  const asker = await loadReader(transaction, tools, textOf(erasure, fields, 'recorded_by') ?? '');
  const found = openFolded(tools, transaction.org, stored);
  if (canSee(asker.actor, found, tools.now()).length === 0) return [];
  const parts = await partsOf(transaction, tools, about);
  if (textOf(erasure, fields, 'extent') === 'everything') {
    return [about, ...parts.map(({ id }) => id)];
  }
  return parts.filter(({ type }) => type === equalityProfile.type).map(({ id }) => id);
}

/** Every record that is part of this one: notes, equality answers, decisions and drafts. */
async function partsOf({ org, records }: Transaction, tools: Tools, id: string): Promise<Folded[]> {
  const parts: Folded[] = [];
  for (const { type, partOf } of Object.values(registry)) {
    if (!partOf) continue;
    const opened = (await records.ofType(type)).map((stored) => openFolded(tools, org, stored));
    parts.push(...opened.filter(({ fields }) => partOf(fields) === id));
  }
  return parts;
}

/** The service's own word on the request: when, and how many. */
async function certify(
  transaction: Transaction,
  tools: Tools,
  request: Folded,
  count: number,
): Promise<ReadonlySet<string>> {
  const { epoch } = await transaction.organisation();
  const { own } = await transaction.counters();
  const id = `srv.${epoch}:${own + 1}`;
  const now = tools.now();
  const values: [string, Json][] = [
    ['erased_at', now],
    ['erased_count', count],
  ];
  const { type, schema } = erasure;
  const changes = values.map(([field, value], index) => ({
    ...{ type, schema, record: request.id, field, value, over: [] },
    op: makeOp(id, index),
    at: makeStamp(now, index),
  }));
  const { scopes } = await writeOwnInto(transaction, tools, [{ id, by: 'server', changes }]);
  return scopes;
}
