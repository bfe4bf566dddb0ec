import { wordsIn } from '../../../locales/language.ts';
import { safeguardingWords } from '../../../locales/safeguarding.ts';
import { Button } from '../../../ui/Button.tsx';
import { focusAnswer } from '../../../ui/focus-answer.ts';

/** "Yes" leads on to what is happening; "No" hides the screen, with all that was typed kept. */
export function SafeToGoOn({
  next,
  onHide,
}: {
  readonly next: string;
  readonly onHide: () => void;
}) {
  const words = wordsIn(safeguardingWords);
  return (
    <>
      <h2 class="govuk-heading-m">{words.safe}</h2>
      <div class="govuk-button-group">
        <Button type="button" variant="secondary" onClick={() => focusAnswer(next)}>
          {words.yes}
        </Button>
        <Button type="button" variant="secondary" onClick={onHide}>
          {words.no}
        </Button>
      </div>
    </>
  );
}
