import { useState } from 'preact/hooks';
import { carryWords } from '../../locales/carry.ts';
import { wordsIn } from '../../locales/language.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import type { CarryActions } from './carry-actions.ts';

type Props = { readonly waiting: number; readonly carry: CarryActions };

/** For days without a signal: what waits as a locked file, and the way to bring one in. */
export function CarrySection({ waiting, carry }: Props) {
  const words = wordsIn(carryWords);
  // Not the sentence: the language may be changed while it stands there.
  const [saved, setSaved] = useState<{ count: number | null } | null>(null);
  const save = async () => setSaved({ count: await carry.save() });
  return (
    <Details summaryText={words.summary}>
      <p class="govuk-body">{words.explain}</p>
      {waiting > 0 && (
        <Button type="button" variant="secondary" onClick={save}>
          {words.save}
        </Button>
      )}
      <div role="status">
        {saved && (
          <p class="govuk-body">
            {saved.count === null ? words.notSaved : words.saved(saved.count)}
          </p>
        )}
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href="/waiting/bring">
          {words.bringLink}
        </a>
      </p>
    </Details>
  );
}
