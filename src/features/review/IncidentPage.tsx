import { labelOf } from '../../domain/codes/code-list.ts';
import { incidentStates } from '../../domain/codes/incident-state.ts';
import { isUrgent } from '../../domain/records/incident.ts';
import { openQuestions, stateShown } from '../../domain/show.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { reviewWords } from '../../locales/review.ts';
import { RecordSummary } from '../../parts/RecordSummary.tsx';
import { RoomPage } from '../../parts/RoomPage.tsx';
import type { View } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { WarningText } from '../../ui/WarningText.tsx';
import { referenceOf } from './action-page.ts';
import { NotesOnIncident } from './NotesOnIncident.tsx';
import { PromisedToThem } from './PromisedToThem.tsx';

type Props = { readonly view: View; readonly actions: readonly string[] };

/** An incident as recorded, what was asked about it, and what may be done with it now. */
export function IncidentPage({ view, actions }: Props) {
  const all = wordsIn(reviewWords);
  const words = all.record;
  const state = stateShown(view.definition, view.fields) ?? '';
  return (
    <RoomPage
      title={words.title}
      heading={words.heading(referenceOf(view))}
      back={{ href: '/review' }}
    >
      <p class="govuk-body">
        <Tag>{labelOf(incidentStates, state, language.value)}</Tag>
      </p>
      {isUrgent(view.fields) && (
        <WarningText iconFallbackText={wordsIn(partsWords).warning}>{words.danger}</WarningText>
      )}
      {openQuestions(view.definition, view.fields).length > 0 && (
        <p class="govuk-body">
          {words.twoVersions}{' '}
          <a class="govuk-link" href={`/versions/${view.id}`}>
            {words.seeVersions}
          </a>
        </p>
      )}
      <PromisedToThem view={view} />
      <h2 class="govuk-heading-m">{words.recorded}</h2>
      <RecordSummary view={view} />
      <NotesOnIncident incident={view.id} />
      <h2 class="govuk-heading-m">{words.actions}</h2>
      {actions.length === 0 && <p class="govuk-body">{words.noActions}</p>}
      <div class="govuk-button-group">
        {actions.map((action, index) => (
          <Button
            key={action}
            href={`/review/${view.id}/${action}`}
            variant={index === 0 ? undefined : 'secondary'}
          >
            {nameOfAction(all.actions, action)}
          </Button>
        ))}
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={`/incidents/${view.id}/details`}>
          {words.addDetail}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/more/erasure/ask/${view.id}`}>
          {words.askErasure}
        </a>
      </p>
    </RoomPage>
  );
}

const nameOfAction = (names: Readonly<Record<string, string>>, action: string): string =>
  names[action] ?? action;
