import { useState } from 'preact/hooks';
import { erasureRefusals } from '../../domain/codes/erasure.ts';
import { erasureWords } from '../../locales/erasure.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { choicesOf, codeIn, legend } from '../../parts/choices.ts';
import { useOpenForm } from '../../parts/useOpenForm.ts';
import type { useSave } from '../../parts/useSave.ts';
import type { View } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { WarningText } from '../../ui/WarningText.tsx';
import { decideEdits } from './edits.ts';

type Props = {
  readonly view: View;
  readonly form: ReturnType<typeof useSave>;
  readonly onDone: (sentence: string) => void;
};

/** The data protection officer's word: erase it, or keep it and say why. */
export function DecideForm({ view, form, onDone }: Props) {
  const [choice, setChoice] = useState('');
  const [because, setBecause] = useState('');
  const all = wordsIn(erasureWords);
  const words = all.page;
  useOpenForm(choice !== '');
  const decide = async () => {
    const refusal = codeIn(erasureRefusals, because);
    if (choice === '') return form.refuse([{ id: 'choice', text: words.chooseMissing }]);
    if (choice === 'erased') return save('erased');
    if (refusal === null) return form.refuse([{ id: 'because', text: words.becauseMissing }]);
    return save('refused', refusal);
  };
  const save = async (
    to: 'erased' | 'refused',
    refusal: Parameters<typeof decideEdits>[2] = null,
  ) => {
    if (await form.save(decideEdits(view, to, refusal), [view], 'choice')) onDone(all.done[to]);
  };
  const reasons = (
    <Radios
      name="because"
      fieldset={{ legend: { text: words.because } }}
      items={choicesOf(erasureRefusals)}
      value={because}
      onChange={setBecause}
      errorMessage={form.errorAt('because')}
    />
  );
  return (
    <Form onSubmit={decide}>
      <Radios
        name="choice"
        fieldset={{ legend: legend(words.choose) }}
        items={[
          { value: 'erased', text: words.erase, hint: words.eraseHint },
          { value: 'refused', text: words.keep, conditional: reasons },
        ]}
        value={choice}
        onChange={setChoice}
        errorMessage={form.errorAt('choice')}
      />
      <WarningText iconFallbackText={wordsIn(partsWords).warning}>{all.ask.warning}</WarningText>
      <p class="govuk-body">{words.offline}</p>
      <Button>{words.button}</Button>
    </Form>
  );
}
