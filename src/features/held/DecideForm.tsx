import { useState } from 'preact/hooks';
import type { DecideHeld } from '../../domain/held-protocol.ts';
import { heldWords } from '../../locales/held.ts';
import { wordsIn } from '../../locales/language.ts';
import type { SaveState } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { Textarea } from '../../ui/Textarea.tsx';

type Decision = DecideHeld['decision'];

type Props = {
  readonly form: SaveState;
  readonly onTyping: (isTyping: boolean) => void;
  readonly onDecide: (decision: Decision, reason: string | null) => Promise<void>;
};

const longest = 500;

/** Accept, or reject with a reason that the author will read. */
export function DecideForm({ form, onTyping, onDecide }: Props) {
  const words = wordsIn(heldWords).decide;
  const [decision, setDecision] = useState<Decision | null>(null);
  const [reason, setReason] = useState('');
  const type = (text: string) => {
    setReason(text);
    onTyping(text !== '');
  };
  const submit = async () => {
    const text = reason.trim();
    if (decision === null) return form.refuse([{ id: 'decision', text: words.missing }]);
    if (decision === 'accepted') return onDecide('accepted', null);
    if (text === '') return form.refuse([{ id: 'reason', text: words.reasonMissing }]);
    if (text.length > longest) return form.refuse([{ id: 'reason', text: words.reasonLong }]);
    return onDecide('rejected', text);
  };
  const reasonBox = (
    <Textarea
      name="reason"
      label={words.reason}
      hint={words.reasonHint}
      rows={3}
      value={reason}
      onChange={type}
      errorMessage={form.errorAt('reason')}
    />
  );
  return (
    <Form onSubmit={submit}>
      <Radios
        name="decision"
        fieldset={{ legend: { text: words.legend, classes: 'govuk-fieldset__legend--m' } }}
        items={[
          { value: 'accepted', text: words.accept, hint: words.acceptHint },
          { value: 'rejected', text: words.reject, conditional: reasonBox },
        ]}
        value={decision ?? undefined}
        onChange={(value) => setDecision(value === 'accepted' ? 'accepted' : 'rejected')}
        errorMessage={form.errorAt('decision')}
      />
      <Button>{words.button}</Button>
    </Form>
  );
}
