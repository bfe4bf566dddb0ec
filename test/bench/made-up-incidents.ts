import { makeStamp } from '../../src/domain/clock.ts';
import { makeEnvelopeId, makeOp, makeReference, type Random } from '../../src/domain/ids.ts';
import type { Json } from '../../src/domain/json.ts';
import type { PresentRow, Versions } from '../../src/domain/protocol.ts';

export type Answer = readonly [field: string, value: Json];

const first = Date.UTC(2026, 0, 1, 8);
const symbols = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const ends = [
  'block A',
  'block B',
  'the lift',
  'the bins',
  'the play area',
  'the shops',
  'stair 4',
];
const spots = ['Landing by', 'Car park near', 'Path behind', 'Doorway facing', 'Bench next to'];
const kinds = ['inside_home', 'stairwell_landing_lift', 'street_pavement'];
const types = ['threats_verbal', 'verbal_abuse', 'gestures_spitting', 'noise_directed_at_person'];
const words =
  'They said that it began on the stairs and went on at the door. The same two people were there ' +
  'on the day before. The words that were used are in the box below, as they were told.';

/** How many patches the made-up records lie in. */
export const patches = ['elm', 'oak', 'ash'] as const;

const pick = <T>(list: readonly T[], at: number, other: T): T => list[at % list.length] ?? other;
const hashOf = (random: Random): string =>
  Array.from(random(16), (byte) => symbols.charAt(byte & 63)).join('');

/** When the n-th record was made: an hour apart, so that ids sort by time. */
const timeOf = (n: number): number => first + n * 600_000;

/** The answers that anyone working the patch may read. */
export function factsOf(n: number, by: string, random: Random): Answer[] {
  const [one = 0, two = 0] = random(2);
  const at = new Date(timeOf(n)).toISOString();
  return [
    ['scope', `patch:${pick(patches, n, 'elm')}`],
    ['recorded_by', by],
    ['status', { from: null, to: 'recorded' }],
    ['ref', makeReference('7K3', n)],
    ['recorded_at', at],
    ['immediate_danger', 'no'],
    ['occurred_from', at],
    ['occurred_precision', 'about'],
    ['place_kind', pick(kinds, one, 'street_pavement')],
    ['landmark', `${pick(spots, one, 'Near')} ${pick(ends, two, 'the lift')}`],
    [`incident_types/${pick(types, two, 'threats_verbal')}`, { main: true }],
    ['perceived_targeted', 'yes'],
  ];
}

/** Twenty answers, as the form saves them. */
export function answersOf(n: number, by: string, random: Random): Answer[] {
  return [
    ...factsOf(n, by, random),
    ['recorded_at_offset', '+00:00'],
    ['form_version', 'inc-1'],
    ['jurisdiction', 'eng'],
    ['repeat', '2_to_5'],
    ['account_text/', words],
    ['effect_now', 'some'],
    ['feel_safe_now_0_10', 4],
    ['immediate_safety_flags/none_seen', true],
  ];
}

const everyday: PresentRow['level'] = ['operational', 'safety'];
const unrestricted: PresentRow['level'] = [
  'allegation',
  'identity',
  'operational',
  'safety',
  'sensitive',
];

/** A record's id: times in front, so that ids sort by when they were made. */
export const idOf = (n: number): string =>
  `${timeOf(n).toString(16).padStart(12, '0')}-7000-8000-${String(n).padStart(12, '0')}`;

type Told = { type: string; record: string; seq: number; level: PresentRow['level'] };

/** A record as a pull brings it, every answer from one save. */
export function rowOf(
  told: Told,
  answers: readonly Answer[],
  by: string,
  random: Random,
): PresentRow {
  const envelope = makeEnvelopeId('7K3QXW5M9D2B4F6H', told.seq, hashOf(random));
  const at = makeStamp(timeOf(told.seq), 0);
  const place = answers.find(([field]) => field === 'scope')?.[1];
  const fields = answers.map(([field, value], index): [string, Versions] => {
    const op = makeOp(envelope, index);
    const key = field.endsWith('/') ? field + op : field;
    return [key, { heads: [{ op, at, by, value }], ghosts: [] }];
  });
  const { type, record, seq, level } = told;
  const via = typeof place === 'string' ? [place] : [];
  return { id: record, seq, first: seq, type, level, via, f: Object.fromEntries(fields) };
}

/** The n-th incident: what a patch's officer reads of it (about 1.9 KB), or the whole of it. */
export function incidentRow(n: number, whole: boolean, random: Random): PresentRow {
  const by = pick(['wyn', 'ola', 'gwen'], n, 'wyn');
  const answers = whole ? answersOf(n, by, random) : factsOf(n, by, random);
  const level = whole ? unrestricted : everyday;
  return rowOf({ type: 'incident', record: idOf(n), seq: n, level }, answers, by, random);
}

/** The staff record of the one whose device this is. */
export function staffRowOf(person: string, random: Random): PresentRow {
  const held = patches.map(
    (patch): Answer => [`patches/${patch}`, { patch, from: '2026-01-01', to: null, cover: false }],
  );
  const answers: Answer[] = [
    ['scope', 'org'],
    ['name', 'Ola Examplewood'],
    ['roles/officer', true],
    ...held,
  ];
  const told = { type: 'staff', record: person, seq: 1, level: ['operational' as const] };
  return { ...rowOf(told, answers, 'ade', random), via: ['org'] };
}
