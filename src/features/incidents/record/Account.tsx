import { stampTime } from '../../../domain/clock.ts';
import { keysOf } from '../../../domain/fold.ts';
import { entriesOf, textOf } from '../../../domain/show.ts';
import { formatDayTime } from '../../../locales/dates.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { partsWords } from '../../../locales/parts.ts';
import { fieldLabel } from '../../../parts/answer-words.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { nameOf } from '../../../parts/people-names.ts';
import type { View } from '../../../storage/desk.ts';
import { Details } from '../../../ui/Details.tsx';

/** Their words as they said them, offensive ones included, behind a tap. */
export function Account({ view }: { readonly view: View }) {
  const { page } = wordsIn(incidentsWords);
  const { fields, definition, level } = view;
  const maySee = level === null || level.includes('identity');
  const accounts = entriesOf(fields, 'account_text');
  const impact = textOf(definition, fields, 'impact_first_words');
  const hasWords = accounts.length > 0 || keysOf(fields, 'words_or_symbols').length > 0;
  if (!maySee && !hasWords && impact === null) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{page.account}</h2>
      {maySee && accounts.length === 0 && <p class="govuk-body">{page.noWords}</p>}
      {hasWords && (
        <Details summaryText={wordsIn(partsWords).showWords}>
          <Entries view={view} field="account_text" />
          <Entries view={view} field="words_or_symbols" />
        </Details>
      )}
      {impact !== null && (
        <p class="govuk-body">
          {fieldLabel('impact_first_words')} {impact}
        </p>
      )}
    </>
  );
}

type EntriesProps = { readonly view: View; readonly field: string };

function Entries({ view, field }: EntriesProps) {
  const desk = useDesk();
  const entries = entriesOf(view.fields, field);
  if (entries.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{fieldLabel(field)}</h3>
      {entries.map((entry) => (
        <div key={entry.op}>
          <p class="govuk-body">{typeof entry.value === 'string' ? entry.value : ''}</p>
          <p class="govuk-hint">
            {nameOf(desk, entry.by)}, {formatDayTime(stampTime(entry.at))}
          </p>
        </div>
      ))}
    </>
  );
}
