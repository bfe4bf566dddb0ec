import { incidentTypes } from '../codes/incident-type.ts';
import { placeKinds } from '../codes/place-kind.ts';
import type { Json } from '../json.ts';
import { IncidentSummary } from '../records/incident.ts';
import { londonDateOf, londonHour } from './working-days.ts';

/** Where and when something happened, and of which kinds it was, as it is being recorded. */
export type Report = {
  scope: string;
  place: string | null;
  landmark: string;
  types: readonly string[];
  from: string;
  to: string | null;
};

/** A record's line as the reader's own device holds it: nothing in it that they may not see. */
type Line = { readonly id: string; readonly summary: Json };

const hour = 3_600_000;
const sameHours = 6 * hour;
const week = 7 * 24 * hour;
const most = 3;

/**
 * The few records that may be the same incident, the likeliest first (domain.md 2.8): in one patch and of an
 * overlapping kind, either at the same kind of place within six hours, or at the same place in words within a
 * week. A person decides. It looks at operational facts alone, and only among the lines it is given.
 */
export function likelyDuplicates(
  report: Report,
  lines: readonly Line[],
  settled: ReadonlySet<string>,
): string[] {
  const start = Date.parse(report.from);
  const span = { from: start, to: report.to === null ? start : Date.parse(report.to) };
  const own = { ...span, place: placeGroup(report.place), words: wordsOf(report.landmark) };
  const kinds = kindsOf(report.types);
  const found: { id: string; gap: number; isSamePlace: boolean }[] = [];
  for (const { id, summary } of lines) {
    if (settled.has(id) || !isNear(summary, report.scope, span)) continue;
    const read = IncidentSummary.safeParse(summary);
    if (!read.success || read.data.occurred === null || !open.has(read.data.state ?? '')) continue;
    const { occurred, place, landmark, types } = read.data;
    if (!overlaps(kinds, kindsOf(types))) continue;
    const gap = gapBetween(span, Date.parse(occurred));
    const isSamePlace = comparePlaces(own.words, wordsOf(landmark ?? '')) === 'same';
    if (isLikely(own, { gap, isSamePlace, place: placeGroup(place), landmark: landmark ?? '' })) {
      found.push({ id, gap, isSamePlace });
    }
  }
  found.sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? 1 : -1));
  return found.slice(0, most).map(({ id }) => id);
}

const open: ReadonlySet<string> = new Set(['started', 'recorded', 'asked', 'answered', 'accepted']);

type Span = { from: number; to: number };

/** A first look that costs little, since all but a few of thousands of lines end here. */
function isNear(summary: Json, scope: string, span: Span): boolean {
  if (summary === null || typeof summary !== 'object') return false;
  if (!('scope' in summary && 'occurred' in summary)) return false;
  if (summary.scope !== scope || typeof summary.occurred !== 'string') return false;
  const at = Date.parse(summary.occurred);
  return at <= span.to + week && at >= span.from - week;
}

type Found = { gap: number; isSamePlace: boolean; place: string | null; landmark: string };

function isLikely(own: { place: string | null; words: Set<string> }, other: Found): boolean {
  if (other.isSamePlace) return other.gap <= week;
  const isElsewhere = comparePlaces(own.words, wordsOf(other.landmark)) === 'different';
  const isSameKind = own.place !== null && own.place === other.place && own.place !== 'elsewhere';
  return other.gap <= sameHours && isSameKind && !isElsewhere;
}

const rankOf = ({ gap, isSamePlace }: { gap: number; isSamePlace: boolean }): number =>
  gap - (isSamePlace ? sameHours : 0);

/** Milliseconds between two times; none where one lies in the other. */
function gapBetween(span: Span, start: number): number {
  return Math.max(0, start - span.to, span.from - (start + lengthSaid(start)));
}

/** How long a part of the day or a whole day lasts, which is known by its first minute in London. */
function lengthSaid(start: number): number {
  if (start % hour !== 0) return 0;
  const instant = new Date(start).toISOString();
  const date = londonDateOf(instant);
  const part = [0, 6, 12, 18].find((one) => londonHour(date, one) === instant);
  if (part === undefined) return 0;
  return part === 0 ? 24 * hour : sameHours;
}

/** A quick choice and the kinds that refine it are one kind of place. */
function placeGroup(place: string | null): string | null {
  if (place === 'quick_elsewhere_or_not_known') return 'elsewhere';
  const group = groupsOfPlace.get(place ?? '');
  return group === 'quick' ? (place?.replace('quick_', '') ?? null) : (group ?? null);
}

const groupsOfPlace = new Map(placeKinds.codes.map(({ code, group }) => [code as string, group]));
const groupsOfType = new Map(incidentTypes.codes.map(({ code, group }) => [code as string, group]));

/** The groups of the full list that a quick choice may turn out to be. */
const groupsByQuick: Readonly<Record<string, readonly string[]>> = {
  quick_words: ['words'],
  quick_threats: ['words', 'physical', 'remote'],
  quick_physical: ['physical', 'near_person'],
  quick_damage: ['property_and_home'],
  quick_left_or_sent: ['property_and_home', 'remote'],
  quick_remote: ['remote'],
  quick_followed_or_blocked: ['near_person'],
  quick_noise_or_nuisance: ['near_person', 'property_and_home'],
  quick_exploitation: ['exploitation'],
  quick_other: ['other', 'community', 'service_related'],
};

type Kinds = { quick: Set<string>; exact: Set<string>; mayBe: Set<string> };

/** The quick choices, the groups of those refined, and the groups that the quick ones may turn out to be. */
function kindsOf(types: readonly string[]): Kinds {
  const quick = types.filter((type) => groupsOfType.get(type) === 'quick');
  const exact = types.flatMap((type) => groupsOfType.get(type) ?? []);
  const mayBe = quick.flatMap((type) => groupsByQuick[type] ?? []);
  return {
    quick: new Set(quick),
    exact: new Set(exact.filter((group) => group !== 'quick')),
    mayBe: new Set(mayBe),
  };
}

/** True where some kind is, or may be, the same; and where nobody has said yet what it was. */
function overlaps(a: Kinds, b: Kinds): boolean {
  const isOpen = (kinds: Kinds) => kinds.quick.size + kinds.exact.size === 0;
  const pairs = [
    [a.quick, b.quick],
    [a.exact, b.exact],
    [a.exact, b.mayBe],
    [a.mayBe, b.exact],
  ] as const;
  return isOpen(a) || isOpen(b) || pairs.some(([one, other]) => shared(one, other) > 0);
}

const fillers = new Set('the by of in at near to and on a y yr i ar wrth ger o yn'.split(' '));

const wordsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !fillers.has(word)));

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((one) => b.has(one)).length;
}

/** Two places told in words: the same when most of the shorter stands in the longer. */
function comparePlaces(a: Set<string>, b: Set<string>): 'same' | 'different' | 'not_known' {
  const fewer = Math.min(a.size, b.size);
  if (fewer === 0) return 'not_known';
  const both = shared(a, b);
  if (both === 0) return 'different';
  return both * 3 >= fewer * 2 ? 'same' : 'not_known';
}
