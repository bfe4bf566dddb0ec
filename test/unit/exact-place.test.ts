import { expect, test } from 'vitest';
import type { Json } from '../../src/domain/json.ts';
import { isReadable } from '../../src/domain/policy.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { noAnswers } from '../../src/features/incidents/capture/answers.ts';
import { incidentValues } from '../../src/features/incidents/capture/incident-values.ts';
import { exactAnswersOf, exactValues } from '../../src/features/incidents/place/exact-values.ts';
import { toBlock } from '../../src/features/incidents/place/where-i-am.ts';
import { correctionEdits } from '../../src/features/incidents/record/correction.ts';
import { additionEdits } from '../../src/features/incidents/same/additions.ts';
import type { View } from '../../src/storage/desk.ts';
import { makeFields } from '../support/record-states.ts';

const viewOf = (values: Readonly<Record<string, Json>>): View => ({
  id: 'i1',
  type: 'incident',
  definition: incident,
  fields: makeFields({ status: { from: null, to: 'recorded' }, ...values }),
  level: null,
  first: null,
});

const chosen = {
  patch: 'elm',
  uprn: '999000000012',
  address: '12 Madeup Road',
  postcode: 'ZZ99 1EL',
  ward: 'E05999901',
};
const listed = {
  place_uprn: chosen.uprn,
  place_address: chosen.address,
  postcode: chosen.postcode,
  ward: chosen.ward,
};

const said = (values: readonly (readonly [string, Json])[]) => Object.fromEntries(values);

test('a place from the list fills the fields that belong to it, each in its shape', () => {
  const values = exactValues({ chosen, address: '7 Typed Street', postcode: '' }, null);
  expect(said(values)).toEqual(listed);
  for (const [field, value] of values) expect(isReadable(incident, { field, value })).toBe(true);
});

test('an address in words fills no other field', () => {
  expect(
    said(exactValues({ chosen: null, address: ' 7 Typed Street ', postcode: '' }, null)),
  ).toEqual({
    place_address: '7 Typed Street',
  });
  expect(exactValues({ chosen: null, address: ' ', postcode: '' }, null)).toEqual([]);
});

test('a postcode is written as it is written, whole or in part, and anything else not at all', () => {
  const postcode = (typed: string) =>
    said(exactValues({ chosen: null, address: '', postcode: typed }, null)).postcode;
  expect(postcode(' zz999zz ')).toBe('ZZ99 9ZZ');
  expect(postcode('zz99 9')).toBe('ZZ99 9');
  expect(postcode('zz99')).toBe('ZZ99');
  expect(postcode('over there')).toBeUndefined();
  expect(said(exactValues({ chosen, address: '', postcode: 'AA1' }, null))).toEqual(listed);
});

test('the same answer again writes nothing', () => {
  expect(exactValues({ chosen, address: '', postcode: '' }, viewOf(listed))).toEqual([]);
  const unnumbered = viewOf({ place_address: '1 Madeup Road', postcode: 'ZZ99 1EL' });
  expect(exactValues(exactAnswersOf(unnumbered), unnumbered)).toEqual([]);
  expect(exactValues(exactAnswersOf(viewOf(listed)), viewOf(listed))).toEqual([]);
});

test('another place, or other words, leave nothing of the place before', () => {
  const other = { ...chosen, uprn: '', address: '3 Madeup Road', postcode: '' };
  expect(said(exactValues({ chosen: other, address: '', postcode: '' }, viewOf(listed)))).toEqual({
    place_uprn: '',
    place_address: '3 Madeup Road',
    postcode: '',
  });
  expect(
    said(exactValues({ chosen: null, address: 'By the shop', postcode: '' }, viewOf(listed))),
  ).toEqual({
    place_uprn: '',
    place_address: 'By the shop',
    postcode: '',
    ward: '',
  });
});

test('a correction puts another place in the old one’s stead, in one save', () => {
  const view = viewOf({ ...listed, place_kind: 'inside_home', landmark: '' });
  const answers = {
    ...noAnswers(),
    ...exactAnswersOf(view),
    place: 'inside_home' as const,
  };
  expect(correctionEdits(view, { answers, reason: '' })).toEqual([]);
  const moved = {
    ...answers,
    chosen: { ...chosen, uprn: '999000000013', address: '13 Madeup Road' },
  };
  const edits = correctionEdits(view, { answers: moved, reason: '' });
  expect(said(edits.map(({ field, value }) => [field, value]))).toEqual({
    place_uprn: '999000000013',
    place_address: '13 Madeup Road',
  });
  for (const { over } of edits) expect(over).toHaveLength(1);
});

test('a place chosen on a form that turns out to be about a known incident is added to that one', () => {
  const other = viewOf({ place_address: '7 Typed Street' });
  const edits = additionEdits({ ...noAnswers(), chosen }, other, { me: 'wyn', now: 0 });
  expect(said(edits.map(({ field, value }) => [field, value]))).toMatchObject(listed);
  for (const { over } of edits) expect(over).toEqual([]);
});

test('where the phone was is kept with how well it knew, and the block is a rough one', () => {
  const at = '2026-11-25T12:00:00.000Z';
  const here = { lat: toBlock(52.123456), lon: toBlock(-3.987654), metres: 12, at, exact: false };
  const values = incidentValues({ ...noAnswers(), here }, Date.parse(at));
  const gps = said(values).gps ?? null;
  expect(gps).toEqual({ lat: 52.123, lon: -3.988, accuracy_m: 12, at, exact: false });
  expect(isReadable(incident, { field: 'gps', value: gps })).toBe(true);
});

test('the class of each field of a place is identity, but for the ward', () => {
  for (const name of ['place_uprn', 'place_address', 'postcode', 'gps']) {
    expect(incident.fields[name]?.class).toBe('identity');
  }
  expect(incident.fields.ward?.class).toBe('operational');
});
