import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import type { Json } from '../../domain/json.ts';
import { stateShown } from '../../domain/show.ts';
import { detailsWords } from '../../locales/details.ts';
import { incidentsWords } from '../../locales/incidents.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { useDraft } from '../../parts/useDraft.ts';
import { type SaveState, useSave } from '../../parts/useSave.ts';
import { type Edit, versionsOver } from '../../storage/desk.ts';
import type { Answers } from './edit-of.ts';
import { mistakesIn } from './mistakes.ts';
import { type Answer, idOf, type Question } from './question.ts';
import { answerIn, type OpenedOn } from './reading.ts';
import { editsOf } from './writing.ts';

const Kept = z.object({
  step: z.string(),
  reason: z.string(),
  answers: z.record(
    z.string(),
    z.union([z.string(), z.array(z.string()), z.array(z.record(z.string(), z.string()))]),
  ),
});
type Kept = z.infer<typeof Kept>;

/** One screen being filled in: its answers, and the ways they are kept and saved. */
export type ScreenForm = {
  answers: Answers;
  change: (question: Question, answer: Answer) => void;
  /** Why an answer is changed, asked once a record is accepted; null while it is not. */
  reason: string | null;
  giveReason: (reason: string) => void;
  saving: SaveState;
  /** True once there is nothing left to save. */
  save: () => Promise<boolean>;
};

type Screen = { opened: OpenedOn; step: string; questions: readonly Question[] };

/** Opens a screen on the records as they stand now: what is saved replaces what was shown, and only that. */
export function useScreen({ opened: given, step, questions }: Screen): ScreenForm {
  const desk = useDesk();
  const [opened] = useState(given);
  const [before] = useState<Answers>(() =>
    Object.fromEntries(questions.map((one) => [idOf(one), answerIn(desk, opened, one)])),
  );
  const draft = `details-${step}-${opened.incident.id}`;
  const form = useDraft<Kept>({
    id: draft,
    form: 'details',
    record: opened.incident.id,
    read: (kept) => keptOr(kept, { step, reason: '', answers: toKept(before) }),
  });
  const saving = useSave(draft);
  const { contents } = form;
  const isAccepted = stateShown(opened.incident.definition, opened.incident.fields) === 'accepted';
  const save = async (): Promise<boolean> => {
    const { answers, reason } = form.latest();
    const mistakes = mistakesIn(desk, opened, questions, answers);
    if (mistakes.length > 0) {
      saving.refuse(mistakes);
      return false;
    }
    await form.keep();
    const edits = editsOf(desk, opened, questions, { before, after: answers });
    if (edits.length === 0) return (await desk.dropDraft(draft)).ok;
    const changed = isAccepted ? edits.filter(({ over }) => over.length > 0) : [];
    const wrong = changed.length > 0 ? reasonMistake(reason) : null;
    if (wrong !== null) {
      saving.refuse([{ id: 'reason', text: wrong }]);
      return false;
    }
    const [first] = questions;
    const all = [...edits, ...amendment(opened, changed, reason.trim())];
    const records = [opened.incident, ...(opened.person ? [opened.person] : [])];
    return saving.save(all, records, first ? idOf(first) : 'save');
  };
  return {
    answers: contents.answers,
    change: (question, answer) =>
      form.change({
        answers: { ...form.latest().answers, ...toKept({ [idOf(question)]: answer }) },
      }),
    reason: isAccepted ? contents.reason : null,
    giveReason: (reason) => form.change({ reason }),
    saving,
    save,
  };
}

const toKept = (answers: Answers): Kept['answers'] =>
  z.parse(Kept.shape.answers, JSON.parse(JSON.stringify(answers)));

function keptOr(kept: Json, otherwise: Kept): Kept {
  const read = Kept.safeParse(kept);
  return read.success
    ? { ...read.data, answers: { ...otherwise.answers, ...read.data.answers } }
    : otherwise;
}

const longestReason = 200;

function reasonMistake(reason: string): string | null {
  const words = wordsIn(detailsWords).reason;
  if (reason.trim() === '') return words.missing;
  const isTooLong = reason.trim().length > longestReason;
  return isTooLong ? wordsIn(incidentsWords).tooLong(words.short, longestReason) : null;
}

/** Once it is accepted, others act on it: what is changed and why is part of the record. */
function amendment({ incident }: OpenedOn, changed: readonly Edit[], reason: string): Edit[] {
  const fields = [
    ...new Set(changed.filter(({ record }) => record === incident.id).map(({ field }) => field)),
  ];
  if (fields.length === 0) return [];
  const target = { type: incident.type, record: incident.id };
  return [
    { ...target, field: 'amendment/', value: { fields, reason }, over: [] },
    {
      ...target,
      field: 'status',
      value: { from: 'accepted', to: 'accepted', reason },
      over: versionsOver(incident, 'status'),
    },
  ];
}
