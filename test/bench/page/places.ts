import { lineOf } from '../../../src/domain/rules/place-line.ts';
import { readyPlaces, searchPlaces } from '../../../src/features/incidents/place/place-search.ts';

const typed = '14 pretend ro elm 3xy';
const streets = ['Pretend Road', 'Made-up Street', 'Sampleford Row', 'Nowhere Lane'];
const estates = ['Elm Court', 'Oak Rise', ''];

const lineAt = (at: number): string =>
  lineOf({
    name: `Flat ${(at % 90) + 1}, ${(at % 200) + 1}`,
    street: streets[at % streets.length] ?? '',
    estate: estates[at % estates.length] ?? '',
    postcode: `ZZ${(at % 9) + 1} ${at % 10}XY`,
    ward: 'Made-up ward',
    uprn: String(at),
  });

/** Milliseconds of the search after each key of some typed words, among so many addresses of one patch. */
export function placeTimes(count: number): number[] {
  const lines = Array.from({ length: count }, (_, at) => lineAt(at));
  const places = [readyPlaces('elm', lines)];
  // The first search of all compiles the work.
  searchPlaces(places, typed, 8);
  return Array.from(typed, (_, at) => {
    const start = performance.now();
    searchPlaces(places, typed.slice(0, at + 1), 8);
    return performance.now() - start;
  });
}
