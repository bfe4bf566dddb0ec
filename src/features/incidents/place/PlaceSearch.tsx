import { useMemo, useRef, useState } from 'preact/hooks';
import { fullAddressOf } from '../../../domain/rules/place-line.ts';
import { wordsIn } from '../../../locales/language.ts';
import { placesWords } from '../../../locales/places.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { patchName } from '../../../parts/record-title.ts';
import { Input } from '../../../ui/Input.tsx';
import {
  type FoundPlace,
  type FoundPlaces,
  type ReadyPlaces,
  searchPlaces,
} from './place-search.ts';
import { usePausedText } from './usePausedText.ts';

/** A list that a thumb can reach to its end. */
const mostShown = 8;

type Props = {
  readonly places: readonly ReadyPlaces[];
  readonly onChoose: (found: FoundPlace) => void;
};

/** One box, and the places that match what is in it; said aloud once the typing pauses. */
export function PlaceSearch({ places, onChoose }: Props) {
  const words = wordsIn(placesWords);
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const found = useMemo(() => searchPlaces(places, typed, mostShown), [places, typed]);
  const said = typed.trim() === '' ? '' : countText(found);
  const aloud = usePausedText(said);
  return (
    <>
      <Input
        name="find-place"
        label={words.find}
        hint={words.findHint}
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onChange={setTyped}
        // It would send the whole screen on.
        onEnter={() => list.current?.querySelector('button')?.focus()}
        attributes={{ 'aria-controls': 'places-found' }}
      />
      {said !== '' && <p class="govuk-body">{said}</p>}
      <span class="govuk-visually-hidden" role="status">
        {aloud}
      </span>
      <ul ref={list} id="places-found" class="govuk-list app-results" aria-label={words.results}>
        {found.first.map((one) => (
          <li key={`${one.patch} ${fullAddressOf(one.place)} ${one.place.uprn}`}>
            <ResultButton found={one} onChoose={onChoose} namesPatch={hasSeveral(places)} />
          </li>
        ))}
      </ul>
    </>
  );
}

const hasSeveral = (places: readonly ReadyPlaces[]): boolean =>
  new Set(places.map(({ patch }) => patch)).size > 1;

function countText({ count, first }: FoundPlaces): string {
  const words = wordsIn(placesWords);
  if (count === 0) return words.nothing;
  return count > first.length ? words.foundMore(count, first.length) : words.found(count);
}

type ResultProps = {
  readonly found: FoundPlace;
  readonly namesPatch: boolean;
  readonly onChoose: (found: FoundPlace) => void;
};

function ResultButton({ found, namesPatch, onChoose }: ResultProps) {
  const desk = useDesk();
  return (
    <button
      type="button"
      class="govuk-button govuk-button--secondary"
      onClick={() => onChoose(found)}
    >
      {fullAddressOf(found.place)}
      {namesPatch && `, ${patchName(desk, found.patch)}`}
    </button>
  );
}
