import { useEffect, useState } from 'preact/hooks';
import { wordsIn } from '../locales/language.ts';
import { openWords } from '../locales/open.ts';
import { useDesk } from '../parts/desk-context.ts';
import { lastKnown, statusFacts, statusSentence } from '../parts/status-sentence.ts';
import { Button } from '../ui/Button.tsx';
import { StatusLine } from '../ui/StatusLine.tsx';
import { useWaitingSigns } from './useWaitingSigns.ts';
import type { World } from './world.ts';

type Props = {
  readonly world: Pick<World, 'showBadge' | 'askToKeep'>;
  readonly onHide: () => void;
};

/** So long "Checking…" may stand; an answer may take far longer where the signal is poor. */
const momentMs = 1_000;

/** The one status sentence, and the way to hide what is on the screen at once. */
export function OpenHeader({ world, onHide }: Props) {
  useWaitingSigns(world);
  const words = wordsIn(openWords);
  const isFirstMoment = useFirstMoment();
  const facts = statusFacts(useDesk());
  const status = statusSentence(isFirstMoment ? facts : lastKnown(facts));
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

function useFirstMoment(): boolean {
  const [isFirst, setFirst] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setFirst(false), momentMs);
    return () => clearTimeout(timer);
  }, []);
  return isFirst;
}
