import { labelOf } from '../../../domain/codes/code-list.ts';
import { incidentStates } from '../../../domain/codes/incident-state.ts';
import { stateShown, textOf } from '../../../domain/show.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { language, wordsIn } from '../../../locales/language.ts';
import { RoomPage } from '../../../parts/RoomPage.tsx';
import { SendingTag } from '../../../parts/SendingTag.tsx';
import type { View } from '../../../storage/desk.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { listPath } from '../paths.ts';
import { Account } from './Account.tsx';
import { AnswerCards } from './AnswerCards.tsx';
import { Contact } from './Contact.tsx';
import { Questions } from './Questions.tsx';
import { RecordLinks } from './RecordLinks.tsx';
import { Warnings } from './Warnings.tsx';

/** One incident: what keeps people safe first, then what was said, then what can be done. */
export function IncidentView({ view }: { readonly view: View }) {
  const { page } = wordsIn(incidentsWords);
  const reference = textOf(view.definition, view.fields, 'ref') ?? '';
  const state = stateShown(view.definition, view.fields);
  return (
    <RoomPage
      title={wordsIn(incidentsWords).room}
      heading={page.title(reference)}
      back={{ href: listPath() }}
    >
      {state !== null && (
        <p class="govuk-body">
          <Tag colour="grey">{labelOf(incidentStates, state, language.value)}</Tag>
        </p>
      )}
      <SendingTag record={view.id} isExplained />
      <Warnings view={view} />
      <Contact view={view} reference={reference} />
      <Questions view={view} />
      <Account view={view} />
      <AnswerCards view={view} reference={reference} />
      <RecordLinks view={view} />
    </RoomPage>
  );
}
