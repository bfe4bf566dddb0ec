import type { Actor } from '../domain/actor.ts';
import { type Buckets, bucketOf, type DigestAnswer, makeTally, rowText } from '../domain/digest.ts';
import type { PresentRow } from '../domain/protocol.ts';
import { textToBytes } from '../vault/bytes.ts';
import { presentRows } from './all-rows.ts';
import { planBlocks, putBlocks, rememberBlocks } from './blocks.ts';
import type { Entry } from './desk.ts';
import type { HeldRow } from './held-rows.ts';
import { type Memory, ownChangesOf } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { type Arrived, placeRows, removeRows } from './placing.ts';
import { checkProgress } from './progress.ts';
import { tagOf } from './sealed.ts';
import { sealMark } from './sealed-marks.ts';
import { dropCopies, makeShelf, planShelf, putShelf, type Shelf } from './shelf.ts';
import { entryOf, viewOf } from './views.ts';

/** What this device holds of a scope, told in numbers. */
export async function digestScope(
  vault: OpenVault,
  memory: Memory,
  scope: string,
): Promise<Buckets> {
  const tally = makeTally();
  for await (const lying of presentRows(vault, memory, await tagOf(vault, scope))) {
    const hashes = await Promise.all(
      lying.map(({ row }) => vault.crypto.subtle.digest('SHA-256', textToBytes(rowText(row)))),
    );
    for (const [at, { row }] of lying.entries()) {
      tally.add(row.id, new Uint8Array(hashes[at] ?? []));
    }
  }
  return tally.read();
}

type Differences = Extract<DigestAnswer, { answer: 'differences' }>;

/**
 * Puts the rows of the buckets that differ as the server has them; what lies in these buckets of the scope
 * and did not come is not in it. Answers how many rows that changed.
 */
export async function takeDifferences(
  vault: OpenVault,
  memory: Memory,
  actor: Actor,
  { scope, answer }: { scope: string; answer: Differences },
): Promise<number> {
  if (answer.epoch !== memory.progress.epoch) return 0;
  const plan = await planDifferences(vault, memory, { scope, answer });
  const shelf = makeShelf(vault, memory);
  await removeRows(shelf, plan.gone);
  await leavePacks(
    shelf,
    plan.arrived.map(({ row }) => row.id),
  );
  await placeRows(shelf, plan.arrived, answer.epoch);
  const changed = new Map<string, HeldRow | null>([
    ...plan.gone.map((id) => [id, null] as const),
    ...plan.arrived.map(({ row }) => [row.id, { row, epoch: answer.epoch }] as const),
  ]);
  const lines = new Map<string, Entry | null>();
  for (const [id, held] of changed) {
    const view = viewOf(id, held, ownChangesOf(memory, id));
    lines.set(id, view && entryOf(view, actor, vault.now()));
  }
  if (changed.size > 0) await write(vault, memory, shelf, lines);
  return changed.size;
}

/** Takes rows that come out of the packs they lay in. A pack of them that is damaged goes: all of it comes again. */
async function leavePacks(shelf: Shelf, records: readonly string[]): Promise<void> {
  await dropCopies(shelf, records);
  for (const pack of shelf.packs.values()) if (pack.lines?.size === 0) pack.change = 'lines';
}

type Plan = { arrived: Arrived[]; gone: string[] };

async function planDifferences(
  vault: OpenVault,
  memory: Memory,
  { scope, answer }: { scope: string; answer: Differences },
): Promise<Plan> {
  const tag = await tagOf(vault, scope);
  const came = new Map(answer.rows.map((row) => [row.id, row]));
  const buckets = new Set(answer.buckets);
  const plan: Plan = { arrived: [], gone: [] };
  for await (const part of presentRows(vault, memory, tag)) {
    for (const { row, epoch, tags } of part) {
      if (!buckets.has(bucketOf(row.id)) || epoch !== answer.epoch) continue;
      const theirs = came.get(row.id);
      // The same already, or newer here: it stays as it is.
      if (theirs && (rowText(theirs) === rowText(row) || row.seq > theirs.seq)) came.delete(row.id);
      if (theirs) continue;
      const others = tags.filter((other) => other !== tag);
      if (others.length > 0) plan.arrived.push({ row, tags: others });
      else plan.gone.push(row.id);
    }
  }
  for (const row of came.values())
    plan.arrived.push({ row, tags: await tagsOf(vault, memory, row) });
  return plan;
}

const tagsOf = (vault: OpenVault, { progress }: Memory, row: PresentRow): Promise<string[]> =>
  Promise.all(
    row.via.filter((scope) => progress.cursors[scope]).map((scope) => tagOf(vault, scope)),
  );

/** Rows change, so the progress mark moves on: another tab that has planned from them plans anew. */
async function write(
  vault: OpenVault,
  memory: Memory,
  shelf: Shelf,
  lines: ReadonlyMap<string, Entry | null>,
): Promise<void> {
  const rows = await planShelf(shelf);
  const blocks = await planBlocks(vault, memory, lines, shelf.places);
  const mark = await sealMark(vault, 'progress', memory.progressRev + 1, memory.progress);
  await vault.db.transaction('rw', ['records', 'packs', 'blocks', 'marks'], async () => {
    await checkProgress(vault, memory);
    await putBlocks(vault, blocks);
    await putShelf(vault, rows);
    await vault.db.marks.put(mark);
  });
  memory.progressRev = mark.rev;
  rememberBlocks(memory, blocks);
}
