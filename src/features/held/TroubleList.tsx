import { useState } from 'preact/hooks';
import type { Trouble } from '../../domain/trouble-protocol.ts';
import { heldWords } from '../../locales/held.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { Button } from '../../ui/Button.tsx';
import type { HeldFault } from './held-actions.ts';
import { troubleSentences } from './trouble-words.ts';

type Settle = (trouble: Trouble) => Promise<HeldFault | null>;

type Props = { readonly troubles: readonly Trouble[]; readonly onSettle: Settle };

/** What nobody here can read: whom to ask about it, and that they were asked. Nothing where there is none. */
export function TroubleList({ troubles, onSettle }: Props) {
  const words = wordsIn(heldWords).troubles;
  if (troubles.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.heading}</h2>
      <p class="govuk-body">{words.explain}</p>
      <ul class="app-card-list">
        {troubles.map((trouble) => (
          <TroubleCard key={trouble.id} trouble={trouble} onSettle={onSettle} />
        ))}
      </ul>
    </section>
  );
}

function TroubleCard({
  trouble,
  onSettle,
}: {
  readonly trouble: Trouble;
  readonly onSettle: Settle;
}) {
  const words = wordsIn(heldWords);
  const [fault, setFault] = useState<HeldFault | null>(null);
  const name = nameOf(useDesk(), trouble.person);
  const { title, rest } = troubleSentences(trouble, name);
  return (
    <li class="app-card">
      <h3 class="app-card__title">{title}</h3>
      {rest.map((sentence) => (
        <p key={sentence} class="app-card__meta">
          {sentence}
        </p>
      ))}
      {trouble.kind !== 'nobody_named' && (
        <Button type="button" variant="secondary" onClick={() => onSettle(trouble).then(setFault)}>
          {words.troubles.asked}
          <span class="govuk-visually-hidden">{words.troubles.askedOf(name)}</span>
        </Button>
      )}
      {fault !== null && <p class="govuk-error-message">{words.faults[fault]}</p>}
    </li>
  );
}
