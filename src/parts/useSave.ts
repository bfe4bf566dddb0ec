import type { RecordState } from '../domain/record.ts';
import type { Edit } from '../storage/desk.ts';
import type { ErrorOptions } from '../ui/options.ts';
import { useDesk } from './desk-context.ts';
import type { Mistake } from './RoomPage.tsx';
import { useMistakes } from './useMistakes.ts';
import { saveFaultText, whyNot } from './why-not.ts';

/** What a form's error summary shows, and how often it was tried. */
export type SaveState = {
  readonly mistakes: readonly Mistake[];
  readonly attempt: number;
  /** The mistake about one answer, for the answer itself. */
  readonly errorAt: (id: string) => ErrorOptions | undefined;
  /** Shows mistakes found before anything is saved. */
  readonly refuse: (mistakes: readonly Mistake[]) => void;
  /** Makes one save, which ends the draft it was typed in; true once it is on disk, else the reason is shown at `anchor`. */
  readonly save: (
    edits: readonly Edit[],
    records: readonly RecordState[],
    anchor: string,
    draft?: string,
  ) => Promise<boolean>;
};

/** The saving half of a form: one save, which lets its draft go, or a sentence that says why not. */
export function useSave(draft?: string): SaveState {
  const desk = useDesk();
  const { list: mistakes, attempt, show: refuse, of: errorAt } = useMistakes();
  const save: SaveState['save'] = async (edits, records, anchor) => {
    const result = await desk.save(edits, draft === undefined ? {} : { draft });
    if (result.ok) return true;
    const code = whyNot(desk.actor.value, edits, records, desk.now());
    refuse([{ id: anchor, text: saveFaultText(result.fault, code) }]);
    return false;
  };
  return { mistakes, attempt, errorAt, refuse, save };
}
