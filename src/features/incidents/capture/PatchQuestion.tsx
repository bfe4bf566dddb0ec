import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { patchName } from '../../../parts/record-title.ts';
import { Radios } from '../../../ui/Radios.tsx';
import { legend, messageAt, type Screen } from './screen.ts';

type Props = Screen & { readonly patches: readonly string[] };

/** Asked of those who hold several patches. */
export function PatchQuestion({ answers, change, mistakes, patches }: Props) {
  const desk = useDesk();
  const { when } = wordsIn(incidentsWords);
  return (
    <Radios
      name="patch"
      fieldset={{ legend: legend(when.patch) }}
      items={patches.map((patch) => ({ value: patch, text: patchName(desk, patch) }))}
      value={answers.patch ?? undefined}
      onChange={(patch) => change({ patch })}
      errorMessage={messageAt(mistakes, 'patch')}
    />
  );
}
