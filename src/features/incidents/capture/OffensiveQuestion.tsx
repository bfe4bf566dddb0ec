import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { Radios } from '../../../ui/Radios.tsx';
import type { Screen } from './screen.ts';

const answersTo = ['yes', 'no', 'not_sure'] as const;

/** Asked at once, since offensive graffiti starts a clock. */
export function OffensiveQuestion({ answers, change }: Pick<Screen, 'answers' | 'change'>) {
  const { what } = wordsIn(incidentsWords);
  return (
    <Radios
      name="offensive"
      fieldset={{ legend: what.offensive }}
      items={answersTo.map((value) => ({ value, text: what.yesNo[value] }))}
      value={answers.offensive ?? undefined}
      onChange={(value) => change({ offensive: answersTo.find((one) => one === value) ?? null })}
    />
  );
}
