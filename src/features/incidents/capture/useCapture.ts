import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Json } from '../../../domain/json.ts';
import { mayWrite } from '../../../domain/policy.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { useDraft } from '../../../parts/useDraft.ts';
import type { Desk, SaveFault, View } from '../../../storage/desk.ts';
import { contactAnswersOf, noContactAnswers } from '../person/known-answers.ts';
import { type Answers, answersFrom, noAnswers } from './answers.ts';
import { answersOfRecord } from './answers-of-record.ts';
import { knownPerson, personOf } from './incident-values.ts';
import { type OpenedOn, openBoth, readyCapture, saveCapture } from './save-capture.ts';

/** One form being filled in: its answers, and the ways they are kept and saved. */
export type Capture = {
  draft: string;
  answers: Answers;
  /** Null until the records it was opened on are known. */
  openedOn: OpenedOn | null;
  fault: SaveFault | null;
  change: (part: Partial<Answers>) => void;
  /** Takes somebody known already as the person affected, with what is known of how to reach them; null for nobody. */
  choosePerson: (person: string | null) => Promise<void>;
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
    desk.entry(draft) === null && knownPerson(form.latest()) === null
      ? { incident: null, person: null }
      : null,
  );
  const [fault, setFault] = useState<SaveFault | null>(null);
  const now = useRef({ openedOn, saves: Promise.resolve<unknown>(null), latest, change });
  const note = useCallback((opened: OpenedOn) => {
    now.current.openedOn = opened;
    setOpenedOn(opened);
  }, []);
  const ready = useCallback(() => readyCapture(desk, now.current.openedOn), [desk]);
  useEffect(() => {
    const { openedOn: known, latest: typed, change: fill } = now.current;
    if (known !== null) return;
    const hasDraft = desk.drafts.peek().some(({ id }) => id === draft);
    void openBoth(desk, draft, personOf(typed())).then((opened) => {
      if (!opened.ok) return setFault(opened.fault);
      if (!hasDraft && opened.value.incident) fill(answersOfRecord(opened.value.incident));
      note(opened.value);
    });
  }, [desk, draft, note]);

  const choosePerson = async (known: string | null) => {
    const opened = await desk.open(known ?? latest().person);
    if (!opened.ok) return setFault(opened.fault);
    const person = opened.value;
    if (known !== null && (person === null || !mayChange(desk, person))) return;
    const said = known && person ? await contactAnswersOf(desk, person) : noContactAnswers;
    change({ known, ...said });
    note({ incident: now.current.openedOn?.incident ?? null, person });
  };
  const saveOnce = async (to: 'started' | 'recorded'): Promise<boolean> => {
    const { openedOn: on } = now.current;
    if (on === null) return false;
    await keep();
    const saved = await saveCapture({ desk, incident: draft, answers: latest(), openedOn: on, to });
    setFault(saved.ok ? null : saved.fault);
    return saved.ok;
  };
  const openAgain = async (to: 'started' | 'recorded') => {
    const opened = await openBoth(desk, draft, personOf(latest()));
    if (!opened.ok) return setFault(opened.fault);
    now.current.openedOn = opened.value;
    // After the last save the form gives way to the page that says so, and is not shown again.
    if (to === 'started') setOpenedOn(opened.value);
  };
  const save = (to: 'started' | 'recorded') => {
    const saved = now.current.saves.then(() => saveOnce(to));
    // The next save begins from what this one made; whoever pressed need not wait for that.
    now.current.saves = saved.then((isSaved) => (isSaved ? openAgain(to) : undefined));
    return saved;
  };
  const ways = { change, choosePerson, keep, ready, save };
  return { draft, answers: form.contents, openedOn, fault: fault ?? form.fault, ...ways };
}

/** Only those may be chosen whose record this form could add to. */
const mayChange = (desk: Desk, person: View): boolean =>
  ['identity', 'safety'].every((one) =>
    mayWrite(desk.actor.peek(), person, desk.now()).some((known) => known === one),
  );

/** A kept draft, or nothing but the id that the person affected will have. */
function firstAnswers(desk: Desk, kept: Json): Answers {
  const answers = kept === null ? noAnswers() : answersFrom(kept);
  return answers.person === '' ? { ...answers, person: desk.makeRecordId() } : answers;
}
