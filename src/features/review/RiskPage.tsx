import { useState } from 'preact/hooks';
import { labelOf } from '../../domain/codes/code-list.ts';
import { riskBands } from '../../domain/codes/risk-band.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { choicesOf, codeIn, pageLegend } from '../../parts/choices.ts';
import { type Mistake, RoomPage } from '../../parts/RoomPage.tsx';
import { useOpenForm } from '../../parts/useOpenForm.ts';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { type ActionProps, backToRecord, referenceOf } from './action-page.ts';
import { riskEdits } from './actions.ts';
import { riskOfRecord } from './queue.ts';

const shortest = 20;
const longest = 200;

/** Says that it is more or less serious than was worked out, and why; what was said before stays in the history. */
export function RiskPage({ view, onDone }: ActionProps) {
  const form = useSave();
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const all = wordsIn(reviewWords);
  const words = all.risk;
  useOpenForm(reason !== '' || chosen !== null);
  const text = (code: string) => labelOf(riskBands, code, language.value);
  const change = async () => {
    const band = codeIn(riskBands, chosen ?? '');
    const wrong = mistakes(chosen, reason.trim());
    if (wrong.length > 0 || band === null) return form.refuse(wrong);
    if (await form.save(riskEdits(view, band, reason.trim()), [view], 'band')) {
      onDone(all.done.risk(referenceOf(view), text(band)));
    }
  };
  return (
    <RoomPage
      title={all.actions.risk}
      back={backToRecord(view)}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <Form onSubmit={change}>
        <Radios
          name="band"
          fieldset={{ legend: pageLegend(words.title) }}
          hint={words.now(text(riskOfRecord(view.fields)))}
          items={choicesOf(riskBands)}
          value={chosen ?? undefined}
          onChange={setChosen}
          errorMessage={form.errorAt('band')}
        />
        <Textarea
          name="reason"
          label={{ text: words.reason, classes: 'govuk-label--m' }}
          hint={words.hint}
          rows={3}
          value={reason}
          onChange={setReason}
          errorMessage={form.errorAt('reason')}
        />
        <Button>{words.button}</Button>
      </Form>
    </RoomPage>
  );
}

function mistakes(chosen: string | null, reason: string): Mistake[] {
  const words = wordsIn(reviewWords).risk;
  return [
    ...(chosen === null ? [{ id: 'band', text: words.bandMissing }] : []),
    ...(reason.length < shortest ? [{ id: 'reason', text: words.short }] : []),
    ...(reason.length > longest ? [{ id: 'reason', text: words.tooLong }] : []),
  ];
}
