import { effectsNow } from '../../../domain/codes/effect-now.ts';
import { repeats } from '../../../domain/codes/repeat.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { Radios } from '../../../ui/Radios.tsx';
import { Select } from '../../../ui/Select.tsx';
import { choicesOf, codeIn, legend, messageAt, pageLegend, type Screen } from './screen.ts';

const scale = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

/** Three different things, and none of them is a number. */
const reasons = ['declined', 'not_known', 'not_asked'] as const;

export function EffectStep({ answers, change, mistakes }: Screen) {
  const words = wordsIn(incidentsWords);
  const { effect } = words;
  return (
    <>
      <Radios
        name="effect"
        fieldset={{ legend: pageLegend(words.steps.effect) }}
        items={choicesOf(effectsNow)}
        value={answers.effect ?? undefined}
        onChange={(value) => change({ effect: codeIn(effectsNow, value) })}
        errorMessage={messageAt(mistakes, 'effect')}
      />
      <Select
        name="feelsSafe"
        label={{ text: effect.feelsSafe, classes: 'govuk-label--m' }}
        hint={effect.feelsSafeHint}
        items={[
          { value: '', text: effect.choose },
          ...scale.map((value) => ({ value, text: value })),
          ...reasons.map((value) => ({ value, text: effect.reasons[value] })),
        ]}
        value={answers.feelsSafe}
        onChange={(feelsSafe) => change({ feelsSafe })}
      />
      <Radios
        name="repeat"
        fieldset={{ legend: legend(effect.repeat) }}
        hint={words.skip}
        items={choicesOf(repeats)}
        value={answers.repeat ?? undefined}
        onChange={(value) => change({ repeat: codeIn(repeats, value) })}
      />
    </>
  );
}
