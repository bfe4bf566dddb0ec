import { wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useDraft } from '../../parts/useDraft.ts';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { type ActionProps, backToRecord, referenceOf } from './action-page.ts';
import { askEdits, askedOf } from './actions.ts';
import { readQuestion, wrongWith } from './question.ts';

const questionForm = 'review-question';

/** A question to whoever recorded the incident; it reaches their phone with the next exchange. */
export function AskPage({ view, onDone }: ActionProps) {
  const desk = useDesk();
  const draft = `ask-${view.id}`;
  const form = useSave(draft);
  const typed = useDraft({ id: draft, form: questionForm, record: view.id, read: readQuestion });
  const { text } = typed.contents;
  const words = wordsIn(reviewWords);
  const ask = async () => {
    const question = text.trim();
    const error = wrongWith(question, words.ask);
    if (error) return form.refuse([{ id: 'question', text: error }]);
    await typed.keep();
    const made = { id: desk.makeRecordId(), text: question, by: desk.person, at: desk.now() };
    if (await form.save(askEdits(view, made), [view], 'question')) {
      onDone(words.done.ask(referenceOf(view)));
    }
  };
  const names = askedOf(view).map((person) => nameOf(desk, person));
  return (
    <RoomPage
      title={words.actions.ask}
      back={backToRecord(view)}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <Form onSubmit={ask}>
        <Textarea
          name="question"
          label={{ text: words.ask.title, isPageHeading: true, classes: 'govuk-label--l' }}
          hint={words.ask.hint(names.join(', '))}
          value={text}
          onChange={(value) => typed.change({ text: value })}
          errorMessage={form.errorAt('question')}
        />
        <Button>{words.ask.button}</Button>
      </Form>
    </RoomPage>
  );
}
