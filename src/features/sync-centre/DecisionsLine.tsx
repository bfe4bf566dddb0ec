import { wordsIn } from '../../locales/language.ts';
import { waitingWords } from '../../locales/sync-centre.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { decisionsOf } from './decisions.ts';

/** Leads an author to what supervisors decided on their words lately; nothing where there is nothing. */
export function DecisionsLine() {
  const count = decisionsOf(useDesk()).length;
  if (count === 0) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href="/waiting/attention">
        {wordsIn(waitingWords).decisions(count)}
      </a>
    </p>
  );
}
