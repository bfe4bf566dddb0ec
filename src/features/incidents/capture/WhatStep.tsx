import { incidentTypes } from '../../../domain/codes/incident-type.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { language, wordsIn } from '../../../locales/language.ts';
import { partsWords } from '../../../locales/parts.ts';
import { CharacterCount } from '../../../ui/CharacterCount.tsx';
import { Checkboxes } from '../../../ui/Checkboxes.tsx';
import { Input } from '../../../ui/Input.tsx';
import { longest } from './mistakes.ts';
import { OffensiveQuestion } from './OffensiveQuestion.tsx';
import { codesIn, messageAt, pageLegend, quickChoices, type Screen } from './screen.ts';

/** Ten quick groups, then their own words. */
export function WhatStep({ answers, change, mistakes }: Screen) {
  const words = wordsIn(incidentsWords);
  const parts = wordsIn(partsWords);
  const revealed: Readonly<Record<string, preact.ComponentChild>> = {
    quick_damage: <OffensiveQuestion answers={answers} change={change} />,
    quick_other: (
      <Input
        name="typeOther"
        label={words.what.otherLabel}
        value={answers.typeOther}
        onChange={(typeOther) => change({ typeOther })}
        errorMessage={messageAt(mistakes, 'typeOther')}
      />
    ),
  };
  return (
    <>
      <Checkboxes
        name="types"
        fieldset={{ legend: pageLegend(words.steps.what) }}
        hint={words.what.typesHint}
        items={quickChoices(incidentTypes).map((choice) => ({
          ...choice,
          conditional: revealed[choice.value],
        }))}
        values={answers.types}
        onChange={(values) => change({ types: codesIn(incidentTypes, values) })}
        errorMessage={messageAt(mistakes, 'types')}
      />
      <CharacterCount
        name="account"
        label={{ text: words.what.account, classes: 'govuk-label--m' }}
        hint={words.what.accountHint}
        lang={language.value}
        rows={5}
        maxlength={longest.account}
        threshold={75}
        descriptionText={parts.charactersMost(longest.account)}
        countText={parts.charactersLeft}
        value={answers.account}
        onChange={(account) => change({ account })}
        errorMessage={messageAt(mistakes, 'account')}
      />
    </>
  );
}
