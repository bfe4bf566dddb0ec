import { useState } from 'preact/hooks';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { reviewWords } from '../../locales/review.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useOpenForm } from '../../parts/useOpenForm.ts';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { WarningText } from '../../ui/WarningText.tsx';
import { type ActionProps, backToRecord, referenceOf } from './action-page.ts';
import { voidEdits } from './actions.ts';

const longest = 200;

/** Sets aside a test or something recorded in error; a reason is needed. */
export function VoidPage({ view, onDone }: ActionProps) {
  const form = useSave();
  const [reason, setReason] = useState('');
  const all = wordsIn(reviewWords);
  const words = all.void;
  useOpenForm(reason !== '');
  const setAside = async () => {
    const text = reason.trim();
    if (text === '') return form.refuse([{ id: 'reason', text: words.error }]);
    if (text.length > longest) return form.refuse([{ id: 'reason', text: words.tooLong }]);
    if (await form.save(voidEdits(view, text), [view], 'reason')) {
      onDone(all.done.void(referenceOf(view)));
    }
  };
  return (
    <RoomPage
      title={all.actions.void}
      back={backToRecord(view)}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <Form onSubmit={setAside}>
        <Textarea
          name="reason"
          label={{ text: words.title, isPageHeading: true, classes: 'govuk-label--l' }}
          hint={words.hint}
          rows={3}
          value={reason}
          onChange={setReason}
          errorMessage={form.errorAt('reason')}
        />
        <WarningText iconFallbackText={wordsIn(partsWords).warning}>{words.warning}</WarningText>
        <Button variant="warning">{words.button}</Button>
      </Form>
    </RoomPage>
  );
}
