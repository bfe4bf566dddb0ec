import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { Button } from '../../ui/Button.tsx';
import type { Answer } from './useAnswer.ts';

/** What stands where an answer is still on its way, or cannot be had now. */
export function NoAnswer({ answer }: { readonly answer: Answer<unknown> }) {
  const words = wordsIn(adminWords);
  if (answer.fault === null) return <p class="govuk-body">{wordsIn(partsWords).loading}</p>;
  return (
    <>
      <p class="govuk-body">{words.faults[answer.fault]}</p>
      <Button type="button" variant="secondary" onClick={answer.ask}>
        {words.retry}
      </Button>
    </>
  );
}
