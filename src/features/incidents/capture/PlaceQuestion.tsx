import { placeKinds } from '../../../domain/codes/place-kind.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { placesWords } from '../../../locales/places.ts';
import { Details } from '../../../ui/Details.tsx';
import { Input } from '../../../ui/Input.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import { ExactPlace } from '../place/ExactPlace.tsx';
import { codeIn, legend, messageAt, quickChoices, type Screen } from './screen.ts';

/** The kind of place, then the exact one: from the list, where the phone is, or in words. */
export function PlaceQuestion(screen: Screen) {
  const { answers, change, mistakes } = screen;
  const { when } = wordsIn(incidentsWords);
  const words = wordsIn(placesWords);
  const isOpen =
    answers.landmark !== '' ||
    (answers.chosen === null && (answers.address !== '' || answers.postcode !== '')) ||
    mistakes.some(({ code }) => code === 'too_long');
  return (
    <>
      <Radios
        name="place"
        fieldset={{ legend: legend(when.place) }}
        items={quickChoices(placeKinds)}
        value={answers.place ?? undefined}
        onChange={(value) => change({ place: codeIn(placeKinds, value) })}
        errorMessage={messageAt(mistakes, 'place')}
      />
      <h2 class="govuk-heading-m">{words.title}</h2>
      <ExactPlace answers={answers} change={change} />
      <Details summaryText={words.describe} open={isOpen}>
        <Input
          name="landmark"
          label={when.landmark}
          hint={when.landmarkHint}
          value={answers.landmark}
          onChange={(landmark) => change({ landmark })}
          errorMessage={messageAt(mistakes, 'landmark')}
        />
        {answers.chosen === null && <AddressBoxes {...screen} />}
      </Details>
    </>
  );
}

/** Fewer people can see these than where it was in words; a part of a postcode is enough. */
function AddressBoxes({ answers, change, mistakes }: Screen) {
  const { when } = wordsIn(incidentsWords);
  return (
    <>
      <Input
        name="address"
        label={when.address}
        hint={when.addressHint}
        autocomplete="off"
        spellcheck={false}
        value={answers.address}
        onChange={(address) => change({ address })}
        errorMessage={messageAt(mistakes, 'address')}
      />
      <Input
        name="postcode"
        label={when.postcode}
        hint={when.postcodeHint}
        classes="govuk-input--width-10"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        value={answers.postcode}
        onChange={(postcode) => change({ postcode })}
        errorMessage={messageAt(mistakes, 'postcode')}
      />
    </>
  );
}
