import { wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useDraft } from '../../parts/useDraft.ts';
import { useSave } from '../../parts/useSave.ts';
import type { View } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { askEdits } from './actions.ts';
import { readQuestion, wrongWith } from './question.ts';

type Props = {
  readonly views: readonly View[];
  readonly note: string | null;
  readonly onDone: (sentence: string) => void;
};

const draft = 'ask-selected';

/** One question about several incidents: each officer is asked about their own, all in one save. */
export function AskSelected({ views, note, onDone }: Props) {
  const desk = useDesk();
  const form = useSave(draft);
  const words = wordsIn(reviewWords);
  const typed = useDraft({ id: draft, form: draft, record: '', read: readQuestion });
  const { text } = typed.contents;
  const ask = async () => {
    const question = text.trim();
    const error = wrongWith(question, words.ask);
    if (error !== null) return form.refuse([{ id: 'question', text: error }]);
    await typed.keep();
    const edits = views.flatMap((view) =>
      askEdits(view, { id: desk.makeRecordId(), text: question, by: desk.person, at: desk.now() }),
    );
    if (await form.save(edits, views, 'question')) onDone(words.many.asked(views.length));
  };
  return (
    <RoomPage
      title={words.actions.ask}
      back={{ href: '/review' }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <Form onSubmit={ask}>
        <Textarea
          name="question"
          label={{
            text: words.many.askTitle(views.length),
            isPageHeading: true,
            classes: 'govuk-label--l',
          }}
          hint={note ?? words.many.askHint}
          value={text}
          onChange={(value) => typed.change({ text: value })}
          errorMessage={form.errorAt('question')}
        />
        <Button>{words.ask.button}</Button>
      </Form>
    </RoomPage>
  );
}
