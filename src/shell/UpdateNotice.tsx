import { useState } from 'preact/hooks';
import { wordsIn } from '../locales/language.ts';
import { partsWords } from '../locales/parts.ts';
import { shellWords } from '../locales/shell.ts';
import { Button } from '../ui/Button.tsx';
import { NotificationBanner } from '../ui/NotificationBanner.tsx';
import type { Updates } from './updates.ts';

/** Says that an update waits. It is taken when asked for, never over a form with typing in it, in any tab. */
export function UpdateNotice({ updates }: { readonly updates: Updates }) {
  const { update } = wordsIn(shellWords);
  const [isHeld, setHeld] = useState(false);
  if (!updates.isReady.value) return null;
  const take = async () => setHeld(!(await updates.take()));
  return (
    <NotificationBanner titleText={wordsIn(partsWords).important}>
      <p class="govuk-body">{isHeld ? update.busy : update.ready}</p>
      <Button type="button" variant="secondary" onClick={take}>
        {update.now}
      </Button>
    </NotificationBanner>
  );
}
