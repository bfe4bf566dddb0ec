import { characteristics } from '../../../domain/codes/characteristic.ts';
import { perceivedBy } from '../../../domain/codes/perceived-by.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { Checkboxes } from '../../../ui/Checkboxes.tsx';
import type { ChoiceItem } from '../../../ui/choice.ts';
import { Input } from '../../../ui/Input.tsx';
import { choicesOf, codesIn, legend, messageAt, quickChoices, type Screen } from './screen.ts';

const notSaidValue = 'not_said';

/** The nine characteristics, something else, or nothing said; and in whose view. */
export function AboutQuestions(screen: Screen) {
  const { answers, change } = screen;
  const { because } = wordsIn(incidentsWords);
  return (
    <>
      <Checkboxes
        name="about"
        fieldset={{ legend: legend(because.about) }}
        hint={because.aboutHint}
        items={aboutItems(screen)}
        values={answers.notSaid ? [notSaidValue] : answers.about}
        onChange={(values) =>
          change({
            about: codesIn(characteristics, values),
            notSaid: values.includes(notSaidValue),
          })
        }
      />
      <Checkboxes
        name="thoughtBy"
        fieldset={{ legend: legend(because.thoughtBy) }}
        hint={because.thoughtByHint}
        items={quickChoices(perceivedBy)}
        values={answers.thoughtBy}
        onChange={(values) => change({ thoughtBy: codesIn(perceivedBy, values) })}
      />
    </>
  );
}

function aboutItems({ answers, change, mistakes }: Screen): ChoiceItem[] {
  const words = wordsIn(incidentsWords);
  const tiles = choicesOf(characteristics);
  const nine = tiles.filter(({ value }) => value !== 'other_monitored');
  return [
    ...nine,
    { divider: words.or },
    {
      value: 'other_monitored',
      text: words.because.somethingElse,
      conditional: (
        <Input
          name="aboutOther"
          label={words.because.aboutOther}
          value={answers.aboutOther}
          onChange={(aboutOther) => change({ aboutOther })}
          errorMessage={messageAt(mistakes, 'aboutOther')}
        />
      ),
    },
    { value: notSaidValue, text: words.because.notSaid, behaviour: 'exclusive' },
  ];
}
