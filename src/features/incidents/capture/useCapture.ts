import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useDesk } from '../../../parts/desk-context.ts';
import { useOpenForm } from '../../../parts/useOpenForm.ts';
import type { Desk, SaveFault } from '../../../storage/desk.ts';
import { type Answers, answersFrom, noAnswers } from './answers.ts';
import { makeDraftKeeper } from './draft-keeper.ts';
import { type OpenedOn, openBoth, saveCapture } from './save-capture.ts';

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
  /** Saves what is answered so far, after any save under way; true once it is on disk. */
  save: (to: 'started' | 'recorded') => Promise<boolean>;
  discard: () => Promise<void>;
};

const windowTimers = {
  set: (work: () => void, milliseconds: number): number => window.setTimeout(work, milliseconds),
  clear: (timer: number): void => window.clearTimeout(timer),
};

/** What a form begins with: its draft if there is one, else nothing but the person's future id. */
function firstAnswers(desk: Desk, draft: string): Answers {
  const kept = desk.drafts.peek().find(({ id }) => id === draft);
  const answers = kept ? answersFrom(kept.contents) : noAnswers();
  return answers.person === '' ? { ...answers, person: desk.makeRecordId() } : answers;
}

/** Opens the form of one draft. What is typed is kept 400 ms after the last key, on blur and on hide. */
export function useCapture(draft: string): Capture {
  const desk = useDesk();
  const [answers, setAnswers] = useState(() => firstAnswers(desk, draft));
  const [openedOn, setOpenedOn] = useState<OpenedOn | null>(null);
  const [fault, setFault] = useState<SaveFault | null>(null);
  const [isTyped, setIsTyped] = useState(false);
  const now = useRef({ answers, openedOn, saves: Promise.resolve(true) });
  const keeper = useMemo(
    () =>
      makeDraftKeeper<Answers>(async (contents) => {
        const kept = await desk.keepDraft({
          id: draft,
          form: 'incident',
          record: draft,
          contents,
          at: desk.now(),
        });
        setFault(kept.ok ? null : kept.fault);
      }, windowTimers),
    [desk, draft],
  );
  useOpenForm(isTyped);
  useKeptOnHide(desk, keeper.flush);
  const note = useCallback((opened: OpenedOn) => {
    now.current.openedOn = opened;
    setOpenedOn(opened);
  }, []);
  useEffect(() => {
    void openBoth(desk, draft, now.current.answers.person).then((opened) => {
      if (opened.ok) note(opened.value);
      else setFault(opened.fault);
    });
  }, [desk, draft, note]);

  const change = (part: Partial<Answers>) => {
    const next = { ...now.current.answers, ...part };
    now.current.answers = next;
    setAnswers(next);
    setIsTyped(true);
    keeper.typed(next);
  };
  const saveOnce = async (to: 'started' | 'recorded'): Promise<boolean> => {
    const { answers: said, openedOn: on } = now.current;
    if (on === null) return false;
    await keeper.flush();
    const saved = await saveCapture({ desk, incident: draft, answers: said, openedOn: on, to });
    setFault(saved.ok ? null : saved.fault);
    if (saved.ok) note(saved.value);
    return saved.ok;
  };
  const save = (to: 'started' | 'recorded') => {
    now.current.saves = now.current.saves.then(() => saveOnce(to));
    return now.current.saves;
  };
  const discard = async () => {
    await keeper.flush();
    await desk.dropDraft(draft);
  };
  return { draft, answers, openedOn, fault, change, keep: keeper.flush, save, discard };
}

/** Keeps at once when the focus leaves a box, the page is hidden or left, the app locks or the form goes. */
function useKeptOnHide(desk: Desk, keep: () => Promise<void>): void {
  useEffect(() => {
    const keepNow = () => void keep();
    const callOff = desk.beforeLock(keep);
    document.addEventListener('focusout', keepNow);
    document.addEventListener('visibilitychange', keepNow);
    window.addEventListener('pagehide', keepNow);
    return () => {
      document.removeEventListener('focusout', keepNow);
      document.removeEventListener('visibilitychange', keepNow);
      window.removeEventListener('pagehide', keepNow);
      keepNow();
      callOff();
    };
  }, [desk, keep]);
}
