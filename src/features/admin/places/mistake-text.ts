import { mostPlaces } from '../../../domain/rules/places-file.ts';
import { wordsIn } from '../../../locales/language.ts';
import { placesImportWords } from '../../../locales/places-import.ts';
import type { PlacesMistake } from './check-places.ts';

/** A mistake as a sentence; one of a line begins with its number in the file. */
export function mistakeText(mistake: PlacesMistake): string {
  const words = wordsIn(placesImportWords);
  const what = whatIsWrong(mistake);
  return 'line' in mistake ? words.line(mistake.line, what) : what;
}

function whatIsWrong(mistake: PlacesMistake): string {
  const { mistakes, columns } = wordsIn(placesImportWords);
  switch (mistake.code) {
    case 'too_many':
      return mistakes.too_many(mistake.count, mostPlaces);
    case 'no_column':
      return mistakes.no_column(columns.street);
    case 'column_twice':
      return mistakes.column_twice(mistake.column);
    case 'cells':
      return mistakes.cells(mistake.count, mistake.expected);
    case 'too_long':
      return mistakes.too_long(columns[mistake.cell], mistake.most);
    case 'same_place':
      return mistakes.same_place(mistake.as);
    case 'same_uprn':
      return mistakes.same_uprn(mistake.as);
    default:
      return mistakes[mistake.code];
  }
}
