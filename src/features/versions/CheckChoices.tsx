import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { versionsWords } from '../../locales/versions.ts';
import { answerText, fieldLabel } from '../../parts/answer-words.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { TextLines } from '../../parts/TextLines.tsx';
import { useSave } from '../../parts/useSave.ts';
import type { View } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { NotificationBanner } from '../../ui/NotificationBanner.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { type Choice, isOutdated, type Question, settleEdits } from './questions.ts';

type Props = {
  readonly view: View;
  readonly questions: readonly Question[];
  readonly choices: ReadonlyMap<string, Choice>;
  readonly onDone: (sentence: string) => void;
};

/** What was chosen, before it is made to stand in one save. */
export function CheckChoices({ view, questions, choices, onDone }: Props) {
  const desk = useDesk();
  const form = useSave();
  const words = wordsIn(versionsWords);
  const hrefOf = (question: Question) => `/versions/${view.id}/${questions.indexOf(question) + 1}`;
  const settle = async () => {
    const missing = questions.filter(({ key }) => !choices.has(key));
    if (missing.length > 0) {
      const text = (key: string) => words.check.missing(fieldLabel(key));
      return form.refuse(missing.map(({ key }) => ({ id: 'use', text: text(key) })));
    }
    const asked = new Set(questions.map(({ key }) => key));
    const standing = new Map([...choices].filter(([key]) => asked.has(key)));
    if (await form.save(settleEdits(view, standing), [view], 'use')) onDone(words.done);
  };
  const outdated = questions.filter((question) => {
    const choice = choices.get(question.key);
    return choice !== undefined && isOutdated(question, choice);
  });
  const banner = outdated.length > 0 && (
    <NotificationBanner titleText={wordsIn(partsWords).important}>
      <p class="govuk-notification-banner__heading">{words.arrivedCheck}</p>
      {outdated.map((question) => (
        <p key={question.key} class="govuk-body">
          <a class="govuk-notification-banner__link" href={hrefOf(question)}>
            {fieldLabel(question.key)}
          </a>
        </p>
      ))}
    </NotificationBanner>
  );
  return (
    <RoomPage
      title={words.check.title}
      heading={words.check.title}
      back={{ href: `/versions/${view.id}/${questions.length}` }}
      mistakes={form.mistakes}
      attempt={form.attempt}
      banner={banner}
    >
      <SummaryList
        rows={questions.map((question) => ({
          key: fieldLabel(question.key),
          value: { text: <TextLines text={textOfChoice(question.key)} /> },
          actions: {
            items: [
              {
                href: hrefOf(question),
                text: wordsIn(partsWords).change,
                visuallyHiddenText: fieldLabel(question.key),
              },
            ],
          },
        }))}
      />
      <p class="govuk-body">{words.check.history}</p>
      <Form onSubmit={settle}>
        <Button id="use">{words.check.button}</Button>
      </Form>
    </RoomPage>
  );

  function textOfChoice(key: string): string {
    const choice = choices.get(key);
    return choice ? answerText(desk, key, choice.value) : words.check.none;
  }
}
