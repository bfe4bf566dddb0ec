import { fieldName } from '../../../domain/change.ts';
import type { PastChange } from '../../../domain/history-protocol.ts';
import { envelopeOfOp } from '../../../domain/ids.ts';
import type { Head } from '../../../domain/protocol.ts';
import type { View } from '../../../storage/desk.ts';

/** One save as far as it still stands: who, when, and each answer it gave. */
export type Saving = {
  id: string;
  by: string;
  at: string;
  answers: { key: string; head: Head }[];
};

const technical = new Set([
  'ref',
  'recorded_at',
  'recorded_at_offset',
  'recorded_by',
  'device_id',
  'app_version',
  'form_version',
  'jurisdiction',
  'lawful_basis_set',
]);

type Answer = Saving['answers'][number];

/** What stands on a record by the save that wrote it, the newest first. */
export function savingsOf({ fields }: View): Saving[] {
  return toSavings(
    Object.entries(fields).flatMap(([key, { heads }]) => heads.map((head) => ({ key, head }))),
  );
}

/** Everything ever accepted on a record by the save that wrote it, the newest first. */
export const savingsOfPast = (changes: readonly PastChange[]): Saving[] =>
  toSavings(changes.map(({ field, ...head }) => ({ key: field, head })));

function toSavings(answers: readonly Answer[]): Saving[] {
  const bySave = new Map<string, Saving>();
  for (const answer of answers) {
    if (technical.has(fieldName(answer.key))) continue;
    const { op, by, at } = answer.head;
    const id = envelopeOfOp(op);
    const saving = bySave.get(id) ?? { id, by, at, answers: [] };
    saving.answers.push(answer);
    bySave.set(id, saving);
  }
  return [...bySave.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
}
