import { expect, test } from 'vitest';
import * as characteristic from '../../src/domain/codes/characteristic.ts';
import {
  codeList,
  codesInGroup,
  codesOf,
  currentCodes,
  helpOf,
  isCode,
  labelOf,
} from '../../src/domain/codes/code-list.ts';
import * as effect from '../../src/domain/codes/effect-now.ts';
import * as incident from '../../src/domain/codes/incident-type.ts';
import * as occurred from '../../src/domain/codes/occurred.ts';
import * as by from '../../src/domain/codes/perceived-by.ts';
import * as perceived from '../../src/domain/codes/perceived-targeted.ts';
import * as place from '../../src/domain/codes/place-kind.ts';
import * as repeat from '../../src/domain/codes/repeat.ts';
import * as role from '../../src/domain/codes/role.ts';
import * as contact from '../../src/domain/codes/safe-contact.ts';
import * as share from '../../src/domain/codes/share.ts';
import * as source from '../../src/domain/codes/source.ts';
import * as victim from '../../src/domain/codes/victim.ts';
import { codeFiles, codeLists as lists } from '../fixtures/code-lists.ts';
import { expectedCodes } from '../fixtures/expected-codes.ts';

const rows = lists.flatMap((list) => list.codes.map((one) => ({ list: list.name, ...one })));
const listNamed = (name: string) => lists.find((list) => list.name === name);
const labelsOf = (codes: readonly { en: string }[]) => codes.map(({ en }) => en);

test('every file of codes is looked at here, and every list has its own name', () => {
  const files = import.meta.glob('../../src/domain/codes/*.ts');
  expect(Object.keys(files)).toHaveLength(codeFiles.length + 1);
  expect(new Set(lists.map(({ name }) => name)).size).toBe(lists.length);
});

test.for(Object.entries(expectedCodes))('%s has each code of the reference', ([name, words]) => {
  const codes = listNamed(name)?.codes.map(({ code }) => code) ?? [];
  expect([...codes].sort()).toEqual(words.trim().split(/\s+/).sort());
});

test.for(lists)('$name has unique codes in lower snake case and in display order', (list) => {
  const codes: readonly string[] = codesOf(list);
  expect(new Set(codes).size).toBe(codes.length);
  expect(list.codes.map(({ sort }) => sort)).toEqual(codes.map((_, at) => at + 1));
  if (list === victim.victimAgeBands) return;
  expect(codes.filter((code) => !/^[a-z0-9]+(_[a-z0-9]+)*$/.test(code))).toEqual([]);
});

/** Words that are written alike in both languages. */
const alike = /^(Autism|Dementia|Braille|Roma|Partner|Post|Sikh|Pagan)$/;

test('every code has words in English and in Welsh, and they differ', () => {
  const bare = rows.filter(({ en, cy }) => en.trim() === '' || cy.trim() === '');
  const same = rows.filter(({ en, cy }) => en === cy && !alike.test(en));
  expect(bare).toEqual([]);
  expect(same).toEqual([]);
});

test('help is given in both languages or in neither', () => {
  const half = rows.filter(
    ({ helpEn, helpCy }) => (helpEn === undefined) !== (helpCy === undefined),
  );
  expect(half).toEqual([]);
});

test('the nine characteristics stand in the order of the Act, with their official names', () => {
  expect(labelsOf(characteristic.characteristics.codes)).toEqual([
    'Age',
    'Disability',
    'Gender reassignment',
    'Marriage and civil partnership',
    'Pregnancy and maternity',
    'Race',
    'Religion or belief',
    'Sex',
    'Sexual orientation',
    'Something else',
  ]);
  expect(characteristic.characteristics.codes.map(({ cy }) => cy)).toEqual([
    'Oedran',
    'Anabledd',
    'Ailbennu rhywedd',
    'Priodas a phartneriaeth sifil',
    'Beichiogrwydd a mamolaeth',
    'Hil',
    'Crefydd neu gred',
    'Rhyw',
    'Cyfeiriadedd rhywiol',
    'Rhywbeth arall',
  ]);
});

test('each characteristic has its own second row, which ends in saying nothing', () => {
  for (const code of codesOf(characteristic.characteristics)) {
    const second = characteristic.subValuesOf(code);
    expect(second.length).toBeGreaterThan(2);
    expect(second.at(-1)?.code).toBe('not_said');
  }
});

test('the ten quick groups have the words of the screen', () => {
  expect(labelsOf(codesInGroup(incident.incidentTypes, 'quick'))).toEqual([
    'Verbal abuse or slurs',
    'Threats',
    'Physical attack',
    'Damage or graffiti',
    'Something left, sent or posted',
    'Online or phone abuse',
    'Followed, stared at or blocked',
    'Noise or nuisance aimed at them',
    'Money, things or home taken by false friends',
    'Something else',
  ]);
});

test('every group of incident types has a heading', () => {
  const groups = new Set(incident.incidentTypes.codes.map(({ group }) => group));
  expect([...groups]).toEqual(incident.incidentTypeGroups.codes.map(({ code }) => code));
});

test('the six quick places and the six quick ways of contact have the words of the screen', () => {
  expect(labelsOf(codesInGroup(place.placeKinds, 'quick'))).toEqual([
    'Inside the home',
    'Door or garden',
    'Stairs or other shared part',
    'Street or open space',
    'Phone, online or post',
    'Somewhere else or not known',
  ]);
  expect(place.placeKinds.codes.filter(place.isExactPlaceKind)).toHaveLength(27);
  expect(labelsOf(codesInGroup(contact.safeContactMethods, 'quick'))).toEqual([
    'Call',
    'Text',
    'Plain letter',
    'Visit',
    'Through someone',
    'Do not contact',
  ]);
});

test('perception, effect, repeats and sharing have the words of the screens', () => {
  expect(labelsOf(perceived.perceivedTargeted.codes)).toEqual([
    'Yes',
    'Not sure',
    'No',
    'I have not asked',
    'Could not ask',
  ]);
  expect(labelsOf(codesInGroup(by.perceivedBy, 'quick'))).toEqual([
    'The person',
    'A witness',
    'Me',
  ]);
  expect(labelsOf(effect.effectsNow.codes)).toEqual([
    'Not much',
    'Some',
    'A lot',
    'Severe – not sleeping, afraid to go out, or wants to move',
    'They could not say',
  ]);
  expect(labelsOf(repeat.repeats.codes)).toEqual([
    'First time',
    '2 to 5 times',
    '6 to 10 times',
    'More than 10 times',
    'All the time',
    'Not sure',
  ]);
  expect(labelsOf(share.shareChoices.codes)).toEqual([
    'Yes',
    'Yes, without the name',
    'No',
    'Ask me each time',
    'Not asked',
  ]);
  expect(
    share.quickShareRecipients.map((code) => labelOf(share.shareRecipients, code, 'en')),
  ).toEqual(['The police', 'A support service', "The council's community safety team"]);
});

test('every role says in one sentence what it does', () => {
  const sentence = /^[A-Z][^.]+\.$/;
  const unclear = role.roles.codes.filter(
    ({ helpEn, helpCy }) => !sentence.test(helpEn ?? '') || !sentence.test(helpCy ?? ''),
  );
  expect(unclear).toEqual([]);
});

test('the parts of a day cover it once', () => {
  const { night, morning, afternoon, evening, not_sure } = occurred.hoursByPartOfDay;
  expect([night, morning, afternoon, evening].flat()).toEqual([0, 6, 6, 12, 12, 18, 18, 24]);
  expect(not_sure).toBeNull();
});

const machine = /\b(sync\w*|server|cloud|upload\w*|download\w*|local|remote|finalise|overwrite)\b/i;
const scolding =
  /\b(please|sorry|valid|invalid|oops|forbidden|illegal|refused?|failed|error \d+)\b/i;
const hurtful =
  /\b(offender|perpetrator|alleged|victim|vulnerable|suffers|the disabled|BAME|coloured|sex change|hate|resolved|mental(?! health))\b/i;

test.for([machine, scolding, hurtful])('no label says %s', (words) => {
  const bad = rows.flatMap(({ en, helpEn }) => [en, helpEn ?? '']).filter((it) => words.test(it));
  expect(bad.filter((it) => !it.startsWith('Leads on hate crime'))).toEqual([]);
});

test('a label is found in the language asked for', () => {
  expect(labelOf(source.sources, 'officer_saw_victim', 'en')).toBe('Person told me');
  expect(labelOf(source.sources, 'officer_saw_victim', 'cy')).toBe('Y person a ddywedodd wrthyf');
  expect(helpOf(characteristic.characteristics, 'religion_belief', 'en')).toBe('Or having none');
  expect(helpOf(source.sources, 'phone', 'cy')).toBe('');
});

test('a code this version does not know is shown with spaces, and is no code', () => {
  expect(labelOf(source.sources, 'carrier_pigeon_post', 'cy')).toBe('carrier pigeon post');
  expect(isCode(source.sources, 'carrier_pigeon_post')).toBe(false);
  expect(isCode(source.sources, 'phone')).toBe(true);
});

test('an end-dated code is no longer offered, and still has its words', () => {
  const list = codeList('made_up', '2026-01-01', [
    ['old', 'Old', 'Hen', { validTo: '2026-06-30' }],
    ['new', 'New', 'Newydd', { validFrom: '2026-07-01', jurisdictions: ['sct'] }],
    ['steady', 'Steady', 'Sefydlog'],
  ]);
  const offered = (date: string, nation?: 'eng' | 'sct') =>
    currentCodes(list, date, nation).map(({ code }) => code);
  expect(offered('2025-12-31')).toEqual([]);
  expect(offered('2026-06-30T23:00:00Z')).toEqual(['old', 'steady']);
  expect(offered('2026-07-01')).toEqual(['new', 'steady']);
  expect(offered('2026-07-01', 'eng')).toEqual(['steady']);
  expect(labelOf(list, 'old', 'cy')).toBe('Hen');
  expect(codesOf(list)).toEqual(['old', 'new', 'steady']);
});

test('a nation is offered only what it uses', () => {
  const codesIn = (nation: 'eng' | 'sct') =>
    currentCodes(characteristic.targetingSubValues, '2026-06-05', nation).map(({ code }) => code);
  expect(codesIn('sct')).toContain('sectarian');
  expect(codesIn('eng')).not.toContain('sectarian');
});
