import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { mayAskEquality } from '../../../parts/may-ask-equality.ts';
import type { View } from '../../../storage/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { answersFrom } from '../capture/answers.ts';
import { detailsPath, equalityPath, pathOfRecord, stepPath } from '../paths.ts';
import { mayAddDetail, mayCorrect, mayFinish } from './rights.ts';

/** What this person can do next with the record. */
export function RecordLinks({ view }: { readonly view: View }) {
  const desk = useDesk();
  const { page } = wordsIn(incidentsWords);
  const actor = desk.actor.value;
  const draft = desk.drafts.value.find(({ id }) => id === view.id);
  const canFinish = mayFinish(actor, view);
  return (
    <div class="govuk-button-group">
      {canFinish && (
        <Button href={stepPath(view.id, draft ? answersFrom(draft.contents).step : 'what')}>
          {page.finish}
        </Button>
      )}
      {mayAddDetail(actor, view, desk.now()) && (
        <Button href={detailsPath(view.id)}>{page.addDetail}</Button>
      )}
      {!canFinish && mayCorrect(actor, view) && (
        <Button href={pathOfRecord(view.id, 'correct')} variant="secondary">
          {page.correct}
        </Button>
      )}
      {mayAskEquality(desk, view) && (
        <a class="govuk-link" href={equalityPath(view.id)}>
          {page.equality}
        </a>
      )}
      <a class="govuk-link" href={pathOfRecord(view.id, 'history')}>
        {page.seeHistory}
      </a>
    </div>
  );
}
