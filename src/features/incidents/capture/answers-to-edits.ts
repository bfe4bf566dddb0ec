import { fieldName, isRemoval } from '../../../domain/change.ts';
import type { Nation } from '../../../domain/codes/code-list.ts';

import { canonicalJson, type Json } from '../../../domain/json.ts';
import { safeContactOf } from '../../../domain/records/person.ts';
import { entriesOf, rowIdsOf, showKey, stateShown } from '../../../domain/show.ts';
import { type Edit, type View, versionsOver } from '../../../storage/desk.ts';
import { exactValues } from '../place/exact-values.ts';
import type { Answers } from './answers.ts';
import {
  hasPerson,
  incidentValues,
  knownPerson,
  personOf,
  personValues,
  type Value,
} from './incident-values.ts';

/** Which questions a record was asked by; raised when they change. */
const formVersion = 'inc-1';

/** What a save needs beside the answers. The views are those the form was opened on; null before a save. */
export type CaptureContext = {
  incident: string;
  me: string;
  /** Where the records lie: `patch:<id>`, or `user:<me>` until someone places them. */
  scope: string;
  jurisdiction: Nation | null;
  reference: string;
  /** The phone it is recorded on, and the number of the app there. */
  device: string;
  build: number;
  now: number;
  /** The time in London at `now` against UTC: +00:00 or +01:00. */
  offset: string;
  /** `started` when someone may be in danger: what is answered so far must be seen at once. */
  to: 'started' | 'recorded';
  incidentView: View | null;
  personView: View | null;
};

/** All that one save of the form writes, on the incident and on the person; only what has changed. */
export function answersToEdits(answers: Answers, context: CaptureContext): Edit[] {
  const { incident, incidentView, personView } = context;
  const edits = editsOf({ type: 'incident', record: incident, view: incidentView }, [
    ...(incidentView === null ? firstIncidentValues(context) : []),
    ...incidentValues(answers, context.now),
    ...unlinked(answers, incidentView),
    ...exactValues(answers, incidentView),
    ...moveOf(context),
  ]);
  // Nothing is written over somebody whose record was not shown.
  const isUnseen = knownPerson(answers) !== null && personView === null;
  if (!hasPerson(answers) || isUnseen) return edits;
  const begin = personView === null ? beginning(context) : [];
  const before = personView === null ? null : safeContactOf(personView.fields);
  return [
    ...editsOf({ type: 'person', record: personOf(answers), view: personView }, [
      ...begin,
      ...personValues(answers, before ?? undefined),
    ]),
    ...edits,
  ];
}

type Target = { type: string; record: string; view: View | null };

const beginning = ({ scope, me }: CaptureContext): Value[] => [
  ['scope', scope],
  ['recorded_by', me],
];

function firstIncidentValues(context: CaptureContext): Value[] {
  const { reference, now, offset, device, build, jurisdiction } = context;
  return [
    ...beginning(context),
    ['ref', reference],
    ['recorded_at', new Date(now).toISOString()],
    ['recorded_at_offset', offset],
    ['device_id', device],
    ['app_version', String(build)],
    ['form_version', formVersion],
    ...(jurisdiction === null ? [] : [['jurisdiction', jurisdiction] as const]),
  ];
}

/** The move of this save; none for a record that is past being started. */
function moveOf({ incidentView, to }: CaptureContext): Value[] {
  const from = incidentView ? stateShown(incidentView.definition, incidentView.fields) : null;
  const isMove = from === null || (from === 'started' && to === 'recorded');
  return isMove ? [['status', { from, to }]] : [];
}

function editsOf(target: Target, values: readonly Value[]): Edit[] {
  const { type, record, view } = target;
  return [
    ...values.filter(([field, value]) => isNew(view, field, value)),
    ...gone(view, values),
  ].map(([field, value]) => ({ type, record, field, value, over: versionsOver(view, field) }));
}

/** False when the record already says so; when a wish was given is not a new answer. */
function isNew(view: View | null, field: string, value: Json): boolean {
  if (view === null) return true;
  if (field.endsWith('/')) {
    return !entriesOf(view.fields, fieldName(field)).some((entry) => entry.value === value);
  }
  const shown = showKey(view.definition, view.fields, field)?.value ?? null;
  return sense(shown) !== sense(value);
}

function sense(value: Json): string {
  if (value === null || typeof value !== 'object' || !('given_at' in value)) {
    return canonicalJson(value);
  }
  return canonicalJson({ ...value, given_at: '' });
}

/** A record that was said to be the same, and then that it is not. */
function unlinked({ notSame }: Answers, view: View | null): Value[] {
  const linked = view ? rowIdsOf(view.definition, view.fields, 'linked_incidents') : [];
  return notSame
    .filter((id) => linked.includes(id))
    .map((id) => [`linked_incidents/${id}`, { removed: true, reason: '' }]);
}

const setsAsked = ['immediate_safety_flags', 'incident_types', 'perceived_by', 'targeting'];

/** Rows that an earlier save of this form wrote and that are no longer answered. */
function gone(view: View | null, values: readonly Value[]): Value[] {
  if (view === null) return [];
  const answered = new Set(values.map(([field]) => field));
  return Object.keys(view.fields)
    .filter((key) => setsAsked.includes(fieldName(key)) && !answered.has(key))
    .filter((key) => {
      const shown = showKey(view.definition, view.fields, key);
      return shown !== null && !isRemoval(shown.value);
    })
    .map((key) => [key, { removed: true, reason: '' }]);
}
