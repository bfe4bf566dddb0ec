import { labelOf } from '../../../domain/codes/code-list.ts';
import { incidentStates } from '../../../domain/codes/incident-state.ts';
import { incidentTypes } from '../../../domain/codes/incident-type.ts';
import { placeKinds } from '../../../domain/codes/place-kind.ts';
import { IncidentSummary } from '../../../domain/records/incident.ts';
import { formatDayTime } from '../../../locales/dates.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { language, wordsIn } from '../../../locales/language.ts';
import { SendingTag } from '../../../parts/SendingTag.tsx';
import type { Entry } from '../../../storage/desk.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { recordPath } from '../paths.ts';

/** One record in a list: what kind of thing happened where and when, never a name. */
export function IncidentCard({ entry }: { readonly entry: Entry }) {
  const { list } = wordsIn(incidentsWords);
  const parsed = IncidentSummary.safeParse(entry.summary);
  if (!parsed.success) return null;
  const { ref, types, place, landmark, recordedAt, state, danger } = parsed.data;
  const words = language.value;
  const kinds = types.map((type) => labelOf(incidentTypes, type, words)).join(', ');
  const where = [place && labelOf(placeKinds, place, words), landmark].filter(Boolean).join(', ');
  return (
    <li class="app-card">
      <h3 class="app-card__title">
        <a class="govuk-link" href={recordPath(entry.id)}>
          {ref ?? list.noReference}
        </a>
      </h3>
      {kinds !== '' && <p class="app-card__meta">{kinds}</p>}
      {where !== '' && <p class="app-card__meta">{where}</p>}
      {recordedAt !== null && (
        <p class="app-card__meta">{list.recorded(formatDayTime(recordedAt))}</p>
      )}
      <p class="app-card__meta app-button-row">
        <SendingTag record={entry.id} />
        {state !== null && <Tag colour="grey">{labelOf(incidentStates, state, words)}</Tag>}
        {danger && <Tag colour="red">{list.urgent}</Tag>}
        {entry.twoVersions && <Tag colour="magenta">{list.twoVersions}</Tag>}
      </p>
    </li>
  );
}
