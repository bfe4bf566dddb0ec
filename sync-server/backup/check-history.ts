import { Change } from '../../src/domain/change.ts';
import { canonicalJson } from '../../src/domain/json.ts';
import { liftChange } from '../../src/domain/record.ts';
import { verifyAudit } from '../audit/verify.ts';
import { type Folded, openFolded } from '../exchange/folded.ts';
import type { Tools } from '../exchange/tools.ts';
import { openWords } from '../exchange/words.ts';
import type { Transaction } from '../store/port.ts';
import type { LogEntry } from '../store/rows.ts';
import type { OrganisationThen } from './manifest.ts';

export type Checked = { records: number; changes: number; auditEntries: number };

type Reading = Pick<Tools, 'store' | 'recordKeys' | 'opened' | 'definitionOf'>;

const batch = 200;

/**
 * Reads an organisation's whole history: the audit chain to the end it had, and every record, whose state must
 * be what its log says, worked out here without the fold. Throws a sentence that names what is wrong.
 */
export async function checkHistory(tools: Reading, then: OrganisationThen): Promise<Checked> {
  const { count, broken } = await verifyAudit(tools.store, then.org);
  if (broken !== null)
    throw new Error(`Audit entry ${broken} of ${then.org} is not what was written`);
  return tools.store.read(then.org, async (transaction) => {
    const { auditN, auditHash, pos } = await transaction.counters();
    if (auditN !== then.auditN || auditHash !== then.auditHash || pos !== then.pos) {
      throw new Error(`The history of ${then.org} does not end where the manifest says`);
    }
    const checked = { records: 0, changes: 0, auditEntries: count };
    for (let after = ''; ; ) {
      const stored = await transaction.records.after(after, batch);
      for (const one of stored) {
        checked.changes += await checkRecord(transaction, tools, openFolded(tools, then.org, one));
      }
      checked.records += stored.length;
      after = stored.at(-1)?.id ?? '';
      if (stored.length < batch) return checked;
    }
  });
}

async function checkRecord(
  transaction: Transaction,
  tools: Reading,
  record: Folded,
): Promise<number> {
  const entries = await transaction.log.changesOfRecord(record.id);
  const words = await openWords(transaction, tools, entries);
  const applied = entries.filter((entry) => entry.result === 'ok');
  const expected = keptVersions(record, applied, words);
  const present = Object.entries(record.fields).flatMap(([key, { heads }]) =>
    heads.map(({ op, at, by, value }) => canonicalJson([key, op, at, by, value])),
  );
  if (canonicalJson(present.sort()) !== canonicalJson(expected.sort())) {
    throw new Error(`The record ${record.id} is not what its log says`);
  }
  return entries.length;
}

/** Every applied change that no applied change replaces. */
function keptVersions(
  { id, definition }: Folded,
  applied: readonly LogEntry[],
  words: ReadonlyMap<string, string>,
): string[] {
  const changes = applied.map((entry) => {
    const text = words.get(entry.op);
    if (text === undefined) throw new Error(`A change of the record ${id} cannot be opened`);
    return { entry, change: Change.parse(JSON.parse(text)) };
  });
  const replaced = new Set(changes.flatMap(({ change }) => change.over));
  return changes.flatMap(({ entry, change }) => {
    const lifted = liftChange(definition, change);
    if (replaced.has(change.op) || lifted === null) return [];
    return [canonicalJson([lifted.field, change.op, entry.at, entry.person, lifted.value])];
  });
}
