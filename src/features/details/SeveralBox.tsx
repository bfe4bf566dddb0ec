import { choiceWords } from '../../locales/fields.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { choiceOf, legend } from '../../parts/choices.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import type { ChoiceItem } from '../../ui/choice.ts';
import { reasonsBeside } from './options.ts';
import type { Question } from './question.ts';

type Props = {
  readonly question: Question & { kind: 'several' };
  readonly name: string;
  readonly label: string;
  readonly hint: string | undefined;
  /** Codes that are chosen alone here, beside those that always are. */
  readonly alone?: readonly string[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
};

/** Codes that stand alone: choosing one says that none of the others is true, or not known. */
const alwaysAlone = new Set(['none', 'none_seen', 'not_known']);

/** As many codes as are true, or one of the three reasons for having none. */
export function SeveralBox({ question, name, label, hint, values, onChange, ...rest }: Props) {
  const { list, group, bare } = question;
  const isAlone = (code: string) => alwaysAlone.has(code) || (rest.alone ?? []).includes(code);
  const codes = list.codes.filter((one) => group === undefined || one.group === group);
  const own: ChoiceItem[] = codes.map((code) => ({
    ...choiceOf(code),
    ...(isAlone(code.code) ? { behaviour: 'exclusive' as const } : {}),
  }));
  const reasons: ChoiceItem[] = bare
    ? []
    : [
        { divider: wordsIn(choiceWords).or ?? '' },
        ...reasonsBeside(list).map((code) => ({
          value: code.code,
          text: code[language.value],
          behaviour: 'exclusive' as const,
        })),
      ];
  return (
    <Checkboxes
      name={name}
      fieldset={{ legend: legend(label) }}
      hint={hint}
      items={[...own, ...reasons]}
      values={values}
      onChange={onChange}
    />
  );
}
