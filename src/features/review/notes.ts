import { NoteSummary } from '../../domain/records/review-note.ts';
import type { Desk } from '../../storage/desk.ts';

export type NoteLine = { id: string; note: NoteSummary };

/** The notes on an incident, oldest first. */
export function notesOn(desk: Desk, incident: string): NoteLine[] {
  return desk
    .list('review-note')
    .flatMap(({ id, summary }) => {
      const parsed = NoteSummary.safeParse(summary);
      return parsed.success && parsed.data.incident === incident ? [{ id, note: parsed.data }] : [];
    })
    .sort((a, b) => ((a.note.at ?? '') < (b.note.at ?? '') ? -1 : 1));
}
