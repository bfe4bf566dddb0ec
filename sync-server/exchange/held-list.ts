import type { HeldAnswer, HeldChange } from '../../src/domain/held-protocol.ts';
import { recordActs } from '../audit/record-acts.ts';
import type { Transaction } from '../store/port.ts';
import type { LogEntry } from '../store/rows.ts';
import {
  type Deciding,
  decisionIdOf,
  type HeldItem,
  loadDeciding,
  mayDecide,
  openHeld,
} from './held-sight.ts';
import type { Puller } from './pull.ts';
import type { Tools } from './tools.ts';

const batch = 500;
const most = 500;

/** The changes that wait for a decision of this person's, oldest first; reading them is an act of its own. */
export function listHeld(tools: Tools, { org, person, device }: Puller): Promise<HeldAnswer> {
  return tools.store.write(org, async (transaction) => {
    const found = await findHeld(
      transaction,
      tools,
      await loadDeciding(transaction, tools, person),
    );
    const changes = found.slice(0, most).map(toHeldChange);
    if (changes.length > 0) {
      const object = { objectType: 'changes', objectId: String(changes.length), outcome: 'ok' };
      const act = { actor: person, device, action: 'held_list', ...object };
      await recordActs(transaction, tools.now(), [act]);
    }
    return { changes, more: found.length > most };
  });
}

const findHeld = (
  transaction: Transaction,
  tools: Tools,
  deciding: Deciding,
): Promise<HeldItem[]> => findUndecided(transaction, tools, (item) => mayDecide(deciding, item));

/** What is held and undecided, as far as somebody asks for it: one more than are shown at once, at most. */
export async function findUndecided(
  transaction: Transaction,
  tools: Tools,
  isAsked: (item: HeldItem) => boolean,
): Promise<HeldItem[]> {
  const found: HeldItem[] = [];
  for (let after = 0; found.length <= most; ) {
    const entries = await transaction.log.held(after, batch);
    const items = await openHeld(transaction, tools, await undecided(transaction, entries));
    found.push(...items.filter(isAsked));
    if (entries.length < batch) break;
    after = entries.at(-1)?.pos ?? 0;
  }
  return found;
}

/** Those that nobody has decided yet. */
export async function undecided(
  { records }: Transaction,
  entries: readonly LogEntry[],
): Promise<LogEntry[]> {
  const stored = await records.find(entries.map(({ op }) => decisionIdOf(op)));
  const decided = new Set(stored.map(({ id }) => id));
  return entries.filter(({ op }) => !decided.has(decisionIdOf(op)));
}

function toHeldChange({ entry, change, known }: HeldItem): HeldChange {
  const { op, type, record, field, value } = change;
  const { at, envelope, person: by } = entry;
  return { op, at, type, record, field, value, envelope, by, code: entry.code ?? '', known };
}
