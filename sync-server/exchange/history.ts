import { Change, fieldName } from '../../src/domain/change.ts';
import type { PastChange } from '../../src/domain/history-protocol.ts';
import { canSee } from '../../src/domain/sight.ts';
import { recordActs } from '../audit/record-acts.ts';
import type { Transaction } from '../store/port.ts';
import type { LogEntry } from '../store/rows.ts';
import { loadReader } from './actor.ts';
import { openFolded } from './folded.ts';
import type { Puller } from './pull.ts';
import type { Tools } from './tools.ts';
import { openWords } from './words.ts';

/** Every accepted change of a record that its reader may see, oldest first; reading it is an act of its own. */
export function readHistory(tools: Tools, puller: Puller, record: string): Promise<PastChange[]> {
  return tools.store.write(puller.org, async (transaction) => {
    const [stored] = await transaction.records.find([record]);
    if (!stored) return [];
    const folded = openFolded(tools, puller.org, stored);
    const { actor } = await loadReader(transaction, tools, puller.person);
    const level = canSee(actor, folded, tools.now());
    const entries = await transaction.log.changesOfRecord(record);
    const changes = (await openEntries(transaction, tools, entries)).filter(({ field }) => {
      const known = folded.definition.fields[fieldName(field)];
      return known !== undefined && level.includes(known.class);
    });
    const { person: by, device } = puller;
    const object = { objectType: 'record', objectId: record, outcome: 'ok' };
    if (changes.length > 0) {
      await recordActs(transaction, tools.now(), [
        { actor: by, device, action: 'history', ...object },
      ]);
    }
    return changes;
  });
}

async function openEntries(
  transaction: Transaction,
  tools: Tools,
  entries: readonly LogEntry[],
): Promise<PastChange[]> {
  const accepted = entries.filter((entry) => entry.result === 'ok');
  const words = await openWords(transaction, tools, accepted);
  return accepted
    .flatMap((entry) => {
      const text = words.get(entry.op);
      const change = text === undefined ? null : Change.safeParse(JSON.parse(text));
      if (!change?.success) return [];
      const { op, field, value } = change.data;
      return [{ op, field, value, at: entry.at, by: entry.person }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
