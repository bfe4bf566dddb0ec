import { detailsWords } from '../../locales/details.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import type { View } from '../../storage/desk.ts';
import { TaskList, type TaskStatus } from '../../ui/TaskList.tsx';
import { Notices } from './Notices.tsx';
import { stateOf, type TaskState } from './status.ts';
import { tasksFor } from './tasks.ts';

export const taskPath = (record: string, task: string, page = 1): string =>
  `/incidents/${record}/details/${task}/${page}`;

/** Everything that can wait until after the first three minutes, as a list to come back to. */
export function TaskListPage({ view }: { readonly view: View }) {
  const desk = useDesk();
  const words = wordsIn(detailsWords);
  const tasks = tasksFor(desk, view);
  return (
    <RoomPage
      title={words.title}
      heading={words.title}
      back={{ href: `/incidents/${view.id}`, text: words.backToRecord }}
    >
      <Notices view={view} />
      <p class="govuk-body">{tasks.length === 0 ? words.none : words.intro}</p>
      {tasks.length > 0 && <p class="govuk-body">{words.saved}</p>}
      {tasks.length > 0 && (
        <TaskList
          items={tasks.map((task) => ({
            title: { text: words.tasks[task] },
            status: statusOf(stateOf(desk, view, task)),
            href: taskPath(view.id, task),
          }))}
        />
      )}
    </RoomPage>
  );
}

function statusOf(state: TaskState): TaskStatus {
  const text = wordsIn(detailsWords).status[state];
  if (state === 'completed' || state === 'hidden') return { text };
  return { tag: { text, colour: state === 'none' ? 'blue' : 'teal' } };
}
