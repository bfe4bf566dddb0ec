import { safeContactFlags, safeContactMethods } from '../../domain/codes/safe-contact.ts';
import { detailsWords } from '../../locales/details.ts';
import { wordsIn } from '../../locales/language.ts';
import { Input } from '../../ui/Input.tsx';
import type { BoxProps } from './box-props.ts';
import { ChoiceBox } from './ChoiceBox.tsx';
import { asCodes, asText, idOf, type Question } from './question.ts';
import { SeveralBox } from './SeveralBox.tsx';

type Props = BoxProps<Question & { kind: 'contact' }>;

/** One part of how somebody may be reached safely. */
export function ContactBox({ question, answer, onChange, errorAt }: Props) {
  const words = wordsIn(detailsWords);
  const { part } = question;
  const name = idOf(question);
  const label = words.contact[part];
  const text = { name, value: asText(answer), onChange, errorMessage: errorAt(name) };
  if (part === 'leave_message' || part === 'post_ok' || part === 'visit_ok') {
    return <ChoiceBox {...text} label={label} choices={['yes', 'no']} isBare />;
  }
  if (part !== 'methods' && part !== 'never' && part !== 'flags') {
    return (
      <Input
        {...text}
        label={{ text: label, classes: 'govuk-label--m' }}
        autocomplete="off"
        spellcheck={false}
      />
    );
  }
  const list = part === 'flags' ? safeContactFlags : safeContactMethods;
  return (
    <SeveralBox
      question={{ kind: 'several', field: part, list, bare: true }}
      name={name}
      label={label}
      alone={part === 'methods' ? ['no_contact'] : []}
      hint={words.hints[name]}
      values={asCodes(answer)}
      onChange={onChange}
    />
  );
}
