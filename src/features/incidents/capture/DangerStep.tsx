import { immediateDangers } from '../../../domain/codes/safety-flag.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { Radios } from '../../../ui/Radios.tsx';
import { choicesOf, codeIn, messageAt, pageLegend, type Screen } from './screen.ts';

export function DangerStep({ answers, change, mistakes }: Screen) {
  const words = wordsIn(incidentsWords);
  return (
    <Radios
      name="danger"
      fieldset={{ legend: pageLegend(words.steps.danger) }}
      items={choicesOf(immediateDangers)}
      value={answers.danger ?? undefined}
      onChange={(value) => change({ danger: codeIn(immediateDangers, value) })}
      errorMessage={messageAt(mistakes, 'danger')}
    />
  );
}
