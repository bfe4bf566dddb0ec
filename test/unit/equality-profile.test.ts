import { expect, test } from 'vitest';
import { codesOf, currentCodes } from '../../src/domain/codes/code-list.ts';
import {
  backgroundsOf,
  ethnicBackgrounds,
  ethnicGroups,
} from '../../src/domain/codes/ethnic-group.ts';
import { religions } from '../../src/domain/codes/religion.ts';
import { roles } from '../../src/domain/codes/role.ts';
import { judge, judgeCreation } from '../../src/domain/policy.ts';
import { equalityProfile, equalityProfileId } from '../../src/domain/records/equality-profile.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { canSee, placesOf, scopesHeld } from '../../src/domain/sight.ts';
import { profileEdits } from '../../src/features/equality/profile.ts';
import {
  offered,
  questionNames,
  screenNames,
  screenOf,
} from '../../src/features/equality/screens.ts';
import type { View } from '../../src/storage/desk.ts';
import { held, makeActor, makeFields, now, ok, stateOf, write } from '../support/record-states.ts';

const day = '2026-12-01';

const profile = (by: string) =>
  stateOf(
    equalityProfile,
    makeFields({ scope: 'equality', recorded_by: by, incident: 'i1', religion: 'sikh' }),
  );

test.each(codesOf(roles))('nobody who is %s reads a profile, whoever wrote it', (role) => {
  const actor = makeActor([role], { named: ['r1'] });
  expect(canSee(actor, profile('me'), now)).toEqual([]);
  expect(canSee(actor, profile('someone'), now)).toEqual([]);
  expect(scopesHeld(actor, now)).not.toContain('equality');
});

test('a profile lies in one place, and not in its recorder’s own', () => {
  expect(placesOf(profile('me'))).toEqual(['equality']);
});

test.each(['warden', 'officer', 'supervisor', 'specialist'] as const)(
  'a %s begins a profile, may add to their own, and to nobody else’s',
  (role) => {
    const actor = makeActor([role]);
    const begins = write('scope', 'equality');
    expect(judgeCreation(actor, equalityProfile, begins)).toEqual(ok);
    expect(judge(actor, profile('me'), write('religion', 'not_said'), now)).toEqual(ok);
    const other = judge(actor, profile('someone'), write('religion', 'not_said'), now);
    expect(other).toEqual(held('no_right'));
  },
);

test.each(['patch:oak', 'org', 'user:me', 'unplaced'])(
  'a profile can never be put into %s, where somebody would read it',
  (place) => {
    const answer = judgeCreation(makeActor(['officer']), equalityProfile, write('scope', place));
    expect(answer.result).toBe('refused');
    const moved = judge(makeActor(['officer']), profile('me'), write('scope', place), now);
    expect(moved.result).toBe('refused');
  },
);

test('a person who records for two incidents, or two for one, make different profiles', () => {
  const ids = ['a', 'b'].flatMap((id) => ['wyn', 'ola'].map((by) => equalityProfileId(id, by)));
  expect(new Set(ids).size).toBe(4);
  const long = equalityProfileId(
    '0190e7c2-1111-7222-8333-944444444444',
    '0190e7c2-5555-7666-8777-988888888888',
  );
  expect(long.length).toBeLessThanOrEqual(64);
});

const incidentView: View = {
  id: 'i1',
  type: 'incident',
  definition: incident,
  fields: makeFields({ scope: 'patch:oak', victim_person: 'p1' }),
  level: null,
  first: null,
};
const asking = { incident: incidentView, before: null, me: 'wyn', nation: 'eng' as const, now };
const valuesOf = (edits: readonly { field: string; value: unknown }[]) =>
  Object.fromEntries(edits.map(({ field, value }) => [field, value]));

test('not asked, would rather not say and not known are written as three different answers', () => {
  const values = valuesOf(
    profileEdits(asking, { sex: 'not_said', religion: 'not_known', marital_status: 'married' }),
  );
  expect(values).toMatchObject({
    sex: 'not_said',
    religion: 'not_known',
    pregnancy: 'not_asked',
    marital_status: 'married',
    wish: 'answers',
    incident: 'i1',
    person: 'p1',
  });
});

test('someone who would rather not answer takes back every answer there was', () => {
  const values = valuesOf(profileEdits(asking, null));
  expect(values.wish).toBe('not_said');
  expect(questionNames.map((name) => values[name])).toEqual(questionNames.map(() => 'not_said'));
});

test('an answer whose question is no longer asked is not written', () => {
  const values = valuesOf(
    profileEdits(asking, { long_term_condition: 'no', day_to_day_effect: 'a_lot' }),
  );
  expect(values.day_to_day_effect).toBe('not_asked');
});

test('every edit of a profile has the shape its field wants', () => {
  for (const { field, value } of profileEdits(asking, { ethnic_group: 'white' })) {
    expect(equalityProfile.fields[field]?.shape.safeParse(value).success).toBe(true);
  }
});

test.each([
  ['eng', 'Asian or Asian British'],
  ['wal', 'Asian, Asian Welsh or Asian British'],
  ['sct', 'Asian, Scottish Asian or British Asian'],
] as const)('%s is asked its own ethnic groups, and each leads on to its own', (nation, asian) => {
  const groups = currentCodes(ethnicGroups, day, nation);
  expect(groups.map(({ en }) => en)).toContain(asian);
  const whites = backgroundsOf('white', day, nation).map(({ code }) => code);
  const first = {
    eng: 'white_english_or_british',
    wal: 'white_welsh_or_british',
    sct: 'white_scottish',
  };
  expect(whites[0]).toBe(first[nation]);
  const counted = new Set(groups.map(({ group }) => group));
  expect(counted.size).toBe(groups.length);
});

test('every background can be reached from a first answer in some nation', () => {
  const reached = (['eng', 'wal', 'sct'] as const).flatMap((nation) =>
    currentCodes(ethnicGroups, day, nation).flatMap(({ code }) =>
      backgroundsOf(code, day, nation).map((one) => one.code),
    ),
  );
  expect([...new Set(reached)].sort()).toEqual([...codesOf(ethnicBackgrounds)].sort());
});

test('Scotland asks about gender and religion in its own words', () => {
  const where = (nation: 'eng' | 'sct') => ({ day, nation });
  const gender = (nation: 'eng' | 'sct') =>
    offered('gender_identity', {}, where(nation)).map(({ code }) => code);
  expect(gender('eng')).toEqual(['same_as_registered', 'not_as_registered']);
  expect(gender('sct')).toEqual(['not_trans', 'trans_or_trans_history']);
  const faith = (nation: 'eng' | 'sct') =>
    currentCodes(religions, day, nation).map(({ code }) => code);
  expect(faith('sct')).toContain('church_of_scotland');
  expect(faith('eng')).not.toContain('church_of_scotland');
  expect(faith('sct')).not.toContain('christian');
});

test('every question is on one screen, of three at most', () => {
  for (const name of questionNames) expect(screenNames).toContain(screenOf(name));
});
