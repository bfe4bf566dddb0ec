import { wordsIn } from '../locales/language.ts';
import { openWords } from '../locales/open.ts';
import { useDesk } from '../parts/desk-context.ts';
import { statusFacts, statusSentence } from '../parts/status-sentence.ts';
import { Button } from '../ui/Button.tsx';
import { StatusLine } from '../ui/StatusLine.tsx';
import { useWaitingSigns } from './useWaitingSigns.ts';
import type { World } from './world.ts';

type Props = { readonly world: World; readonly onHide: () => void };

/** The one status sentence, and the way to hide what is on the screen at once. */
export function OpenHeader({ world, onHide }: Props) {
  useWaitingSigns(world);
  const words = wordsIn(openWords);
  const status = statusSentence(statusFacts(useDesk()));
  return (
    <div class="app-header-row govuk-width-container">
      <StatusLine
        text={status.text}
        category={status.category}
        tone={status.tone}
        href={status.href}
      />
      <Button
        type="button"
        variant="secondary"
        classes="app-hide-button"
        attributes={{ 'aria-label': words.hideLabel }}
        onClick={onHide}
      >
        {words.hide}
      </Button>
    </div>
  );
}
