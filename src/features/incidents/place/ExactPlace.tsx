import { useState } from 'preact/hooks';
import { wordsIn } from '../../../locales/language.ts';
import { placesWords } from '../../../locales/places.ts';
import { Details } from '../../../ui/Details.tsx';
import type { Answers } from '../capture/answers.ts';
import { ChosenBox } from './ChosenBox.tsx';
import type { ChosenPlace } from './chosen-place.ts';
import { PlacePicker } from './PlacePicker.tsx';
import { WhereaboutsQuestion } from './WhereaboutsQuestion.tsx';

type Props = {
  readonly answers: Answers;
  readonly change: (part: Partial<Answers>) => void;
};

/**
 * A place from the list, or where the phone is: each closed until it is wanted. What is inside is made when it is
 * opened, and not before: thousands of places, and a question to the phone.
 */
export function ExactPlace({ answers: { chosen, here }, change }: Props) {
  const words = wordsIn(placesWords);
  const [opened, setOpened] = useState({ list: chosen !== null, where: here !== null });
  const [isNew, setNew] = useState(false);
  const choose = (place: ChosenPlace) => {
    setNew(true);
    change({ chosen: place, patch: place.patch });
  };
  return (
    <>
      <Details
        summaryText={words.choose}
        open={chosen !== null || opened.list}
        onToggle={(list) => setOpened((before) => ({ ...before, list }))}
      >
        {chosen !== null && (
          <ChosenBox
            title={words.chosen}
            text={[chosen.address, chosen.postcode].filter((text) => text !== '').join(', ')}
            remove={words.remove}
            isNew={isNew}
            onRemove={() => change({ chosen: null })}
          />
        )}
        {chosen === null && opened.list && <PlacePicker onChoose={choose} />}
      </Details>
      <Details
        summaryText={words.where}
        open={here !== null || opened.where}
        onToggle={(where) => setOpened((before) => ({ ...before, where }))}
      >
        {opened.where && (
          <WhereaboutsQuestion here={here} onChange={(found) => change({ here: found })} />
        )}
      </Details>
    </>
  );
}
