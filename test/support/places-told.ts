import { lineOf, type Place } from '../../src/domain/rules/place-line.ts';
import { partsOf, partValues } from '../../src/domain/rules/places-file.ts';
import type { Told } from './fake-desk-for-review.ts';
import { told } from './review-people.ts';

export const place = (name: string, street: string, more: Partial<Place> = {}): Place => ({
  name,
  street,
  estate: '',
  postcode: '',
  ward: '',
  uprn: '',
  ...more,
});

/** The places of a patch, as an administrator brought them in. */
export function placesTold(
  patch: string,
  places: readonly Place[],
  file = `file-${patch}`,
): Told[] {
  const parts = partsOf(places.map(lineOf));
  const about = {
    id: file,
    patch,
    by: 'ada',
    at: '2026-03-03T09:00:00.000Z',
    parts: parts.length,
  };
  return parts.map((rows, part) =>
    told(
      'places-part',
      `${file}-${part}`,
      'ada',
      Object.fromEntries(partValues(about, part, rows)),
    ),
  );
}
