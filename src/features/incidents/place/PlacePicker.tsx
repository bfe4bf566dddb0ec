import { wordsIn } from '../../../locales/language.ts';
import { placesWords } from '../../../locales/places.ts';
import { type ChosenPlace, chosenOf } from './chosen-place.ts';
import { PlaceSearch } from './PlaceSearch.tsx';
import { usePlaces } from './usePlaces.ts';

type Props = { readonly onChoose: (chosen: ChosenPlace) => void };

/** The places of this person's patches to search, without a signal; or why there are none. */
export function PlacePicker({ onChoose }: Props) {
  const words = wordsIn(placesWords);
  const places = usePlaces(true);
  if (typeof places === 'string') return <p class="govuk-body">{words[places]}</p>;
  return <PlaceSearch places={places} onChoose={(found) => onChoose(chosenOf(found))} />;
}
