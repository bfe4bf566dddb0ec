import { type Actor, isoDay, type Role } from '../../domain/actor.ts';
import { days, makeStamp } from '../../domain/clock.ts';
import { toLevel } from '../../domain/field-class.ts';
import { makeEnvelopeId, makeOp, makeReference } from '../../domain/ids.ts';
import type { Json } from '../../domain/json.ts';
import type { Cursors, PresentRow, PullAnswer, Versions } from '../../domain/protocol.ts';
import type { settingKeys } from '../../domain/records/settings.ts';
import { definitionOf } from '../../domain/registry.ts';
import { levelOfScope, placesOf, project, scopesHeld } from '../../domain/sight.ts';
import { wordsIn } from '../../locales/language.ts';
import { practiceWords } from '../../locales/practice.ts';
import { practicePerson } from '../../storage/practice.ts';

const patch = 'practice-patch';
const colleague = 'practice-colleague';
const history = 'practice-history';
const hour = 3_600_000;
const nobody = 'PRACTICE00000000';

type Answers = Readonly<Record<string, Json>>;
type Told = { id: string; type: string; by: string; at: number; answers: Answers };
type Page = Extract<PullAnswer, { answer: 'page' }>;

/** Numbers that are kept for drama: nobody is ever called from practice. */
const phones = {
  duty_phone: '01632 960100',
  child_safeguarding_phone: '01632 960110',
  adult_safeguarding_phone: '01632 960111',
  crisis_phone: '01632 960112',
} as const satisfies Partial<Record<keyof typeof settingKeys, string>>;

/** The made-up place to begin in, as an answer to the first reading: people, a patch, numbers, two incidents. */
export function examplePage(actor: Actor, now: number, asked: Page['asked'], from: Cursors): Page {
  const scopes = scopesHeld(actor, now);
  const rows = recordsAt(actor.roles, now).map((told, at) => rowOf(told, at + 1, actor, now));
  const seq = rows.length;
  const cursors = scopes.map((scope) => [
    scope,
    { seq, level: levelOfScope(actor, scope), since: 0 },
  ]);
  return {
    answer: 'page',
    asked,
    epoch: history,
    from,
    gone: [],
    reset: {},
    rows,
    cursors: Object.fromEntries(cursors),
    results: [],
    safe: 0,
    seq,
    more: false,
    time: now,
    leaseUntil: now,
  };
}

/** The first word of the made-up history; the page above follows it. */
export const exampleHistory = (asked: Page['asked']): PullAnswer => ({
  answer: 'epoch',
  now: history,
  asked,
});

/** Who practises: with their own roles, in the made-up patch alone. */
const practiceStaff = (roles: readonly Role[], now: number): Answers => ({
  scope: 'org',
  recorded_by: nobody,
  name: wordsIn(practiceWords).me,
  ...Object.fromEntries(roles.map((role) => [`roles/${role}`, true])),
  'patches/practice': { patch, from: isoDay(now - days(30)), to: null, cover: false },
});

function recordsAt(roles: readonly Role[], now: number): Told[] {
  const words = wordsIn(practiceWords);
  const { en, cy } = practiceWords;
  const founded = now - days(20);
  const org = (id: string, type: string, answers: Answers): Told => {
    return { id, type, by: nobody, at: founded, answers: { scope: 'org', ...answers } };
  };
  return [
    org(practicePerson, 'staff', practiceStaff(roles, now)),
    org(colleague, 'staff', {
      ...practiceStaff(['officer'], now),
      name: words.colleague,
    }),
    org(patch, 'patch', { name: en.patch, name_cy: cy.patch, jurisdiction: 'eng' }),
    ...Object.entries(phones).map(([key, value]) =>
      org(`practice-${key}`, 'settings', {
        key,
        value,
        status: { from: 'proposed', to: 'approved' },
      }),
    ),
    incidentOf('practice-one', practicePerson, now - days(2), words.examples.mine),
    incidentOf('practice-two', colleague, now - 3 * hour, words.examples.theirs),
  ];
}

function incidentOf(
  id: string,
  by: string,
  at: number,
  said: { landmark: string; account: string },
): Told {
  const instant = new Date(at).toISOString();
  const answers = {
    scope: `patch:${patch}`,
    recorded_by: by,
    status: { from: null, to: 'recorded' },
    ref: makeReference('TRY', by === practicePerson ? 900 : 901),
    recorded_at: instant,
    jurisdiction: 'eng',
    immediate_danger: 'no',
    occurred_from: new Date(at - hour).toISOString(),
    occurred_precision: 'exact',
    place_kind: 'quick_shared_part',
    landmark: said.landmark,
    'incident_types/quick_words': { main: true },
    'account_text/': said.account,
    perceived_targeted: 'yes',
    'perceived_by/victim': true,
    effect_now: 'some',
  };
  return { id, type: 'incident', by, at, answers };
}

function rowOf({ id, type, by, at, answers }: Told, seq: number, actor: Actor, now: number) {
  const definition = definitionOf(type);
  if (!definition) throw new Error(`There is no ${type}.`);
  const envelope = makeEnvelopeId(nobody, seq, 'practice00000000');
  const stamp = makeStamp(at, 0);
  const fields = Object.fromEntries(
    Object.entries(answers).map(([field, value], index): [string, Versions] => {
      const op = makeOp(envelope, index);
      const key = field.endsWith('/') ? field + op : field;
      return [key, { heads: [{ op, at: stamp, by, value }], ghosts: [] }];
    }),
  );
  const held = new Set(scopesHeld(actor, now));
  const via = placesOf({ id, definition, fields }).filter((place) => held.has(place));
  const level = toLevel(via.flatMap((scope) => levelOfScope(actor, scope)));
  const row: PresentRow = {
    id,
    seq,
    first: seq,
    type,
    level,
    via,
    f: project(definition, fields, level),
  };
  return row;
}
