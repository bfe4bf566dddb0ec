import { wordsIn } from '../../../locales/language.ts';
import { practiceWords } from '../../../locales/practice.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { InsetText } from '../../../ui/InsetText.tsx';
import { isOwn } from './piles.ts';

/** Offered until somebody has recorded something themselves. */
export function TryPractice() {
  const desk = useDesk();
  const words = wordsIn(practiceWords);
  void desk.revision.value;
  if (desk.list('incident').some((entry) => isOwn(entry, desk.person))) return null;
  return (
    <InsetText>
      {words.try}
      <br />
      <a class="govuk-link" href="/practice/start">
        {words.tryLink}
      </a>
      <br />
      {words.tryEnd}
    </InsetText>
  );
}
