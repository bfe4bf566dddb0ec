import type { Code } from '../../domain/codes/code-list.ts';
import { noAnswers } from '../../domain/codes/no-answer.ts';
import { equalityWords } from '../../locales/equality.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { legend, withNoAnswers } from '../../parts/choices.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { Select } from '../../ui/Select.tsx';
import {
  offered,
  type QuestionName,
  questionsOn,
  type ScreenName,
  textOfQuestion,
} from './screens.ts';
import type { ProfileForm } from './useProfile.ts';

type Props = {
  readonly screen: ScreenName;
  readonly form: ProfileForm;
  readonly back: string;
  readonly onGoOn: () => void;
};

const mostRadios = 11;

/** One to three questions about the person, each of which may be left alone. */
export function QuestionsPage({ screen, form, back, onGoOn }: Props) {
  const { chosen, nation } = form;
  const words = wordsIn(equalityWords);
  const day = new Date(useDesk().now()).toISOString();
  return (
    <RoomPage title={words.title} heading={words.screens[screen]} back={{ href: back }}>
      <p class="govuk-hint">{words.hints.skip}</p>
      <Form onSubmit={onGoOn}>
        {questionsOn(screen).map((name) => {
          const codes = offered(name, chosen, { day, nation });
          if (codes.length === 0) return null;
          return (
            <Question
              key={name}
              name={name}
              codes={codes}
              label={textOfQuestion(name, nation)}
              value={chosen[name]}
              onChange={(value) => form.choose(screen, name, value)}
            />
          );
        })}
        <Button>{wordsIn(partsWords).continue}</Button>
      </Form>
    </RoomPage>
  );
}

type QuestionProps = {
  readonly name: QuestionName;
  readonly codes: readonly Code[];
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
};

/** A long list is one box; the three reasons for having no answer stand below every list. */
function Question({ name, codes, label, value, onChange }: QuestionProps) {
  const words = wordsIn(equalityWords);
  const hints: Partial<Record<QuestionName, string>> = words.hints;
  if (codes.length > mostRadios) {
    const own = new Set(codes.map(({ code }) => code));
    const reasons = noAnswers.codes.filter(({ code }) => !own.has(code));
    return (
      <Select
        name={name}
        label={{ text: label, classes: 'govuk-label--m' }}
        items={[
          { value: '', text: words.choose },
          ...codes.map((code) => ({ value: code.code, text: code[language.value] })),
          ...reasons.map((code) => ({
            value: code.code,
            text: code.code === 'not_said' ? words.preferNot : code[language.value],
          })),
        ]}
        value={value ?? ''}
        onChange={onChange}
      />
    );
  }
  return (
    <Radios
      name={name}
      fieldset={{ legend: legend(label) }}
      hint={hints[name]}
      items={withNoAnswers(codes, { not_said: words.preferNot })}
      value={value}
      onChange={onChange}
    />
  );
}
