import { everyScreen, type TaskName, taskNames } from '../../../src/features/details/tasks.ts';
import { screenNames } from '../../../src/features/equality/screens.ts';
import { detailsWords } from '../../../src/locales/details.ts';
import { equalityWords } from '../../../src/locales/equality.ts';
import type { Stop } from '../walking.ts';
import { press } from './steps.ts';

const { screens } = equalityWords.en;
const details = '/incidents/:record/details';
const equality = '/incidents/:record/equality';

/** The pages of a task. What is asked of one characteristic has its own heading, with its name in it. */
export const taskStops = (task: TaskName): Stop[] =>
  everyScreen(task)
    .filter((screen) => screen.some(({ field }) => field !== askedInWales))
    .map((_, at) => ({
      at: `${details}/${task}/${at + 1}`,
      heading: task === 'because' && at > 0 ? 'Disability' : detailsWords.en.tasks[task],
    }));

/** The record that is walked lies in England. */
const askedInWales = 'welsh_choice';

/** What only a supervisor is asked comes in their walk. */
export const supervisorTasks = ['view'] as const satisfies readonly TaskName[];
const isField = (task: TaskName): boolean => !supervisorTasks.some((one) => one === task);

/** Everything that can be added to a record once it is saved. */
export const detailStops: readonly Stop[] = [
  { at: details, heading: detailsWords.en.title },
  ...taskNames.filter(isField).flatMap(taskStops),
];

/** The questions about oneself. */
export const equalityStops: readonly Stop[] = [
  { at: `${equality}/start`, heading: equalityWords.en.heading },
  ...screenNames.map((name) => ({ at: `${equality}/${name}`, heading: screens[name] })),
  { at: `${equality}/check`, heading: screens.check, go: press('Continue') },
  {
    at: `${equality}/saved`,
    heading: equalityWords.en.savedTitle,
    go: press('Save equality answers'),
  },
  { at: equality, heading: equalityWords.en.heading, state: 'once more' },
];
