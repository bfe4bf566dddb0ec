import { expect, test } from 'vitest';
import type { FieldClass } from '../../src/domain/field-class.ts';
import { FieldClass as FieldClasses } from '../../src/domain/field-class.ts';
import { isReadable } from '../../src/domain/policy.ts';
import { liftChange } from '../../src/domain/record.ts';
import { incident, requiredFields } from '../../src/domain/records/incident.ts';
import { definitionOf, registry } from '../../src/domain/registry.ts';
import { example, exampleKey, exampleValue } from '../fixtures/example.ts';
import { incidentClasses, incidentEntries } from '../fixtures/incident-fields.ts';

const types = Object.entries(registry);
const fields = types.flatMap(([type, definition]) =>
  Object.entries(definition.fields).map(([name, field]) => ({ type, name, field, definition })),
);
const merges = ['versions', 'union', 'safer', 'append', 'latest', 'status'];
const sensitivities = ['none', 'personal', 'special', 'criminal'];
/** In bytes of JSON: a vault keeps thousands of summaries in memory. */
const longestSummary = 512;
const retentions = [
  'incident',
  'person',
  'allegation',
  'safety_marker',
  'evidence',
  'organisation',
];

test.each(types)('a %s goes by the name it is registered under', (type, definition) => {
  expect(definition.type).toBe(type);
  expect(definitionOf(type)).toBe(definition);
});

test.each(['toString', '__proto__', 'constructor', ''])('"%s" is no type of record', (type) => {
  expect(definitionOf(type)).toBeNull();
});

test.each(fields)(
  'T-cls-1: $type.$name says its class, sensitivity, retention and merge',
  ({ field }) => {
    expect(FieldClasses.options).toContain(field.class);
    expect(sensitivities).toContain(field.sensitivity);
    expect(retentions).toContain(field.retention);
    expect(merges).toContain(field.merge);
  },
);

test.each(fields)(
  '$type.$name accepts an example made from its shape, and no nonsense',
  ({ name, field, definition }) => {
    const key = exampleKey(name, field);
    expect(isReadable(definition, { field: key, value: exampleValue(field) })).toBe(true);
    expect(isReadable(definition, { field: key, value: { nonsense: [1] } })).toBe(false);
  },
);

test.each(fields)(
  '$type.$name can be taken away only if it is a set',
  ({ name, field, definition }) => {
    const value = { removed: true, reason: 'Entered twice' };
    const change = { field: exampleKey(name, field), value };
    expect(isReadable(definition, change)).toBe(field.merge === 'union');
  },
);

test.each(fields)(
  '$type.$name has a rank if, and only if, the safer version is shown',
  ({ field }) => {
    expect('rank' in field).toBe(field.merge === 'safer');
  },
);

test.each(types)(
  'a %s has a status exactly if it has moves, and every move is between its states',
  (_, { moves = [], states = [], closedStates = [], fields: ofType }) => {
    expect(ofType.status?.merge === 'status').toBe(moves.length > 0);
    const named = moves.flatMap(({ from, to }) => [...(from ?? []), to]);
    expect([...new Set(named)].sort()).toEqual([...states].sort());
    expect(states).toEqual(expect.arrayContaining([...closedStates]));
  },
);

test.each(types)('a %s begins with its place and says who made it', (_, { fields: ofType }) => {
  expect(ofType.scope?.class).toBe('operational');
  expect(ofType.recorded_by?.writers).toEqual(['recorder']);
});

test.each(types)('a %s can be lifted from each older schema', (_, definition) => {
  expect(definition.upgrades).toHaveLength(definition.schema - 1);
});

test('a change of an old schema passes every later upgrade, and ends where one drops it', () => {
  const upgraded = {
    ...incident,
    schema: 4,
    upgrades: [
      ({ field, value }: { field: string; value: unknown }) => ({ field, value: `${value}2` }),
      ({ field, value }: { field: string; value: unknown }) =>
        field === 'gone' ? null : { field: 'new_name', value: `${value}3` },
      ({ field, value }: { field: string; value: unknown }) => ({ field, value: `${value}4` }),
    ],
  };
  const lift = (field: string, schema: number) =>
    liftChange(upgraded, { field, value: 'v', schema });
  expect(lift('old_name', 1)).toEqual({ field: 'new_name', value: 'v234' });
  expect(lift('old_name', 3)).toEqual({ field: 'old_name', value: 'v4' });
  expect(lift('old_name', 4)).toEqual({ field: 'old_name', value: 'v' });
  expect(lift('gone', 1)).toBeNull();
});

test.each(types)(
  'an empty %s has a summary, people and a list of what is missing',
  (_, definition) => {
    expect(definition.summary({})).toBeTypeOf('object');
    expect(definition.people({})).toEqual([]);
    expect(Array.isArray(definition.ready({}))).toBe(true);
  },
);

test.each(types)(
  'a %s with every field written is ready, and its summary is short',
  (_, definition) => {
    const full = example(definition);
    expect(definition.ready(full)).toEqual([]);
    expect(JSON.stringify(definition.summary(full)).length).toBeLessThan(longestSummary);
  },
);

const expectedClasses = Object.entries(incidentClasses).flatMap(([fieldClass, names]) =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => [name, fieldClass] as [string, FieldClass]),
);

test('the fixture names each field of the incident table once', () => {
  expect(expectedClasses.length).toBeGreaterThan(75);
  expect(new Set(expectedClasses.map(([name]) => name)).size).toBe(expectedClasses.length);
});

test.each(expectedClasses)('an incident has the field %s, and it is %s', (name, fieldClass) => {
  expect(incident.fields[name]?.class).toBe(fieldClass);
});

test.each(incidentEntries)('%s is kept as entries, one beside the other', (name) => {
  expect(incident.fields[name]?.merge).toBe('append');
});

test('health, beliefs and identity are never marked as nothing personal', () => {
  const guarded = fields.filter(({ field }) => field.class !== 'operational');
  expect(guarded.filter(({ field }) => field.sensitivity === 'none')).toEqual([]);
});

test('six answers are asked for before an incident is ready, and each is missed by name', () => {
  expect([...requiredFields].sort()).toEqual(
    [
      'immediate_danger',
      'occurred_precision',
      'place_kind',
      'incident_types',
      'effect_now',
      'perceived_targeted',
    ].sort(),
  );
  expect(incident.ready({}).map(({ field }) => field)).toEqual(requiredFields);
});
