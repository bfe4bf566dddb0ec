import { characteristics } from '../../../domain/codes/characteristic.ts';
import { effectsNow } from '../../../domain/codes/effect-now.ts';
import { incidentTypes } from '../../../domain/codes/incident-type.ts';
import { perceivedBy } from '../../../domain/codes/perceived-by.ts';
import { perceivedTargeted } from '../../../domain/codes/perceived-targeted.ts';
import { placeKinds } from '../../../domain/codes/place-kind.ts';
import { immediateDangers, safetyFlags } from '../../../domain/codes/safety-flag.ts';
import { characteristicsOf } from '../../../domain/records/incident.ts';
import { rowIdsOf, textOf } from '../../../domain/show.ts';
import type { View } from '../../../storage/desk.ts';
import { exactAnswersOf } from '../place/exact-values.ts';
import type { Answers } from './answers.ts';
import { codeIn, codesIn } from './screen.ts';

/** The answers that a record begun earlier already holds, so that nobody is asked twice. */
export function answersOfRecord(view: View): Partial<Answers> {
  const { definition, fields } = view;
  const text = (name: string) => textOf(definition, fields, name) ?? '';
  const rows = (name: string) => rowIdsOf(definition, fields, name);
  const person = text('victim_person');
  return {
    ...(person === '' ? {} : { person }),
    danger: codeIn(immediateDangers, text('immediate_danger')),
    flags: codesIn(safetyFlags, rows('immediate_safety_flags')),
    types: codesIn(incidentTypes, rows('incident_types')),
    typeOther: text('type_other'),
    place: codeIn(placeKinds, text('place_kind')),
    landmark: text('landmark'),
    ...exactAnswersOf(view),
    targeted: codeIn(perceivedTargeted, text('perceived_targeted')),
    about: codesIn(characteristics, characteristicsOf(fields)),
    thoughtBy: codesIn(perceivedBy, rows('perceived_by')),
    sameAs: rows('linked_incidents')[0] ?? null,
    effect: codeIn(effectsNow, text('effect_now')),
  };
}
