import { perceivedTargeted } from '../../../domain/codes/perceived-targeted.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { Radios } from '../../../ui/Radios.tsx';
import { AboutQuestions } from './AboutQuestions.tsx';
import { choicesOf, codeIn, messageAt, pageLegend, type Screen } from './screen.ts';
import { WhoQuestion } from './WhoQuestion.tsx';

/** What was perceived is written down, never tested. */
export function BecauseStep(screen: Screen) {
  const { answers, change, mistakes } = screen;
  const words = wordsIn(incidentsWords);
  const isAbout = answers.targeted === 'yes' || answers.targeted === 'not_sure';
  return (
    <>
      <Radios
        name="targeted"
        fieldset={{ legend: pageLegend(words.steps.because) }}
        hint={words.because.hint}
        items={choicesOf(perceivedTargeted)}
        value={answers.targeted ?? undefined}
        onChange={(value) => change({ targeted: codeIn(perceivedTargeted, value) })}
        errorMessage={messageAt(mistakes, 'targeted')}
      />
      {isAbout && <AboutQuestions {...screen} />}
      <WhoQuestion {...screen} />
    </>
  );
}
