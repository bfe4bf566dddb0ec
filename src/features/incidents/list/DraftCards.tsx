import { labelOf } from '../../../domain/codes/code-list.ts';
import { incidentTypes } from '../../../domain/codes/incident-type.ts';
import { formatAgo, formatTime } from '../../../locales/dates.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { language, wordsIn } from '../../../locales/language.ts';
import { partsWords } from '../../../locales/parts.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import type { Draft } from '../../../storage/desk.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { answersFrom } from '../capture/answers.ts';
import { whatIsMissing } from '../capture/mistakes.ts';
import { patchesHeld } from '../capture/save-capture.ts';
import { stepPath } from '../paths.ts';

/** What is begun and not saved: each says how much is missing, and opens where it was left. */
export function DraftCards() {
  const desk = useDesk();
  const { list } = wordsIn(incidentsWords);
  const drafts = desk.drafts.value
    .filter(({ form }) => form === 'incident')
    .sort((a, b) => b.at - a.at);
  return (
    <>
      <h2 class="govuk-heading-m">
        {list.drafts} ({drafts.length})
      </h2>
      {drafts.length === 0 && <p class="govuk-body">{list.noDrafts}</p>}
      <ul class="app-card-list">
        {drafts.map((draft) => (
          <DraftCard key={draft.id} draft={draft} />
        ))}
      </ul>
    </>
  );
}

function DraftCard({ draft }: { readonly draft: Draft }) {
  const desk = useDesk();
  const { list } = wordsIn(incidentsWords);
  const answers = answersFrom(draft.contents);
  const asksPatch = desk.entry(draft.record) === null && patchesHeld(desk).length > 1;
  const missing = whatIsMissing(answers, { now: desk.now(), asksPatch }).length;
  const kinds = answers.types.map((type) => labelOf(incidentTypes, type, language.value));
  const changed = list.changed(formatTime(draft.at), formatAgo(draft.at, desk.now()));
  return (
    <li class="app-card">
      <h3 class="app-card__title">
        <a class="govuk-link" href={stepPath(draft.id, answers.step)}>
          {list.draftOf(kinds.join(', '))}
        </a>
      </h3>
      <p class="app-card__meta">{missing === 0 ? list.ready : list.missing(missing)}</p>
      <p class="app-card__meta">{changed}</p>
      <p class="app-card__meta">
        <Tag colour="grey">{wordsIn(partsWords).sending.draft}</Tag>
      </p>
    </li>
  );
}
