import type { RecordDefinition } from './record.ts';
import { equalityProfile } from './records/equality-profile.ts';
import { erasure } from './records/erasure.ts';
import { heldDecision } from './records/held-decision.ts';
import { incident } from './records/incident.ts';
import { keptDraft } from './records/kept-draft.ts';
import { patch } from './records/patch.ts';
import { person } from './records/person.ts';
import { placesPart } from './records/places-part.ts';
import { reEnrolment } from './records/re-enrolment.ts';
import { restoration } from './records/restoration.ts';
import { reviewNote } from './records/review-note.ts';
import { settings } from './records/settings.ts';
import { staff } from './records/staff.ts';

/** Every type of record, one line each. */
export const registry: Readonly<Record<string, RecordDefinition>> = {
  incident,
  person,
  'equality-profile': equalityProfile,
  'review-note': reviewNote,
  settings,
  patch,
  staff,
  'places-part': placesPart,
  'held-decision': heldDecision,
  'kept-draft': keptDraft,
  restoration,
  're-enrolment': reEnrolment,
  erasure,
};

/** The definition of a type, or null for one that this version does not know. */
export const definitionOf = (type: string): RecordDefinition | null =>
  Object.hasOwn(registry, type) ? (registry[type] ?? null) : null;
