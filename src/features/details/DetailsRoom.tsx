import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { textOf } from '../../domain/show.ts';
import { detailsWords } from '../../locales/details.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { NothingToShow } from '../../parts/NothingToShow.tsx';
import { isView, useRecord } from '../../parts/useRecord.ts';
import type { Desk } from '../../storage/desk.ts';
import type { OpenedOn } from './reading.ts';
import { TaskListPage } from './TaskListPage.tsx';
import { TaskScreen } from './TaskScreen.tsx';
import { isOnPerson, isTask, screensOf, type TaskName, tasksFor } from './tasks.ts';

/** "Add more detail": the list at /incidents/:record/details, a task's screens at …/:task/:page. */
export function DetailsRoom() {
  const { path } = useLocation();
  const [, , record = '', , task, page] = path.split('/').map(decodeURIComponent);
  const opened = useRecord(record);
  const { title } = wordsIn(detailsWords);
  if (!isView(opened) || opened.type !== 'incident') {
    return <NothingToShow opened={opened} title={title} back="/incidents" />;
  }
  if (!isTask(task)) return <TaskListPage view={opened} />;
  const at = Math.max(1, Math.floor(Number(page)) || 1);
  return <Task key={`${record}/${task}/${at}`} record={record} task={task} page={at} />;
}

type Props = { readonly record: string; readonly task: TaskName; readonly page: number };

/** A page opens on the records as the page before it has just left them, never on what was shown there. */
function Task({ record, task, page }: Props) {
  const desk = useDesk();
  const opened = useOpenedOn(record);
  const { title } = wordsIn(detailsWords);
  if (opened === null) return <NothingToShow opened="loading" title={title} back="/incidents" />;
  const screens = askedOf(desk, opened, task);
  if (!tasksFor(desk, opened.incident).includes(task) || page > screens.length) {
    return <TaskListPage view={opened.incident} />;
  }
  return <TaskScreen opened={opened} task={task} page={page} screens={screens} />;
}

/** Nobody changes how to reach a person whom they cannot see. */
function askedOf(desk: Desk, { incident, person }: OpenedOn, task: TaskName) {
  const isNamed = textOf(incident.definition, incident.fields, 'victim_person') !== null;
  const all = screensOf(desk, incident, task);
  if (!isNamed || person !== null) return all;
  return all
    .map((screen) => screen.filter((question) => !isOnPerson(question)))
    .filter((screen) => screen.length > 0);
}

/** Both records, opened once; null until they are there. */
function useOpenedOn(record: string): OpenedOn | null {
  const desk = useDesk();
  const [opened, setOpened] = useState<OpenedOn | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void openBoth(desk, record).then((both) => {
      if (isCurrent) setOpened(both);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, record]);
  return opened;
}

async function openBoth(desk: Desk, record: string): Promise<OpenedOn | null> {
  const incident = await desk.open(record);
  if (!incident.ok || incident.value === null) return null;
  const named = textOf(incident.value.definition, incident.value.fields, 'victim_person');
  const person = named === null ? null : await desk.open(named);
  return { incident: incident.value, person: person?.ok ? person.value : null };
}
