import { useState } from 'preact/hooks';
import { wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { type ActionProps, backToRecord, referenceOf } from './action-page.ts';
import { acceptEdits, mayAskInvolved, type StaffInvolved } from './actions.ts';

const answers: readonly StaffInvolved[] = ['yes', 'no', 'not_known'];

/** Accepting an incident, after the one question that is asked first. */
export function AcceptPage({ view, onDone }: ActionProps) {
  const desk = useDesk();
  const form = useSave();
  const [involved, setInvolved] = useState<StaffInvolved | null>(null);
  const words = wordsIn(reviewWords);
  const { title, hint, items, error, plainTitle, plainText, button } = words.accept;
  const asks = mayAskInvolved(desk.actor.value, view, desk.now());
  const accept = async () => {
    if (asks && involved === null) return form.refuse([{ id: 'involved', text: error }]);
    const edits = acceptEdits(view, involved);
    if (await form.save(edits, [view], asks ? 'involved' : 'accept')) {
      onDone(words.done.accept(referenceOf(view)));
    }
  };
  return (
    <RoomPage
      title={words.actions.accept}
      heading={asks ? undefined : plainTitle}
      back={backToRecord(view)}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <Form onSubmit={accept}>
        {asks ? (
          <Radios
            name="involved"
            fieldset={{
              legend: { text: title, isPageHeading: true, classes: 'govuk-fieldset__legend--l' },
            }}
            hint={hint}
            items={answers.map((value) => ({ value, text: items[value] }))}
            value={involved ?? undefined}
            onChange={(value) => setInvolved(answers.find((one) => one === value) ?? null)}
            errorMessage={form.errorAt('involved')}
          />
        ) : (
          <p class="govuk-body">{plainText}</p>
        )}
        <Button id="accept">{button}</Button>
      </Form>
    </RoomPage>
  );
}
