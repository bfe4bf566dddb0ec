import { createHash } from 'node:crypto';
import {
  bucketOf,
  type DigestAnswer,
  type DigestRequest,
  differences,
  makeTally,
  rowText,
} from '../../src/domain/digest.ts';
import { limits, type PresentRow, type Row } from '../../src/domain/protocol.ts';
import { recordActs } from '../audit/record-acts.ts';
import { loadReader } from './actor.ts';
import { heldBy } from './cursors.ts';
import { readPage } from './page.ts';
import type { Puller } from './pull.ts';
import type { Tools } from './tools.ts';

const rowsAtOnce = 200;

/**
 * Compares what a device holds of one scope with what its person may see there now, and answers the rows of
 * the buckets that differ. Read a few at a time, so that nobody waits behind it: what changes meanwhile comes
 * with the device's next page.
 */
export async function compareDigest(
  tools: Tools,
  puller: Puller,
  request: DigestRequest,
): Promise<DigestAnswer> {
  const { epoch } = await tools.store.read(puller.org, (transaction) => transaction.organisation());
  const asked = request.epoch;
  if (epoch !== asked) return { answer: 'epoch', now: epoch, asked };
  const tally = makeTally();
  const held = await eachRow(tools, puller, request.scope, (row) =>
    tally.add(row.id, createHash('sha256').update(rowText(row)).digest()),
  );
  if (!held) return { answer: 'not_held' };
  const buckets = differences(request.buckets, tally.read());
  const rows = new Map<string, PresentRow[]>(buckets.map((bucket) => [bucket, []]));
  if (buckets.length > 0) {
    await eachRow(tools, puller, request.scope, (row) => rows.get(bucketOf(row.id))?.push(row));
    await noteReading(tools, puller, buckets.length);
  }
  return { answer: 'differences', epoch, ...withinLimits(rows) };
}

/** Hands on every row that lies in a scope and that the person may see; false when they do not hold the scope. */
async function eachRow(
  tools: Tools,
  { org, person }: Puller,
  scope: string,
  take: (row: PresentRow) => void,
): Promise<boolean> {
  const next = { from: 0, more: true };
  while (next.more) {
    const after = new Map([[scope, next.from]]);
    const page = await tools.store.read(org, async (transaction) => {
      const { actor } = await loadReader(transaction, tools, person);
      if (!heldBy(actor, tools.now()).has(scope)) return null;
      return readPage(transaction, tools, actor, { after, limit: rowsAtOnce });
    });
    if (page === null) return false;
    for (const text of page.rows) {
      const row: Row = JSON.parse(text);
      if (!('left' in row) && row.via.includes(scope)) take(row);
    }
    Object.assign(next, { from: page.end, more: page.more });
  }
  return true;
}

type Whole = Pick<Extract<DigestAnswer, { answer: 'differences' }>, 'buckets' | 'rows' | 'more'>;

/** Whole buckets, as many as one answer holds, and one at least. */
function withinLimits(found: ReadonlyMap<string, readonly PresentRow[]>): Whole {
  const whole: Whole = { buckets: [], rows: [], more: false };
  let bytes = 0;
  for (const [bucket, rows] of found) {
    bytes += JSON.stringify(rows).length;
    const fits =
      bytes <= limits.bytesInPage && whole.rows.length + rows.length <= limits.rowsInPage;
    if (whole.buckets.length > 0 && !fits) return { ...whole, more: true };
    whole.buckets.push(bucket);
    whole.rows.push(...rows);
  }
  return whole;
}

/** A device that differs is worth knowing of. */
const noteReading = (
  tools: Tools,
  { org, person, device }: Puller,
  buckets: number,
): Promise<void> =>
  tools.store.write(org, (transaction) =>
    recordActs(transaction, tools.now(), [
      {
        actor: person,
        device,
        action: 'self_check',
        objectType: 'buckets',
        objectId: String(buckets),
        outcome: 'ok',
      },
    ]),
  );
