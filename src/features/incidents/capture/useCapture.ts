import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Json } from '../../../domain/json.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { useDraft } from '../../../parts/useDraft.ts';
import type { Desk, SaveFault } from '../../../storage/desk.ts';
import { type Answers, answersFrom, noAnswers } from './answers.ts';
import { answersOfRecord } from './answers-of-record.ts';
import { type OpenedOn, openBoth, readyCapture, saveCapture } from './save-capture.ts';

/** One form being filled in: its answers, and the ways they are kept and saved. */
export type Capture = {
  draft: string;
  answers: Answers;
  /** Null until the records it was opened on are known. */
  openedOn: OpenedOn | null;
  fault: SaveFault | null;
  change: (part: Partial<Answers>) => void;
  /** Keeps the draft at once. */
  keep: () => Promise<void>;
  /** Makes ready what a save will need, so that it need not be waited for. */
  ready: () => void;
  /** Saves what is answered so far, after any save under way; true once it is on disk. */
  save: (to: 'started' | 'recorded') => Promise<boolean>;
};

/** Opens the form of one draft, from where it was left or from a record that was begun. */
export function useCapture(draft: string): Capture {
  const desk = useDesk();
  const form = useDraft<Answers>({
    id: draft,
    form: 'incident',
    record: draft,
    read: (kept) => firstAnswers(desk, kept),
  });
  const { change, latest, keep } = form;
  const [openedOn, setOpenedOn] = useState<OpenedOn | null>(() =>
    desk.entry(draft) === null ? { incident: null, person: null } : null,
  );
  const [fault, setFault] = useState<SaveFault | null>(null);
  const now = useRef({ openedOn, saves: Promise.resolve(true), latest, change });
  const note = useCallback((opened: OpenedOn) => {
    now.current.openedOn = opened;
    setOpenedOn(opened);
  }, []);
  const ready = useCallback(() => readyCapture(desk, now.current.openedOn), [desk]);
  useEffect(() => {
    const { openedOn: known, latest: typed, change: fill } = now.current;
    if (known !== null) return;
    const hasDraft = desk.drafts.peek().some(({ id }) => id === draft);
    void openBoth(desk, draft, typed().person).then((opened) => {
      if (!opened.ok) return setFault(opened.fault);
      if (!hasDraft && opened.value.incident) fill(answersOfRecord(opened.value.incident));
      note(opened.value);
    });
  }, [desk, draft, note]);

  const saveOnce = async (to: 'started' | 'recorded'): Promise<boolean> => {
    const { openedOn: on } = now.current;
    if (on === null) return false;
    await keep();
    const saved = await saveCapture({ desk, incident: draft, answers: latest(), openedOn: on, to });
    setFault(saved.ok ? null : saved.fault);
    // After the last save the form gives way to the page that says so, and is not shown again.
    if (saved.ok && to === 'started') note(saved.value);
    if (saved.ok) now.current.openedOn = saved.value;
    return saved.ok;
  };
  const save = (to: 'started' | 'recorded') => {
    now.current.saves = now.current.saves.then(() => saveOnce(to));
    return now.current.saves;
  };
  const { contents: answers } = form;
  return { draft, answers, openedOn, fault: fault ?? form.fault, change, keep, ready, save };
}

/** A kept draft, or nothing but the id that the person affected will have. */
function firstAnswers(desk: Desk, kept: Json): Answers {
  const answers = kept === null ? noAnswers() : answersFrom(kept);
  return answers.person === '' ? { ...answers, person: desk.makeRecordId() } : answers;
}
