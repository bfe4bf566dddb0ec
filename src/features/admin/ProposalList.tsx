import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { settingValueText, stampText } from './setting-words.ts';
import type { Proposal } from './settings-shown.ts';

/** Changes that wait for a second person; who may decide is the rules' to say, on their page. */
export function ProposalList({ proposals }: { readonly proposals: readonly Proposal[] }) {
  const desk = useDesk();
  const words = wordsIn(adminWords).settings;
  if (proposals.length === 0) return <p class="govuk-body">{words.nothingProposed}</p>;
  return (
    <ul class="app-card-list">
      {proposals.map(({ id, key, value, reason, by, at }) => (
        <li key={id} class="app-card">
          <h3 class="app-card__title">
            <a class="govuk-link" href={`/admin/settings/decide/${id}`}>
              {words.names[key]}
            </a>
          </h3>
          <p class="app-card__meta">{words.proposedValue(settingValueText(value))}</p>
          <p class="app-card__meta">{reason}</p>
          <p class="app-card__meta">{words.by(nameOf(desk, by), stampText(at))}</p>
        </li>
      ))}
    </ul>
  );
}
