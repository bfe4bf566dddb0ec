import { recordActs } from '../audit/record-acts.ts';
import type { Tools } from '../exchange/tools.ts';
import type { Transaction } from '../store/port.ts';
import type { Ledger } from './ledger.ts';

const markName = 'backups';

/**
 * Tells the running server what commands have done since it last looked: each act is written down, and what
 * a verified backup covers is what phones may let go of (`safe`).
 */
export async function noteBackups(tools: Tools, ledger: Ledger): Promise<void> {
  for (const { org } of await tools.store.directory.organisations()) {
    await tools.store.write(org, (transaction) => noteInto(transaction, tools, ledger));
  }
}

async function noteInto(transaction: Transaction, tools: Tools, ledger: Ledger): Promise<void> {
  // Read in turn: of several servers none looks at an older ledger than the one before it did.
  const lines = ledger.all();
  const { epoch, safe } = await transaction.organisation();
  const seen = Number((await transaction.mark(markName)) ?? '0');
  // A ledger that is shorter than what was seen is another one.
  const fresh = lines.slice(seen > lines.length ? 0 : seen);
  if (fresh.length === 0) return;
  const object = { objectType: 'backup', outcome: 'ok', actor: 'server' };
  const acts = fresh.map(({ kind, id }) => ({ ...object, action: `backup_${kind}`, objectId: id }));
  await recordActs(transaction, tools.now(), acts);
  await transaction.setMark(markName, String(lines.length));
  const covered = lines
    .filter((line) => line.kind !== 'made')
    .flatMap((line) => line.organisations)
    .filter((one) => one.org === transaction.org && one.epoch === epoch)
    .map((one) => one.pos);
  const { pos } = await transaction.counters();
  // A ledger that covers more than there is tells of a database put back: phones must not let go by it.
  if (covered.some((one) => one > pos)) return;
  const most = Math.max(safe, ...covered);
  if (most > safe) await transaction.setSafe(most);
}
