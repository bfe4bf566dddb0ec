import { labelOf } from '../../domain/codes/code-list.ts';
import { shareChoices, shareRecipients } from '../../domain/codes/share.ts';
import { detailsWords } from '../../locales/details.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { fieldLabel } from '../../parts/answer-words.ts';
import { Input } from '../../ui/Input.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { BoxesQuestion } from './BoxesQuestion.tsx';
import type { BoxProps } from './box-props.ts';
import { ChoiceBox } from './ChoiceBox.tsx';
import { ContactBox } from './ContactBox.tsx';
import { safetyScale } from './options.ts';
import { asCodes, asText, idOf } from './question.ts';
import { SeveralBox } from './SeveralBox.tsx';
import { TargetBox } from './TargetBox.tsx';

/** Up to so many characters can be seen in one line. */
const oneLine = 200;

/** One question in the form its answer takes. */
export function QuestionBox({ question, answer, onChange, errorAt }: BoxProps) {
  const words = wordsIn(detailsWords);
  const name = idOf(question);
  const hint = words.hints[name] ?? words.hints[question.field];
  const label = fieldLabel(question.field);
  const text = { name, value: asText(answer), onChange, hint, errorMessage: errorAt(name) };
  const heading = { text: label, classes: 'govuk-label--m' };
  switch (question.kind) {
    case 'one':
      return <ChoiceBox {...text} label={label} choices={question.list} isBare={question.bare} />;
    case 'words':
      if (question.most > oneLine) return <Textarea {...text} label={heading} rows={3} />;
      return <Input {...text} label={heading} autocomplete="off" spellcheck={false} />;
    case 'entry':
      return <Textarea {...text} label={heading} lang={language.value} />;
    case 'several':
      return (
        <SeveralBox
          question={question}
          name={name}
          label={question.group === undefined ? label : (words.groups[question.group] ?? '')}
          hint={hint}
          values={asCodes(answer)}
          onChange={onChange}
        />
      );
    case 'share': {
      const recipient = labelOf(shareRecipients, question.recipient, language.value);
      return <ChoiceBox {...text} label={recipient} choices={shareChoices} isBare />;
    }
    case 'contact':
      return <ContactBox {...{ question, answer, onChange, errorAt }} />;
    case 'scale':
      return <ChoiceBox {...text} label={label} choices={safetyScale} />;
    case 'personal':
      return (
        <Input
          {...text}
          label={{ text: words.personal[question.part], classes: 'govuk-label--m' }}
          inputmode={question.part === 'phone' ? 'tel' : undefined}
          autocomplete="off"
          spellcheck={false}
        />
      );
    case 'target':
      return <TargetBox {...{ question, answer, onChange, errorAt }} />;
    default:
      return <BoxesQuestion {...{ question, answer, onChange, errorAt }} />;
  }
}
