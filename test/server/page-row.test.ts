import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { codesOf } from '../../src/domain/codes/code-list.ts';
import { roles } from '../../src/domain/codes/role.ts';
import type { Fields } from '../../src/domain/fold.ts';
import { Row } from '../../src/domain/protocol.ts';
import type { RecordDefinition } from '../../src/domain/record.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { canSee, placesOf, project, scopesHeld } from '../../src/domain/sight.ts';
import { readingOf, rowText } from '../../sync-server/exchange/page-row.ts';
import { sealRecord } from '../../sync-server/keys/record-boxes.ts';
import { openInMemory } from '../../sync-server/store/sqlite.ts';
import { relations, valuesByRelation } from '../fixtures/rights.ts';
import { daysAgo, makeActor, makeFields, makeIncident, now } from '../support/record-states.ts';
import { makeWorld } from '../support/server-world.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));
const world = await makeWorld({ store: await openInMemory() });
world.time.now = now;
const { tools, org } = world;

const told = {
  landmark: 'By the bins',
  'account_text/o1': 'He shouted',
  relationship: 'neighbour',
  injury: 'none',
};

type Kept = { fields: Fields; sealedAs?: RecordDefinition | null; readAs?: RecordDefinition };

/** The row that a reader is sent of an incident as it is kept. */
function sent(actor: Actor, { fields, sealedAs = incident, readAs = incident }: Kept) {
  const key = tools.recordKeys.make();
  const boxes = sealRecord({ id: 'r1', version: 1, fields }, sealedAs, key, random);
  const places = placesOf({ id: 'r1', definition: readAs, fields });
  const wrapped = tools.recordKeys.wrap(org, 'r1', key);
  const kept = { id: 'r1', type: 'incident', version: 1, first: 1, places, ...boxes, key: wrapped };
  const stream = { scope: 'patch:oak', record: 'r1', seq: 1, left: false, erased: false };
  const reading = readingOf(org, { ...tools, definitionOf: () => readAs }, actor);
  return Row.parse(JSON.parse(rowText(reading, stream, kept)));
}

/** The row by the rules alone, worked out from the whole record. */
function allowed(actor: Actor, fields: Fields, definition: RecordDefinition = incident): Row {
  const level = canSee(actor, { id: 'r1', definition, fields }, now);
  if (level.length === 0) return { id: 'r1', seq: 1, left: true };
  const held = new Set(scopesHeld(actor, now));
  const via = placesOf({ id: 'r1', definition, fields }).filter((place) => held.has(place));
  const f = project(definition, fields, level);
  return { id: 'r1', seq: 1, first: 1, type: 'incident', level, via: via.sort(), f };
}

const cells = codesOf(roles).flatMap((role) => relations.map((relation) => ({ role, relation })));

test.each(cells)(
  'T-matrix a person who is $role is sent what the rules give of a record $relation, no more',
  ({ role, relation }) => {
    for (const at of [daysAgo(1), daysAgo(20), daysAgo(100)]) {
      const { fields } = makeIncident({ ...told, ...valuesByRelation[relation] }, at);
      expect(sent(makeActor([role]), { fields })).toEqual(allowed(makeActor([role]), fields));
    }
  },
);

test('T-matrix what is restricted is sent to the named, and to nobody else', () => {
  const { fields } = makeIncident({
    ...told,
    'named_people/me': true,
    restricted_reason: 'safety',
  });
  for (const named of [['r1'], ['r2']]) {
    const actor = makeActor(['supervisor'], { named });
    expect(sent(actor, { fields })).toEqual(allowed(actor, fields));
  }
});

test('T-matrix a field that nobody has defined is sent to nobody', () => {
  const { fields } = makeIncident(told);
  const more = { ...fields, ...makeFields({ since_forgotten: 'Old words' }) };
  const row = sent(makeActor(['supervisor']), { fields: more });
  expect(row).toHaveProperty('f', fields);
  expect(JSON.stringify(row)).not.toContain('Old words');
});

test('T-matrix a box sealed by another version of a definition is read anew', () => {
  const { fields } = makeIncident(told);
  const { landmark, ...others } = incident.fields;
  if (!landmark) throw new Error('No such field');
  const moved = {
    ...incident,
    fields: { ...others, landmark: { ...landmark, class: 'identity' as const } },
  };
  const reader = makeActor(['officer']);
  expect(sent(reader, { fields })).toHaveProperty('f.landmark');
  for (const sealedAs of [incident, null]) {
    const row = sent(reader, { fields, sealedAs, readAs: moved });
    expect(row).toEqual(allowed(reader, fields, moved));
    expect(row).not.toHaveProperty('f.landmark');
  }
});
