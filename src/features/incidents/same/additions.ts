import { fieldName, isRemoval } from '../../../domain/change.ts';
import { canonicalJson, type Json } from '../../../domain/json.ts';
import { rowIdsOf, stateShown, textOf } from '../../../domain/show.ts';
import { whyNot } from '../../../parts/why-not.ts';
import type { Desk, Edit, View } from '../../../storage/desk.ts';
import type { Answers } from '../capture/answers.ts';
import {
  hasPerson,
  incidentValues,
  knownPerson,
  personValues,
  type Value,
} from '../capture/incident-values.ts';
import { exactValues } from '../place/exact-values.ts';

/**
 * What was typed, as additions to a record that is there already (domain.md 4.7): words are entered beside
 * those there, sets grow, and an answer that differs stands beside the other until somebody chooses. Nothing
 * there is replaced, since nobody had it in front of them while they answered.
 */
export function additionEdits(
  answers: Answers,
  other: View,
  { me, now }: { me: string; now: number },
): Edit[] {
  const scope = textOf(other.definition, other.fields, 'scope') ?? `user:${me}`;
  const begin: Value[] = [
    ['scope', scope.startsWith('user:') ? `user:${me}` : scope],
    ['recorded_by', me],
  ];
  const person = hasPerson(answers) ? [...begin, ...personValues(answers)] : [];
  const values = [...incidentValues(answers, now), ...exactValues(answers, null)].filter(
    ([field, value]) => field !== 'source' && !isThere(other, field, value),
  );
  return [
    ...person.map((value) => write('person', answers.person, value)),
    ...values.map((value) => write('incident', other.id, besideTheMain(other, value))),
  ];
}

const write = (type: string, record: string, [field, value]: Value): Edit => {
  return { type, record, field, value, over: [] };
};

/** True when some version of the record says so already; of a kind of thing that happened, that it is there. */
function isThere({ fields }: View, field: string, value: Json): boolean {
  const keys = field.endsWith('/')
    ? Object.keys(fields).filter((key) => fieldName(key) === fieldName(field))
    : [field];
  const said = keys.flatMap((key) => fields[key]?.heads ?? []).map((head) => head.value);
  if (fieldName(field) === 'incident_types') return said.some((one) => !isRemoval(one));
  if (field === 'occurred_from') return said.some((one) => isAboutThen(one, value));
  return said.some((one) => sense(one) === sense(value));
}

const halfAnHour = 1_800_000;

/** "Just now", said twice while one thing is told to two people, is one answer. */
const isAboutThen = (said: Json, value: Json): boolean =>
  Math.abs(Date.parse(String(said)) - Date.parse(String(value))) <= halfAnHour;

/** Which kind is the main one was said when the record was made. */
const besideTheMain = ({ definition, fields }: View, [field, value]: Value): Value => {
  const hasMain = rowIdsOf(definition, fields, 'incident_types').length > 0;
  return fieldName(field) === 'incident_types' ? [field, { main: !hasMain }] : [field, value];
};

/** When a wish was given is not a new answer. */
const sense = (value: Json): string =>
  value !== null && typeof value === 'object' && 'given_at' in value
    ? canonicalJson({ ...value, given_at: '' })
    : canonicalJson(value);

const openStates: ReadonlySet<string | null> = new Set([
  'started',
  'recorded',
  'asked',
  'answered',
]);

/** What would be added, or null where the rules let this person only say that the two are the same. */
export function additionsAllowed(desk: Desk, answers: Answers, other: View): Edit[] | null {
  // What was changed of somebody known goes onto them, over what was shown: only a save of one's own does that.
  if (knownPerson(answers) !== null) return null;
  if (!openStates.has(stateShown(other.definition, other.fields))) return null;
  const now = desk.now();
  const edits = additionEdits(answers, other, { me: desk.person, now });
  return whyNot(desk.actor.value, edits, [other], now) === null ? edits : null;
}
