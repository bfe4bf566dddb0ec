import { fieldName } from '../../../domain/change.ts';
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

/** What stands on a record by the save that wrote it, the newest first. */
export function savingsOf({ fields }: View): Saving[] {
  const bySave = new Map<string, Saving>();
  for (const [key, versions] of Object.entries(fields)) {
    if (technical.has(fieldName(key))) continue;
    for (const head of versions.heads) {
      const id = envelopeOfOp(head.op);
      const saving = bySave.get(id) ?? { id, by: head.by, at: head.at, answers: [] };
      saving.answers.push({ key, head });
      bySave.set(id, saving);
    }
  }
  return [...bySave.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
}
