import { lineOf, type Place, placeCells } from '../../../domain/rules/place-line.ts';
import { mostPlaces } from '../../../domain/rules/places-file.ts';
import { isPostcode, tidyPostcode } from '../../../domain/rules/postcode.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type CsvFault, type CsvRow, readCsv } from './read-csv.ts';

/** What is wrong with a file or one of its lines: a code for its sentence, and what the sentence names. */
export type PlacesMistake =
  | CsvFault
  | { code: 'empty' | 'no_places' | 'semicolons' }
  | { code: 'too_many'; count: number }
  | { code: 'no_column'; line: number }
  | { code: 'column_twice'; line: number; column: string }
  | { code: 'cells'; line: number; count: number; expected: number }
  | { code: 'no_street' | 'uprn' | 'postcode' | 'ward' | 'signs'; line: number }
  | { code: 'too_long'; line: number; cell: keyof Place; most: number }
  | { code: 'same_place' | 'same_uprn'; line: number; as: number };

/** A file as it was read: its places sorted, the columns left out, and everything that must be put right. */
export type CheckedPlaces = { places: Place[]; others: string[]; mistakes: PlacesMistake[] };

const wrong = (...mistakes: PlacesMistake[]): CheckedPlaces => {
  return { places: [], others: [], mistakes };
};

/** Reads a file of places and checks every line of it; nothing is put right by guessing. */
export function checkPlaces(text: string): CheckedPlaces {
  const { rows, fault } = readCsv(text);
  const [headings, ...lines] = rows;
  if (!headings) return wrong(fault ?? { code: 'empty' });
  const { columns, twice } = columnsOf(headings.cells);
  const { line } = headings;
  if (twice.length > 0) {
    return wrong(...twice.map((column) => ({ code: 'column_twice' as const, line, column })));
  }
  if (columns.at.street === undefined) {
    const isParted = headings.cells.length === 1 && headings.cells[0]?.includes(';');
    return wrong(isParted ? { code: 'semicolons' } : { code: 'no_column', line });
  }
  if (fault) return wrong(fault);
  if (lines.length === 0) return wrong({ code: 'no_places' });
  if (lines.length > mostPlaces) return wrong({ code: 'too_many', count: lines.length });
  return checkLines(lines, columns, headings.cells.length);
}

function checkLines(rows: readonly CsvRow[], columns: Columns, expected: number): CheckedPlaces {
  const places: Place[] = [];
  const mistakes: PlacesMistake[] = [];
  const seen: Seen = { lines: new Map(), uprns: new Map() };
  for (const { line, cells } of rows) {
    if (cells.length !== expected) {
      mistakes.push({ code: 'cells', line, count: cells.length, expected });
      continue;
    }
    const place = placeIn(cells, columns);
    const found = [...mistakesIn(place, line), ...doubles(place, line, seen)];
    mistakes.push(...found);
    if (found.length === 0) places.push(place);
  }
  return { places: sorted(places), others: columns.others, mistakes };
}

/** The cells of one place: spaces, tabs and line ends in them are one space each. */
function placeIn(cells: readonly string[], { at }: Columns): Place {
  const text = (cell: keyof Place) => {
    const column = at[cell];
    return column === undefined ? '' : (cells[column] ?? '').replace(/\s+/g, ' ').trim();
  };
  const [name, street, estate] = [text('name'), text('street'), text('estate')];
  const [ward, uprn] = [text('ward').toUpperCase(), text('uprn').replace(/^0+/, '')];
  return { name, street, estate, postcode: tidyPostcode(text('postcode')), ward, uprn };
}

const longest: Readonly<Record<keyof Place, number>> = {
  name: 60,
  street: 80,
  estate: 80,
  postcode: 8,
  ward: 9,
  uprn: 12,
};

const wardCode = /^[A-Z]\d{8}$/;
const signsOfControl = /[\p{Cc}\p{Cf}\uFFFD]/u;

function mistakesIn(place: Place, line: number): PlacesMistake[] {
  const found: PlacesMistake[] = [];
  const { street, uprn, postcode, ward } = place;
  if (street === '') found.push({ code: 'no_street', line });
  if (uprn !== '' && !/^\d{1,12}$/.test(uprn)) found.push({ code: 'uprn', line });
  if (postcode !== '' && !isPostcode(postcode)) found.push({ code: 'postcode', line });
  if (ward !== '' && !wardCode.test(ward)) found.push({ code: 'ward', line });
  for (const cell of ['name', 'street', 'estate'] as const) {
    const most = longest[cell];
    if (place[cell].length > most) found.push({ code: 'too_long', line, cell, most });
  }
  if (placeCells.some((cell) => signsOfControl.test(place[cell]))) {
    found.push({ code: 'signs', line });
  }
  return found;
}

type Seen = { lines: Map<string, number>; uprns: Map<string, number> };

/** The same place again, or the same number for another. */
function doubles(place: Place, line: number, { lines, uprns }: Seen): PlacesMistake[] {
  const { uprn } = place;
  const words = lineOf({ ...place, ward: '', uprn: '' }).toLowerCase();
  const asPlace = lines.get(words);
  const asUprn = uprn === '' ? undefined : uprns.get(uprn);
  if (asPlace === undefined) lines.set(words, line);
  if (uprn !== '' && asUprn === undefined) uprns.set(uprn, line);
  if (asPlace !== undefined) return [{ code: 'same_place', line, as: asPlace }];
  return asUprn === undefined ? [] : [{ code: 'same_uprn', line, as: asUprn }];
}

const order = new Intl.Collator('en-GB', { numeric: true });

/** By street, then by number as people count: 2 before 12. */
function sorted(places: readonly Place[]): Place[] {
  return [...places].sort(
    (a, b) =>
      order.compare(a.street, b.street) ||
      order.compare(a.estate, b.estate) ||
      order.compare(a.name, b.name),
  );
}
