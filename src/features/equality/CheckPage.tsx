import { isCode, labelOf } from '../../domain/codes/code-list.ts';
import { noAnswers } from '../../domain/codes/no-answer.ts';
import { equalityWords } from '../../locales/equality.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { codeListOfField } from '../../parts/code-list-of-field.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { offered, type QuestionName, questionNames, screenOf, textOfQuestion } from './screens.ts';
import type { ProfileForm } from './useProfile.ts';

type Props = { readonly form: ProfileForm; readonly path: (screen: string) => string };

/** All answers once, each with a way to change it; what was skipped says that it was not asked. */
export function CheckPage({ form, path }: Props) {
  const { chosen, nation, saving } = form;
  const words = wordsIn(equalityWords);
  const day = new Date(useDesk().now()).toISOString();
  const asked = questionNames.filter((name) => offered(name, chosen, { day, nation }).length > 0);
  return (
    <RoomPage
      title={words.title}
      heading={words.screens.check}
      back={{ href: path('family') }}
      mistakes={saving.mistakes}
      attempt={saving.attempt}
    >
      <SummaryList
        rows={asked.map((name) => ({
          key: textOfQuestion(name, nation),
          value: textOfAnswer(name, chosen[name] || 'not_asked'),
          actions: {
            items: [
              {
                href: `${path(screenOf(name))}?from=check`,
                text: wordsIn(partsWords).change,
                visuallyHiddenText: textOfQuestion(name, nation),
              },
            ],
          },
        }))}
      />
      <p class="govuk-body">{words.start.seen}</p>
      <Form onSubmit={() => form.save(chosen)}>
        <Button id="save">{words.save}</Button>
      </Form>
    </RoomPage>
  );
}

function textOfAnswer(name: QuestionName, code: string): string {
  if (code === 'not_said') return wordsIn(equalityWords).preferNot;
  const list = codeListOfField[name];
  return labelOf(list && isCode(list, code) ? list : noAnswers, code, language.value);
}
