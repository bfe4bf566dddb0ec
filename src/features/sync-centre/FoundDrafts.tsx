import { useState } from 'preact/hooks';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { waitingWords } from '../../locales/sync-centre.ts';
import { useDesk } from '../../parts/desk-context.ts';
import type { SaveFault } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { InsetText } from '../../ui/InsetText.tsx';
import { foundDrafts, takeDrafts } from './found-drafts.ts';

/** What somebody was typing on a phone that was closed for good, and the way to go on with it here. */
export function FoundDrafts() {
  const desk = useDesk();
  const [fault, setFault] = useState<SaveFault | null>(null);
  const words = wordsIn(waitingWords).found;
  void desk.revision.value;
  const found = foundDrafts(desk);
  if (found.length === 0) return null;
  const take = async () => {
    const taken = await takeDrafts(desk, found);
    setFault(taken.ok ? null : taken.fault);
  };
  return (
    <InsetText>
      <p class="govuk-body">{words.text(found.length)}</p>
      <Button type="button" variant="secondary" onClick={take}>
        {words.button}
      </Button>
      {fault && <p class="govuk-body">{wordsIn(partsWords).faults[fault]}</p>}
    </InsetText>
  );
}
