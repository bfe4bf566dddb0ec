import { londonDateOf, londonHour } from '../../src/domain/rules/working-days.ts';
import type { CastStory } from './cast.ts';
import { londonOffset } from './moments.ts';
import { demoPatches } from './places.ts';
import { answered, chosen, type DemoEdit, editsOf } from './save.ts';
import type { Story, ToldTarget } from './story.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const notPlaces = new Set(['phone_or_text', 'online', 'post']);
/** How many days a vague time is wide. */
const width: Readonly<Record<string, number>> = { day: 1, week: 7 };

type Edit = (field: string, value: DemoEdit['value']) => DemoEdit;

/** The incident as its recorder saved it; one sent early for danger holds only what was answered so far. */
export function toldEdits(cast: CastStory): DemoEdit[] {
  const edit = editsOf('incident', cast.id);
  const early = cast.story.outcome?.state === 'started';
  return [
    ...begunEdits(edit, cast, early ? 'started' : 'recorded'),
    ...(early ? [] : whenAndWhere(edit, cast)),
    ...(early ? [] : whoAndWhy(edit, cast)),
    ...(early ? [] : effects(edit, cast)),
  ];
}

function begunEdits(edit: Edit, { story, ref, at }: CastStory, state: string): DemoEdit[] {
  return [
    ...answered(edit, {
      scope: `patch:${story.patch}`,
      recorded_by: story.by,
      status: { from: null, to: state },
      ref,
      recorded_at: new Date(at).toISOString(),
      recorded_at_offset: londonOffset(at),
      form_version: 'inc-1',
      jurisdiction: demoPatches.find(({ id }) => id === story.patch)?.jurisdiction,
      immediate_danger: story.danger ?? 'no',
      landmark: story.where,
      'account_text/': story.words,
    }),
    ...chosen(edit, 'immediate_safety_flags', story.flags ?? ['none_seen']),
    ...story.types.map((type, index) => edit(`incident_types/${type}`, { main: index === 0 })),
  ];
}

function whenAndWhere(edit: Edit, { story, at }: CastStory): DemoEdit[] {
  const precision = story.precision ?? 'about';
  const happened = at - (story.before ?? 60) * minute;
  const span = (width[precision] ?? 0) * day;
  const from = span === 0 ? happened : Math.min(startOfDay(happened), at - span);
  return answered(edit, {
    source: story.source ?? 'officer_saw_victim',
    reporter_role: story.reporter,
    occurred_from: new Date(from).toISOString(),
    occurred_to: span === 0 ? undefined : new Date(Math.min(from + span, at)).toISOString(),
    occurred_precision: precision,
    place_kind: story.place,
    postcode: notPlaces.has(story.place)
      ? undefined
      : demoPatches.find(({ id }) => id === story.patch)?.postcode,
    'officer_observation/': story.seen,
  });
}

function startOfDay(moment: number): number {
  return Date.parse(londonHour(londonDateOf(new Date(moment).toISOString()), 0));
}

function whoAndWhy(edit: Edit, { story, person }: CastStory): DemoEdit[] {
  const sayers = new Set(story.about.map(({ by }) => by ?? 'victim'));
  return [
    ...answered(edit, {
      perceived_targeted: story.targeted ?? 'yes',
      directed_at: story.directed ?? 'named_person',
      victim_kind: story.victim ?? 'resident',
      victim_person: person?.id,
      victim_age_band: story.age,
      perpetrator_known: story.known,
      relationship: story.relation,
      repeat: story.repeat,
      getting_worse: story.worse,
      anonymous_level: story.named ?? (person ? 'named' : undefined),
    }),
    ...chosen(edit, 'perceived_by', [...sayers]),
    ...story.about.map((target, index) => edit(`targeting/${index + 1}`, targetRow(target, index))),
  ];
}

function targetRow(target: ToldTarget, index: number) {
  return {
    characteristic: target.of,
    sub_value: target.sub ?? null,
    weight: index === 0 ? 'main' : 'also',
    association: target.association ?? false,
    mistaken: target.mistaken ?? false,
    perceived_by: target.by ?? 'victim',
    basis: target.basis ?? [],
  };
}

function effects(edit: Edit, { story, at }: CastStory): DemoEdit[] {
  return [
    ...answered(edit, {
      effect_now: story.effect,
      feel_safe_now_0_10: story.safe,
      impact_first_words: story.impact,
      damage_cost_band: story.cost,
      police_reported: story.police ?? 'not_asked',
      community_tension: story.tension,
    }),
    ...chosen(edit, 'injury', story.injury),
    ...chosen(edit, 'property_damage', story.damage),
    ...chosen(edit, 'wants', story.wants),
    ...chosen(edit, 'communication_needs', story.needs),
    ...shareEdits(edit, story, at),
  ];
}

function shareEdits(edit: Edit, story: Story, at: number): DemoEdit[] {
  const given_at = new Date(at).toISOString();
  return Object.entries(story.shares ?? {}).map(([recipient, choice]) =>
    edit(`share_choices/${recipient}`, {
      recipient_type: recipient,
      choice,
      how_given: 'spoken',
      given_at,
      limits: '',
    }),
  );
}
