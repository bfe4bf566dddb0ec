import type { Json } from '../../../domain/json.ts';
import { isPartOfPostcode, tidyPostcode } from '../../../domain/rules/postcode.ts';
import { textOf } from '../../../domain/show.ts';
import type { View } from '../../../storage/desk.ts';
import type { Answers } from '../capture/answers.ts';

type ExactAnswers = Pick<Answers, 'chosen' | 'address' | 'postcode'>;
type Value = readonly [field: string, value: Json];

/** Where the phone was, if it was asked. */
export function hereValues({ here }: Pick<Answers, 'here'>): Value[] {
  if (here === null) return [];
  const { lat, lon, metres, at, exact } = here;
  return [['gps', { lat, lon, accuracy_m: metres, at, exact }]];
}

/**
 * What an answer to "which place exactly" writes over what a record says: all that belongs to the place from the
 * list, or the address in words and nothing of another place beside it. Only what differs.
 */
export function exactValues(
  { chosen, address, postcode }: ExactAnswers,
  view: View | null,
): Value[] {
  const shown = (field: string) => (view && textOf(view.definition, view.fields, field)) ?? '';
  const typed = tidyPostcode(postcode);
  const answered = {
    place_uprn: chosen?.uprn ?? '',
    place_address: chosen?.address ?? address.trim(),
    postcode: chosen?.postcode ?? (isPartOfPostcode(typed) ? typed : ''),
    ward: chosen?.ward ?? '',
  };
  const isAsBefore =
    chosen === null &&
    answered.place_address === shown('place_address') &&
    answered.postcode === shown('postcode') &&
    shown('place_uprn') === '';
  if (isAsBefore) return [];
  return Object.entries(answered).filter(([field, value]) => value !== shown(field));
}

/** The answer that a record's own fields give: a place of the list is known by its number. */
export function exactAnswersOf({ definition, fields }: View): ExactAnswers {
  const text = (field: string) => textOf(definition, fields, field) ?? '';
  const uprn = text('place_uprn');
  const postcode = text('postcode');
  if (uprn === '') return { chosen: null, address: text('place_address'), postcode };
  const chosen = { patch: '', uprn, address: text('place_address'), postcode, ward: text('ward') };
  return { chosen, address: '', postcode: '' };
}
