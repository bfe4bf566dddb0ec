import { type ToCome, ToComeRequest } from '../../src/domain/to-come-protocol.ts';
import { makeLimiter } from '../limits.ts';
import { answer, closedRoute, type Route, refuse, tooOften } from '../routes.ts';
import type { StoredRecordWithKey } from '../store/rows.ts';
import { loadReader } from './actor.ts';
import { heldBy } from './cursors.ts';
import { isShown, readingOf } from './page-row.ts';
import type { Puller } from './pull.ts';
import type { Tools } from './tools.ts';

const minute = 60_000;
const rowsAtOnce = 200;

type Asking = Pick<Puller, 'org' | 'person'>;

/**
 * Counts what a person's new phone will be sent: what they may see something of, and nothing else. Read a few
 * at a time, so that nobody waits behind it.
 */
async function countToCome(tools: Tools, asking: Asking): Promise<ToCome> {
  const counted = new Set<string>();
  const toCome: ToCome = { records: {}, bytes: 0 };
  for (let from: number | null = 0; from !== null; ) {
    const piece = await readShown(tools, asking, from);
    for (const record of piece.shown.filter(({ id }) => !counted.has(id))) {
      counted.add(record.id);
      toCome.records[record.type] = (toCome.records[record.type] ?? 0) + 1;
      toCome.bytes += bytesOf(record);
    }
    from = piece.end;
  }
  return toCome;
}

type Piece = { shown: StoredRecordWithKey[]; end: number | null };

/** The next records in the scopes held that show this person anything, and how far they reach. */
const readShown = (tools: Tools, { org, person }: Asking, from: number): Promise<Piece> =>
  tools.store.read(org, async (transaction) => {
    const { actor } = await loadReader(transaction, tools, person);
    const after = new Map([...heldBy(actor, tools.now()).keys()].map((scope) => [scope, from]));
    const rows = await transaction.streams.page(after, rowsAtOnce);
    const stored = await transaction.records.find(rows.map(({ record }) => record));
    const reading = readingOf(org, tools, actor);
    return {
      shown: stored.filter((record) => isShown(reading, record)),
      end: rows.length < rowsAtOnce ? null : (rows.at(-1)?.seq ?? null),
    };
  });

const bytesOf = ({ shared, entrusted, named }: StoredRecordWithKey): number =>
  (shared?.length ?? 0) + (entrusted?.length ?? 0) + (named?.length ?? 0);

/** POST /api/to-come: asked at the first opening of a vault. */
export function toComeRoute(tools: Tools): Route {
  const perMinute = makeLimiter(tools.now, 10, minute);
  return closedRoute(
    { path: '/api/to-come', shape: ToComeRequest, policy: 'device' },
    async (body, { org, person, device }) => {
      if (device === null) return refuse(403, 'no_device');
      if (body.device !== device) return refuse(401, 'signed_out');
      const wait = perMinute.take(device);
      if (wait > 0) return tooOften(wait);
      return answer(await countToCome(tools, { org, person }));
    },
  );
}
