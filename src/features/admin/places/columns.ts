import { type Place, placeCells } from '../../../domain/rules/place-line.ts';
import { placesImportWords } from '../../../locales/places-import.ts';

/** Where in a row each cell of a place stands; `others` are headings of columns that are left out. */
export type Columns = { at: Partial<Record<keyof Place, number>>; others: string[] };

const plain = (heading: string): string => heading.trim().toLowerCase().replace(/\s+/g, ' ');

/** The cell that a heading names, in either language, whatever the language on screen. */
function cellNamed(heading: string): keyof Place | undefined {
  const { en, cy } = placesImportWords;
  return placeCells.find((cell) =>
    [en.columns[cell], cy.columns[cell]].some((name) => plain(name) === plain(heading)),
  );
}

/** Reads the headings of the first row; a column that is there twice is named. */
export function columnsOf(headings: readonly string[]): { columns: Columns; twice: string[] } {
  const columns: Columns = { at: {}, others: [] };
  const twice: string[] = [];
  for (const [at, heading] of headings.entries()) {
    const cell = cellNamed(heading);
    if (cell === undefined) {
      if (heading.trim() !== '') columns.others.push(heading.trim());
    } else if (columns.at[cell] === undefined) columns.at[cell] = at;
    else twice.push(heading.trim());
  }
  return { columns, twice };
}
