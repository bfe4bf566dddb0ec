import {
  assessedClassifications,
  crimeSuspected,
} from '../domain/codes/assessed-classification.ts';
import { characteristics } from '../domain/codes/characteristic.ts';
import type { CodeList } from '../domain/codes/code-list.ts';
import { communicationNeeds, interpreterModes } from '../domain/codes/communication-need.ts';
import { communityTensions } from '../domain/codes/community-tension.ts';
import { directedAt } from '../domain/codes/directed-at.ts';
import { effectsNow } from '../domain/codes/effect-now.ts';
import * as equality from '../domain/codes/equality.ts';
import { ethnicBackgrounds, ethnicGroups } from '../domain/codes/ethnic-group.ts';
import { evidenceStatuses, evidenceTypes } from '../domain/codes/evidence-type.ts';
import { incidentStates } from '../domain/codes/incident-state.ts';
import { incidentTypes } from '../domain/codes/incident-type.ts';
import { injuries, medicalHelp } from '../domain/codes/injury.ts';
import { occurredPrecisions } from '../domain/codes/occurred.ts';
import { onlinePlatforms } from '../domain/codes/online-platform.ts';
import { perceivedBy } from '../domain/codes/perceived-by.ts';
import { perceivedTargeted } from '../domain/codes/perceived-targeted.ts';
import { perpetratorKnown } from '../domain/codes/perpetrator-known.ts';
import { placeKinds } from '../domain/codes/place-kind.ts';
import { policeReferenceTypes, policeReported } from '../domain/codes/police-reported.ts';
import { damageCostBands, propertyDamages } from '../domain/codes/property-damage.ts';
import { relationships } from '../domain/codes/relationship.ts';
import { religions } from '../domain/codes/religion.ts';
import { gettingWorse, repeatPeriods, repeats } from '../domain/codes/repeat.ts';
import { reporterRoles } from '../domain/codes/reporter-role.ts';
import { restrictedReasons } from '../domain/codes/restricted-reason.ts';
import { riskBands } from '../domain/codes/risk-band.ts';
import { roles } from '../domain/codes/role.ts';
import { immediateDangers, safetyFlags } from '../domain/codes/safety-flag.ts';
import { shareRecipients } from '../domain/codes/share.ts';
import { sources } from '../domain/codes/source.ts';
import {
  anonymousLevels,
  capacityConcerns,
  childrenPresent,
  othersAffected,
  victimAgeBands,
  victimKinds,
} from '../domain/codes/victim.ts';
import { wants } from '../domain/codes/wants.ts';
import { witnessWillingness } from '../domain/codes/witness-willingness.ts';

/** The list whose codes a field's answers, or the rows of a set, are. */
export const codeListOfField: Readonly<Record<string, CodeList>> = {
  age_band: victimAgeBands,
  anonymous_level: anonymousLevels,
  assessed_classification: assessedClassifications,
  capacity_concern: capacityConcerns,
  children_present: childrenPresent,
  communication_needs: communicationNeeds,
  community_tension: communityTensions,
  damage_cost_band: damageCostBands,
  day_to_day_effect: equality.dayToDayEffects,
  directed_at: directedAt,
  effect_now: effectsNow,
  ethnic_background: ethnicBackgrounds,
  ethnic_group: ethnicGroups,
  gender_identity: equality.genderIdentities,
  getting_worse: gettingWorse,
  immediate_danger: immediateDangers,
  immediate_safety_flags: safetyFlags,
  incident_types: incidentTypes,
  injury: injuries,
  interpreter: interpreterModes,
  long_term_condition: equality.longTermConditions,
  marital_status: equality.maritalStatuses,
  medical_help: medicalHelp,
  occurred_precision: occurredPrecisions,
  others_affected: othersAffected,
  perceived_by: perceivedBy,
  perceived_targeted: perceivedTargeted,
  perpetrator_known: perpetratorKnown,
  place_kind: placeKinds,
  police_reported: policeReported,
  pregnancy: equality.pregnancies,
  property_damage: propertyDamages,
  relationship: relationships,
  religion: religions,
  repeat: repeats,
  repeat_period: repeatPeriods,
  reported_before_to: shareRecipients,
  reporter_role: reporterRoles,
  restricted_reason: restrictedReasons,
  roles,
  sex: equality.sexes,
  sexual_orientation: equality.sexualOrientations,
  share_choices: shareRecipients,
  source: sources,
  status: incidentStates,
  targeting: characteristics,
  victim_age_band: victimAgeBands,
  victim_kind: victimKinds,
  wants,
};

/** The same for the parts of an answer that has several. */
export const codeListOfPart: Readonly<Record<string, Readonly<Record<string, CodeList>>>> = {
  assessed_classification: {
    classification: assessedClassifications,
    crime_suspected: crimeSuspected,
  },
  evidence: { type: evidenceTypes, status: evidenceStatuses },
  online: { platform: onlinePlatforms },
  police_refs: { type: policeReferenceTypes },
  risk_band: { band: riskBands },
  witnesses: { willingness: witnessWillingness },
};
