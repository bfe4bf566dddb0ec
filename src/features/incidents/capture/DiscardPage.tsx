import { useLocation } from 'preact-iso';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { Button } from '../../../ui/Button.tsx';
import { listPath, stepPath } from '../paths.ts';
import { answersFrom } from './answers.ts';
import { Frame } from './Frame.tsx';

type Props = { readonly draft: string };

/** A pause before what is typed is gone for good. */
export function DiscardPage({ draft }: Props) {
  const desk = useDesk();
  const { route } = useLocation();
  const { steps, discarding } = wordsIn(incidentsWords);
  const kept = desk.drafts.value.find(({ id }) => id === draft);
  const step = kept ? answersFrom(kept.contents).step : 'danger';
  const discard = async () => {
    await desk.dropDraft(draft);
    route(listPath(), true);
  };
  return (
    <Frame title={steps.discard} back={stepPath(draft, step)} fault={null}>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {steps.discard}
      </h1>
      <p class="govuk-body">{discarding.text}</p>
      {desk.entry(draft) !== null && <p class="govuk-body">{discarding.sent}</p>}
      <div class="govuk-button-group">
        <Button type="button" variant="warning" onClick={discard}>
          {discarding.yes}
        </Button>
        <Button href={stepPath(draft, step)} variant="secondary">
          {discarding.no}
        </Button>
      </div>
    </Frame>
  );
}
