import { useLocation } from 'preact-iso';
import { detailsWords } from '../../locales/details.ts';
import { wordsIn } from '../../locales/language.ts';
import { viewerText } from '../../parts/answer-words.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import type { View } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Input } from '../../ui/Input.tsx';
import { InsetText } from '../../ui/InsetText.tsx';
import { Notices } from './Notices.tsx';
import { QuestionBox } from './QuestionBox.tsx';
import { idOf, type Question } from './question.ts';
import { type OpenedOn, targetNow } from './reading.ts';
import { isSeen } from './status.ts';
import { characteristicName } from './TargetBox.tsx';
import { taskPath } from './TaskListPage.tsx';
import type { TaskName } from './tasks.ts';
import { useScreen } from './useScreen.ts';

/** Where what an answer calls for must be read before going on. */
const withNotices: ReadonlySet<TaskName> = new Set(['contact', 'who', 'harm', 'wants', 'sharing']);

type Props = {
  readonly opened: OpenedOn;
  readonly task: TaskName;
  readonly page: number;
  readonly screens: readonly (readonly Question[])[];
};

/** One screen of a task: one to three questions, saved as it is left. */
export function TaskScreen({ opened, task, page, screens }: Props) {
  const { route } = useLocation();
  const words = wordsIn(detailsWords);
  const questions = screens[page - 1] ?? [];
  const form = useScreen({ opened, step: `${task}/${page}`, questions });
  const { id } = opened.incident;
  const list = `/incidents/${id}/details`;
  const goOn = async () => {
    if (await form.save()) route(page < screens.length ? taskPath(id, task, page + 1) : list);
  };
  const title = words.tasks[task];
  const hiddenHint = hidden(opened.incident, questions);
  return (
    <RoomPage
      title={title}
      heading={headingOf(opened.incident, questions) ?? title}
      back={{
        href: page > 1 ? taskPath(id, task, page - 1) : list,
        text: page > 1 ? undefined : words.backToTasks,
      }}
      mistakes={form.saving.mistakes}
      attempt={form.saving.attempt}
    >
      {screens.length > 1 && <p class="govuk-hint">{words.page(page, screens.length)}</p>}
      {withNotices.has(task) && <Notices view={opened.incident} answers={form.answers} />}
      {task === 'view' && <InsetText>{words.notices.view}</InsetText>}
      {hiddenHint !== null && <InsetText>{hiddenHint}</InsetText>}
      <Form onSubmit={goOn}>
        {questions.map((question) => (
          <QuestionBox
            key={idOf(question)}
            question={question}
            answer={form.answers[idOf(question)] ?? ''}
            onChange={(answer) => form.change(question, answer)}
            errorAt={form.saving.errorAt}
          />
        ))}
        {form.reason !== null && (
          <Input
            name="reason"
            label={{ text: words.reason.label, classes: 'govuk-label--m' }}
            hint={words.reason.hint}
            value={form.reason}
            onChange={form.giveReason}
            errorMessage={form.saving.errorAt('reason')}
          />
        )}
        <Button id="save">{words.go}</Button>
      </Form>
    </RoomPage>
  );
}

/** A screen about one characteristic says which, and in whose view. */
function headingOf(view: View, [first]: readonly Question[]): string | null {
  const target = first?.kind === 'target' ? targetNow(view, first.row) : null;
  if (target === null) return null;
  const who = viewerText(target.perceived_by);
  return wordsIn(detailsWords).target.title(characteristicName(target.characteristic), who);
}

/** Says that something may be answered already which this reader does not see, or soon will not. */
function hidden(view: View, questions: readonly Question[]): string | null {
  const words = wordsIn(detailsWords);
  if (questions.some((one) => !isSeen(view, one))) return words.hidden;
  const isRestricted = questions.some(
    ({ field }) => view.definition.fields[field]?.class === 'restricted',
  );
  return view.level === null && isRestricted ? words.hiddenLater : null;
}
