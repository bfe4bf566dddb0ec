import * as z from 'zod/mini';
import { type CodeList, codesOf } from '../codes/code-list.ts';
import * as equality from '../codes/equality.ts';
import { ethnicBackgrounds, ethnicGroups } from '../codes/ethnic-group.ts';
import { noAnswers } from '../codes/no-answer.ts';
import { religions } from '../codes/religion.ts';
import { victimAgeBands } from '../codes/victim.ts';
import { defineRecord, field, type RecordDefinition } from '../record.ts';
import { textOf } from '../show.ts';
import { recordedBy } from './organisation-place.ts';

/** A place that nobody holds: what lies in it is received and kept, and never goes to a phone again. */
export const equalityPlace = 'equality';

const written = { merge: 'latest', retention: 'person', writers: ['recorder'] } as const;
const linked = { ...written, class: 'identity', sensitivity: 'personal' } as const;
const said = { ...written, class: 'sensitive', sensitivity: 'special' } as const;
const link = z.string().check(z.maxLength(64));

/** A code of the list, or which of the three reasons there is for having none. */
const answer = (list: CodeList) =>
  field({ ...said, shape: z.enum([...new Set([...codesOf(list), ...codesOf(noAnswers)])]) });

/**
 * What a person says of themselves, if they want to: never why they were targeted (domain.md 0.4). A record
 * of its own, so that it has its own key and can be erased alone.
 */
export const equalityProfile: RecordDefinition = defineRecord({
  type: 'equality-profile',
  schema: 1,
  createdBy: ['warden', 'officer', 'supervisor', 'specialist'],
  fields: {
    scope: field({
      ...written,
      shape: z.literal(equalityPlace),
      class: 'operational',
      sensitivity: 'none',
    }),
    recorded_by: recordedBy,
    recorded_at: field({ ...linked, shape: z.iso.datetime() }),
    incident: field({ ...linked, shape: link }),
    person: field({ ...linked, shape: link }),
    nation: field({ ...linked, shape: z.enum(['eng', 'wal', 'sct', 'nir']) }),
    wish: field({ ...said, shape: z.enum(['answers', 'not_said']) }),
    age_band: answer(victimAgeBands),
    sex: answer(equality.sexes),
    gender_identity: answer(equality.genderIdentities),
    sexual_orientation: answer(equality.sexualOrientations),
    long_term_condition: answer(equality.longTermConditions),
    day_to_day_effect: answer(equality.dayToDayEffects),
    ethnic_group: answer(ethnicGroups),
    ethnic_background: answer(ethnicBackgrounds),
    religion: answer(religions),
    marital_status: answer(equality.maritalStatuses),
    pregnancy: answer(equality.pregnancies),
  },
  people: () => [],
  partOf: (fields) => textOf(equalityProfile, fields, 'incident'),
  ready: () => [],
  summary: (fields) => ({ incident: textOf(equalityProfile, fields, 'incident') }),
  upgrades: [],
});

/** The one profile that a person records for an incident: answering again adds to it, never makes another. */
export const equalityProfileId = (incident: string, recorder: string): string =>
  `equality-${incident.slice(0, 36)}-${recorder.slice(-12)}`;
