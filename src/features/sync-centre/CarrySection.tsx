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
  const [said, setSaid] = useState('');
  const save = async () => {
    const count = await carry.save();
    setSaid(count === null ? words.notSaved : words.saved(count));
  };
  return (
    <Details summaryText={words.summary}>
      <p class="govuk-body">{words.explain}</p>
      {waiting > 0 && (
        <Button type="button" variant="secondary" onClick={save}>
          {words.save}
        </Button>
      )}
      <div role="status">{said !== '' && <p class="govuk-body">{said}</p>}</div>
      <p class="govuk-body">
        <a class="govuk-link" href="/waiting/bring">
          {words.bringLink}
        </a>
      </p>
    </Details>
  );
}
