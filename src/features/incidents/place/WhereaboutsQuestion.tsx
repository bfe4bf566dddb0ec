import { useState } from 'preact/hooks';
import { wordsIn } from '../../../locales/language.ts';
import { placesWords } from '../../../locales/places.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkboxes } from '../../../ui/Checkboxes.tsx';
import { ChosenBox } from './ChosenBox.tsx';
import type { Here } from './chosen-place.ts';
import { askWhereIAm, toBlock, type Whereabouts, type WhereaboutsFault } from './where-i-am.ts';

type Props = {
  readonly here: Here | null;
  readonly onChange: (here: Here | null) => void;
};

type Asked = 'not_asked' | 'asking' | 'answered' | WhereaboutsFault;

/** Asks the phone where it is, only when told to; keeps the block unless the point is asked for. */
export function WhereaboutsQuestion({ here, onChange }: Props) {
  const desk = useDesk();
  const words = wordsIn(placesWords);
  const [isExact, setExact] = useState(here?.exact ?? false);
  const [asked, setAsked] = useState<Asked>('not_asked');
  const ask = async (exact: boolean) => {
    setAsked('asking');
    const found = await askWhereIAm(desk.now());
    setAsked(found.ok ? 'answered' : found.fault);
    if (found.ok) onChange(kept(found.value, exact));
  };
  const tick = (exact: boolean) => {
    setExact(exact);
    if (here !== null && exact) void ask(true);
    if (here !== null && !exact) onChange(kept(here, false));
  };
  return (
    <>
      <p class="govuk-body">{words.whereText}</p>
      <Checkboxes
        name="exact-point"
        items={[{ value: 'exact', text: words.exact, hint: words.exactHint }]}
        values={isExact ? ['exact'] : []}
        onChange={(values) => tick(values.length > 0)}
      />
      {here === null ? (
        <Button type="button" variant="secondary" onClick={() => ask(isExact)}>
          {words.ask}
        </Button>
      ) : (
        <ChosenBox
          title={words.within(here.metres)}
          text={here.exact ? words.keptExact : words.keptBlock}
          remove={words.removeWhere}
          isNew={asked === 'answered'}
          onRemove={() => onChange(null)}
        />
      )}
      <p class="govuk-body" role="status">
        {saidOf(asked)}
      </p>
    </>
  );
}

function saidOf(asked: Asked): string {
  const words = wordsIn(placesWords);
  if (asked === 'asking') return words.asking;
  return asked === 'not_asked' || asked === 'answered' ? '' : words.faults[asked];
}

const kept = ({ lat, lon, metres, at }: Whereabouts, exact: boolean): Here =>
  exact
    ? { lat, lon, metres, at, exact }
    : { lat: toBlock(lat), lon: toBlock(lon), metres, at, exact };
