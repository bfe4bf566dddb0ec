import { NoteSummary } from '../../../domain/records/review-note.ts';
import type { Desk } from '../../../storage/desk.ts';

export type NoteLine = { id: string; note: NoteSummary };

/** What was asked, answered and noted on an incident, oldest first. */
export function notesOn(desk: Desk, incident: string): NoteLine[] {
  return desk
    .list('review-note')
    .flatMap(({ id, summary }) => {
      const parsed = NoteSummary.safeParse(summary);
      return parsed.success && parsed.data.incident === incident ? [{ id, note: parsed.data }] : [];
    })
    .sort((a, b) => ((a.note.at ?? '') < (b.note.at ?? '') ? -1 : 1));
}

/** True for a question that nobody has answered yet. */
export const isOpen = ({ id, note }: NoteLine, all: readonly NoteLine[]): boolean =>
  note.kind === 'question' && !all.some((other) => other.note.answers === id);
