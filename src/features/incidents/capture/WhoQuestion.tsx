import type { ComponentChild } from 'preact';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { Checkboxes } from '../../../ui/Checkboxes.tsx';
import { Input } from '../../../ui/Input.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import { KnownPersonBox } from '../person/KnownPersonBox.tsx';
import { legend, messageAt, type Screen } from './screen.ts';

const whos = ['known_person', 'new_person', 'group', 'staff'] as const;

/** Who was targeted; a name is asked, never required. */
export function WhoQuestion(screen: Screen) {
  const { answers, change, choosePerson } = screen;
  const { because, skip } = wordsIn(incidentsWords);
  const isAnyoneKnown = useDesk().list('person').length > 0;
  const choose = (person: string | null) => void choosePerson?.(person);
  const revealed: Readonly<Partial<Record<(typeof whos)[number], ComponentChild>>> = {
    known_person: <KnownPersonBox known={answers.known} onChoose={choose} />,
    new_person: <NameBoxes {...screen} />,
  };
  return (
    <Radios
      name="who"
      fieldset={{ legend: legend(because.who) }}
      hint={skip}
      items={whos
        .filter((value) => value !== 'known_person' || isAnyoneKnown)
        .map((value) => ({
          value,
          text: because.whos[value],
          conditional: revealed[value],
        }))}
      value={answers.who ?? undefined}
      onChange={(value) => {
        change({ who: whos.find((one) => one === value) ?? null });
        if (value !== 'known_person' && answers.known !== null) choose(null);
      }}
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
