import { Input } from '../../../ui/Input.tsx';
import { messageAt, type Screen } from './screen.ts';

type Props = Screen & {
  readonly box: 'phone' | 'contactThrough' | 'times' | 'language';
  readonly label: string;
  readonly hint?: string;
  readonly inputmode?: 'tel';
  /** A question of its own, not one revealed below a choice. */
  readonly isAlone?: boolean;
};

/** One line of text about how to reach someone. */
export function ContactBox({ answers, change, mistakes, box, label, ...props }: Props) {
  return (
    <Input
      name={box}
      label={props.isAlone ? { text: label, classes: 'govuk-label--m' } : label}
      hint={props.hint}
      inputmode={props.inputmode}
      autocomplete="off"
      spellcheck={false}
      value={answers[box]}
      onChange={(value) => change({ [box]: value })}
      errorMessage={messageAt(mistakes, box)}
    />
  );
}
