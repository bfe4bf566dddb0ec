import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { RoomPage } from '../../../parts/RoomPage.tsx';
import { useDraft } from '../../../parts/useDraft.ts';
import { useSave } from '../../../parts/useSave.ts';
import type { View } from '../../../storage/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { recordPath } from '../paths.ts';
import { CorrectQuestions } from './CorrectQuestions.tsx';
import { type Correction, correctionEdits, correctionOf } from './correction.ts';
import { correctionMistakes } from './correction-mistakes.ts';

/** Puts words, place or time right; what was there stays in the record's log. */
export function CorrectPage({ view }: { readonly view: View }) {
  const desk = useDesk();
  const { route } = useLocation();
  const { correct } = wordsIn(incidentsWords);
  const [openedOn] = useState(view);
  const draft = `correct-${view.id}`;
  const { contents, change, latest, keep } = useDraft<Correction>({
    id: draft,
    form: 'correct',
    record: view.id,
    read: (kept) => correctionOf(view, kept),
  });
  const { mistakes, attempt, errorAt, refuse, save } = useSave(draft);
  const submit = async () => {
    const found = correctionMistakes(openedOn, latest(), desk.now());
    if (found.length > 0) return refuse(found);
    await keep();
    const edits = correctionEdits(openedOn, latest());
    if (await save(edits, [openedOn], 'account')) route(recordPath(view.id), true);
  };
  return (
    <RoomPage
      title={correct.title}
      heading={correct.title}
      back={{ href: recordPath(view.id) }}
      mistakes={mistakes}
      attempt={attempt}
    >
      <p class="govuk-body">{correct.text}</p>
      <Form onSubmit={submit}>
        <CorrectQuestions view={openedOn} contents={contents} change={change} errorAt={errorAt} />
        <Button>{correct.save}</Button>
      </Form>
    </RoomPage>
  );
}
