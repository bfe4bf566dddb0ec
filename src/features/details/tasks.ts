import { mayWrite, movers } from '../../domain/policy.ts';
import { fieldOf } from '../../domain/record.ts';
import { rowIdsOf, stateShown, textOf } from '../../domain/show.ts';
import type { Desk, View } from '../../storage/desk.ts';
import * as event from './event-tasks.ts';
import * as people from './people-tasks.ts';
import type { Question } from './question.ts';

/** The tasks of "Add more detail", in the order of the list: safe contact before everything else. */
export const taskNames = [
  'contact',
  'safety',
  'happened',
  'online',
  'because',
  'person',
  'who',
  'harm',
  'effect',
  'wants',
  'sharing',
  'witnesses',
  'evidence',
  'told',
  'seen',
  'staff',
  'view',
] as const;
export type TaskName = (typeof taskNames)[number];

type Screens = readonly (readonly Question[])[];

const fixed: Readonly<Record<Exclude<TaskName, 'because'>, Screens>> = {
  contact: people.contactScreens,
  safety: event.safetyScreens,
  happened: event.happenedScreens,
  online: event.onlineScreens,
  person: people.personScreens,
  who: people.whoScreens,
  harm: event.harmScreens,
  effect: event.effectScreens,
  wants: event.wantsScreens,
  sharing: event.sharingScreens,
  witnesses: people.witnessScreens,
  evidence: event.evidenceScreens,
  told: people.toldScreens,
  seen: event.seenScreens,
  staff: people.staffScreens,
  view: event.viewScreens,
};

export const isTask = (name: string | undefined): name is TaskName =>
  taskNames.some((one) => one === name);

/** Every question that a task may ask, whoever looks and whatever the record says. */
export const everyScreen = (task: TaskName): Screens =>
  task === 'because' ? [event.becauseFirst, event.targetScreen('any')] : fixed[task];

const remotePlaces = new Set(['quick_phone_online_post', 'phone_or_text', 'online']);
const remoteTypes = new Set([
  'quick_remote',
  'online_message',
  'online_post',
  'image_shared',
  'doxxing',
]);

function isOnline({ definition, fields }: View): boolean {
  const types = rowIdsOf(definition, fields, 'incident_types');
  const place = textOf(definition, fields, 'place_kind') ?? '';
  return remotePlaces.has(place) || types.some((type) => remoteTypes.has(type));
}

function asks(view: View, question: Question): boolean {
  const nation = textOf(view.definition, view.fields, 'jurisdiction');
  if (question.field === 'welsh_choice') return nation === 'wal';
  return !isOnPerson(question) || mayReach(view);
}

/** What lies on the record of the person affected, where there is one. */
export const isOnPerson = ({ kind }: Question): boolean =>
  kind === 'contact' || kind === 'personal';

/** Safe contact lies on the person where there is one; whoever may not see who that is cannot change it. */
const mayReach = ({ level }: View): boolean => level === null || level.includes('identity');

/** The screens of a task for this person and this record; none when there is nothing they may answer. */
export function screensOf(desk: Desk, view: View, task: TaskName): Screens {
  const { definition, fields } = view;
  if (task === 'online' && !isOnline(view)) return [];
  const rows = task === 'because' ? rowIdsOf(definition, fields, 'targeting') : [];
  const all =
    task === 'because' ? [event.becauseFirst, ...rows.map(event.targetScreen)] : fixed[task];
  return all
    .map((screen) => screen.filter((one) => mayAnswer(desk, view, one.field) && asks(view, one)))
    .filter((screen) => screen.length > 0);
}

/** By the rules themselves: who may write the field, or its class. */
function mayAnswer(desk: Desk, view: View, name: string): boolean {
  const actor = desk.actor.value;
  const known = fieldOf(view.definition, name);
  if (!known) return false;
  if (!known.writers) return mayWrite(actor, view, desk.now()).includes(known.class);
  const names = movers(actor, view.definition, view.fields);
  return known.writers.some((writer) => names.includes(writer));
}

/** The tasks this person can do on this record; none before it is saved or once it is set aside. */
export function tasksFor(desk: Desk, view: View): TaskName[] {
  const state = stateShown(view.definition, view.fields);
  if (state === null || ['started', 'void', 'duplicate'].includes(state)) return [];
  return taskNames.filter((task) => screensOf(desk, view, task).length > 0);
}
