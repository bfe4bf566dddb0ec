import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { textOf } from '../../../domain/show.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { language, wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { RoomPage } from '../../../parts/RoomPage.tsx';
import { useDraft } from '../../../parts/useDraft.ts';
import { isView, useRecord } from '../../../parts/useRecord.ts';
import { useSave } from '../../../parts/useSave.ts';
import type { View } from '../../../storage/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { Textarea } from '../../../ui/Textarea.tsx';
import { recordPath } from '../paths.ts';
import { answerEdits } from './answer-edits.ts';

type Props = { readonly view: View; readonly note: string };

/** Answers one question; the asker is told, and the record goes back to them. */
export function AnswerPage({ view, note }: Props) {
  const desk = useDesk();
  const { route } = useLocation();
  const { page } = wordsIn(incidentsWords);
  const [openedOn] = useState(view);
  const question = useRecord(note);
  const draft = `answer-${note}`;
  const { contents, change, keep } = useDraft<{ text: string }>({
    id: draft,
    form: 'answer',
    record: view.id,
    read: (kept) => ({ text: textIn(kept) }),
  });
  const { mistakes, attempt, errorAt, refuse, save } = useSave(draft);
  const asked = isView(question) ? question : null;
  const textOfNote = (name: string) => asked && textOf(asked.definition, asked.fields, name);
  const submit = async () => {
    const text = contents.text.trim();
    if (text === '') return refuse([{ id: 'answer', text: page.answerMissing }]);
    if (text.length > 2_000) {
      const tooLong = wordsIn(incidentsWords).tooLong(page.answerLabel, 2_000);
      return refuse([{ id: 'answer', text: tooLong }]);
    }
    await keep();
    const answer = {
      id: desk.makeRecordId(),
      question: note,
      asker: textOfNote('recorded_by'),
      text,
    };
    const edits = answerEdits(openedOn, answer, desk.person, desk.now());
    if (await save(edits, [openedOn], 'answer')) route(recordPath(view.id), true);
  };
  return (
    <RoomPage
      title={page.answerTitle}
      heading={page.answerTitle}
      back={{ href: recordPath(view.id) }}
      mistakes={mistakes}
      attempt={attempt}
    >
      <p class="govuk-body">{textOfNote('text')}</p>
      <Form onSubmit={submit}>
        <Textarea
          name="answer"
          label={page.answer}
          lang={language.value}
          value={contents.text}
          onChange={(text) => change({ text })}
          errorMessage={errorAt('answer')}
        />
        <Button>{page.sendAnswer}</Button>
      </Form>
    </RoomPage>
  );
}

const textIn = (kept: unknown): string =>
  kept !== null && typeof kept === 'object' && 'text' in kept && typeof kept.text === 'string'
    ? kept.text
    : '';
