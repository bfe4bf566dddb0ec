import { isRemoval } from '../../src/domain/change.ts';
import { makeStamp } from '../../src/domain/clock.ts';
import { makeOp } from '../../src/domain/ids.ts';
import { canonicalJson, type Json } from '../../src/domain/json.ts';
import { showKey } from '../../src/domain/show.ts';
import type { Transaction } from '../store/port.ts';
import { eraseInto } from './erase.ts';
import { openFolded } from './folded.ts';
import type { KeptLine } from './kept-list.ts';
import { makeEpoch } from './organisations.ts';
import { writeOwnInto } from './own-changes.ts';
import type { Tools } from './tools.ts';

type Line<K extends KeptLine['kind']> = Extract<KeptLine, { kind: K }>;

/**
 * After a backup was put back: every organisation gets a new epoch, and what was erased, withdrawn or
 * revoked since the backup stays so. To be run before any device is let in.
 */
export async function restore(tools: Tools): Promise<void> {
  const lines = tools.kept.all();
  for (const { org } of await tools.store.directory.organisations()) {
    const own = lines.filter((line) => line.org === org);
    await tools.store.write(org, (transaction) => restoreInto(transaction, tools, own));
  }
}

const byServer = 'server';

async function restoreInto(
  transaction: Transaction,
  tools: Tools,
  lines: readonly KeptLine[],
): Promise<void> {
  await transaction.setEpoch(makeEpoch(tools.random));
  await transaction.accounts.endAllSessions();
  const erased = new Set(await transaction.records.allErased());
  for (const line of lines) {
    if (line.kind !== 'erased' || erased.has(line.record)) continue;
    erased.add(line.record);
    await eraseInto(transaction, tools, line.record, byServer);
  }
  for (const line of lines) if (line.kind === 'revoked') await revokeAgain(transaction, line);
  await withdrawAgain(
    transaction,
    tools,
    lines.filter((line) => line.kind === 'right'),
  );
}

async function revokeAgain({ org, accounts }: Transaction, line: Line<'revoked'>): Promise<void> {
  const { device, person, publicKey, prefix, at } = line;
  const [known] = await accounts.findDevices([device]);
  if (known) return accounts.revokeDevices([device], at);
  const label = new Uint8Array();
  const row = { org, device, person, publicKey, label, prefix, enrolledAt: at };
  await accounts.putDevice({ ...row, lastSeenAt: null, waiting: 0, revokedAt: at });
}

/** True when a value takes a right away: a removed row, an end date, a patch with its last day. */
function isWithdrawal({ field, value }: Line<'right'>): boolean {
  if (isRemoval(value)) return true;
  if (field === 'ended') return value !== null;
  return value !== null && typeof value === 'object' && 'to' in value && value.to !== null;
}

/** Of each right the last word counts, and only one that took it away is said again. */
async function withdrawAgain(
  transaction: Transaction,
  tools: Tools,
  lines: readonly Line<'right'>[],
): Promise<void> {
  const last = new Map(lines.map((line) => [`${line.person} ${line.field}`, line]));
  for (const line of last.values()) {
    if (isWithdrawal(line)) await sayAgain(transaction, tools, line);
  }
}

async function sayAgain(
  transaction: Transaction,
  tools: Tools,
  { person, field, value }: Line<'right'>,
): Promise<void> {
  const [stored] = await transaction.records.find([person]);
  if (stored?.type !== 'staff') return;
  const staff = openFolded(tools, transaction.org, stored);
  const shown: Json = showKey(staff.definition, staff.fields, field)?.value ?? null;
  if (canonicalJson(shown) === canonicalJson(value)) return;
  const { epoch } = await transaction.organisation();
  const { own } = await transaction.counters();
  const id = `srv.${epoch}:${own + 1}`;
  const over = (staff.fields[field]?.heads ?? []).map((head) => head.op);
  const target = { type: 'staff', record: person, field, value, over, schema: 1 };
  const change = { op: makeOp(id, 0), at: makeStamp(tools.now(), 0), ...target };
  await writeOwnInto(transaction, tools, [{ id, by: byServer, changes: [change] }]);
}

/** Whatever a crash kept from the list is added to it at the next start. */
export async function completeKeptList(tools: Tools): Promise<void> {
  const lines = tools.kept.all();
  const nameOf = (line: KeptLine): string =>
    line.kind === 'erased' ? line.record : line.kind === 'revoked' ? line.device : '';
  const kept = new Set(lines.map((line) => `${line.kind} ${line.org} ${nameOf(line)}`));
  for (const { org } of await tools.store.directory.organisations()) {
    const missing = await tools.store.read(org, (transaction) => linesFrom(transaction, tools));
    tools.kept.add(missing.filter((line) => !kept.has(`${line.kind} ${org} ${nameOf(line)}`)));
  }
}

async function linesFrom(
  { org, records, accounts }: Transaction,
  tools: Tools,
): Promise<KeptLine[]> {
  const at = tools.now();
  const erased = (await records.allErased()).map(
    (record): KeptLine => ({ kind: 'erased', org, at, record }),
  );
  const revoked = (await accounts.devices()).flatMap((one): KeptLine[] => {
    const { device, person, publicKey, prefix, revokedAt } = one;
    if (revokedAt === null) return [];
    return [{ kind: 'revoked', org, at: revokedAt, device, person, publicKey, prefix }];
  });
  return [...erased, ...revoked];
}
