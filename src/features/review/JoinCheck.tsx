import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { reviewWords } from '../../locales/review.ts';
import { RecordSummary } from '../../parts/RecordSummary.tsx';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { isView, useRecord } from '../../parts/useRecord.ts';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { type ActionProps, referenceOf } from './action-page.ts';
import { joinEdits } from './actions.ts';

type Props = ActionProps & { readonly other: string; readonly onBack: () => void };

/** Both reports side by side (on a phone one below the other), before they count as one. */
export function JoinCheck({ view, other, onDone, onBack }: Props) {
  const opened = useRecord(other);
  const form = useSave();
  const words = wordsIn(reviewWords);
  const join = async () => {
    if (!isView(opened)) return;
    if (await form.save(joinEdits(view, other), [view], 'join')) {
      onDone(words.done.join(referenceOf(view), referenceOf(opened)));
    }
  };
  const notFound = <p class="govuk-body">{wordsIn(partsWords).notFoundText}</p>;
  return (
    <RoomPage
      title={words.join.checkTitle}
      heading={words.join.checkTitle}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <Form onSubmit={join}>
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-one-half">
            <h2 class="govuk-heading-m">{`${words.join.this}: ${referenceOf(view)}`}</h2>
            <RecordSummary view={view} />
          </div>
          <div class="govuk-grid-column-one-half">
            <h2 class="govuk-heading-m">
              {isView(opened) ? `${words.join.other}: ${referenceOf(opened)}` : words.join.other}
            </h2>
            {isView(opened) ? <RecordSummary view={opened} /> : notFound}
          </div>
        </div>
        <div class="govuk-button-group">
          {isView(opened) && <Button id="join">{words.join.button}</Button>}
          <Button type="button" variant="secondary" onClick={onBack}>
            {words.join.different}
          </Button>
        </div>
      </Form>
    </RoomPage>
  );
}
