import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { Checkboxes } from '../../../ui/Checkboxes.tsx';
import { Input } from '../../../ui/Input.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import { legend, messageAt, type Screen } from './screen.ts';

const whos = ['new_person', 'group', 'staff'] as const;

/** Who was targeted; a name is asked, never required. */
export function WhoQuestion(screen: Screen) {
  const { answers, change } = screen;
  const { because, skip } = wordsIn(incidentsWords);
  return (
    <Radios
      name="who"
      fieldset={{ legend: legend(because.who) }}
      hint={skip}
      items={whos.map((value) => ({
        value,
        text: because.whos[value],
        conditional: value === 'new_person' && <NameBoxes {...screen} />,
      }))}
      value={answers.who ?? undefined}
      onChange={(value) => change({ who: whos.find((one) => one === value) ?? null })}
    />
  );
}

function NameBoxes({ answers, change, mistakes }: Screen) {
  const { because } = wordsIn(incidentsWords);
  return (
    <>
      <Input
        name="name"
        label={because.name}
        autocomplete="off"
        spellcheck={false}
        value={answers.name}
        disabled={answers.unnamed}
        onChange={(name) => change({ name })}
        errorMessage={messageAt(mistakes, 'name')}
      />
      <Checkboxes
        name="unnamed"
        items={[{ value: 'yes', text: because.unnamed }]}
        values={answers.unnamed ? ['yes'] : []}
        onChange={(values) => change({ unnamed: values.length > 0 })}
      />
    </>
  );
}
