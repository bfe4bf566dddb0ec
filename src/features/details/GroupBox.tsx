import { detailsWords } from '../../locales/details.ts';
import { wordsIn } from '../../locales/language.ts';
import { legend, withNoAnswers } from '../../parts/choices.ts';
import type { SaveState } from '../../parts/useSave.ts';
import { isDivider } from '../../ui/choice.ts';
import { Input } from '../../ui/Input.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { codesOffered } from './options.ts';
import type { Boxes } from './question.ts';

type Props = {
  readonly label: string;
  readonly boxes: Boxes;
  readonly onChange: (boxes: Boxes) => void;
  readonly errorAt: SaveState['errorAt'];
};

/** Whether it was a group, and of how many. */
export function GroupBox({ label, boxes, onChange, errorAt }: Props) {
  const { group, number = '' } = boxes;
  const count = (
    <Input
      name="group_incident-number"
      label={wordsIn(detailsWords).parts.number ?? ''}
      inputmode="numeric"
      classes="govuk-input--width-3"
      value={number}
      onChange={(typed) => onChange({ ...boxes, number: typed })}
      errorMessage={errorAt('group_incident-number')}
    />
  );
  return (
    <Radios
      name="group_incident"
      fieldset={{ legend: legend(label) }}
      items={withNoAnswers(codesOffered(['yes', 'no'])).map((item) =>
        item && !isDivider(item) && item.value === 'yes' ? { ...item, conditional: count } : item,
      )}
      value={group}
      onChange={(chosen) => onChange({ ...boxes, group: chosen })}
    />
  );
}
