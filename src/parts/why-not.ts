import type { Actor } from '../domain/actor.ts';
import { isTooLate, judge, judgeCreation } from '../domain/policy.ts';
import type { RecordState } from '../domain/record.ts';
import { definitionOf } from '../domain/registry.ts';
import { wordsIn } from '../locales/language.ts';
import { partsWords } from '../locales/parts.ts';
import { reasonFor } from '../locales/turned-away.ts';
import type { Edit, SaveFault } from '../storage/desk.ts';

/** The first reason the rules give against a save, or null when they have none. */
export function whyNot(
  actor: Actor,
  edits: readonly Edit[],
  records: readonly RecordState[],
  now: number,
): string | null {
  const made = new Set<string>();
  for (const edit of edits) {
    const record = records.find(({ id }) => id === edit.record);
    const definition = definitionOf(edit.type);
    if (made.has(edit.record) || !definition) continue;
    if (!record) made.add(edit.record);
    if (record && isTooLate(record, edit.field)) return 'move_not_allowed';
    const judgement = record
      ? judge(actor, record, edit, now)
      : judgeCreation(actor, definition, edit);
    if (judgement.result !== 'ok') return judgement.code;
  }
  return null;
}

/** What to say when a save did not happen: the rule's own reason where there is one. */
export function saveFaultText(fault: SaveFault, code: string | null): string {
  const words = wordsIn(partsWords);
  if (fault !== 'not_allowed' || code === null) return words.faults[fault];
  return `${words.faults.not_allowed} ${reasonFor(code)}`;
}
