import type { Fields } from '../fold.ts';
import type { Json } from '../json.ts';
import { mostLinesInRow, PlacesPartSummary, placesPart } from '../records/places-part.ts';
import { rowsOf } from '../show.ts';
import { patchOfPlace } from '../sight.ts';

/** Most places in one file. */
export const mostPlaces = 20_000;

const mostBytesInRow = 60_000;
const mostRowsInPart = 4;

/** One import as it lies here; `parts` are the ids of its records in order. */
export type PlacesFile = {
  file: string;
  /** Null once a newer file has taken its place. */
  patch: string | null;
  at: string;
  by: string | null;
  count: number;
  parts: string[];
  /** True when every part is here. */
  isWhole: boolean;
};

type Part = { id: string; summary: Json };

/** The files that the parts belong to, the newest first. */
export function filesOf(parts: readonly Part[]): PlacesFile[] {
  const found = new Map<string, { id: string; summary: PartSummary }[]>();
  for (const { id, summary } of parts) {
    const read = PlacesPartSummary.safeParse(summary);
    if (!read.success || read.data.file === null) continue;
    const { file } = read.data;
    found.set(file, [...(found.get(file) ?? []), { id, summary: read.data }]);
  }
  return [...found]
    .map(([file, those]) => fileOf(file, those))
    .sort((a, b) => (a.at === b.at ? (a.file < b.file ? 1 : -1) : a.at < b.at ? 1 : -1));
}

type PartSummary = ReturnType<typeof PlacesPartSummary.parse>;

function fileOf(file: string, parts: readonly { id: string; summary: PartSummary }[]): PlacesFile {
  const inOrder = [...parts].sort((a, b) => a.summary.part - b.summary.part);
  const first = inOrder[0]?.summary;
  const numbers = new Set(inOrder.map(({ summary }) => summary.part));
  return {
    file,
    patch:
      inOrder.some(({ summary }) => patchOf(summary) === null) || !first ? null : patchOf(first),
    at: first?.at ?? '',
    by: first?.by ?? null,
    count: inOrder.reduce((total, { summary }) => total + summary.count, 0),
    parts: inOrder.map(({ id }) => id),
    isWhole: first !== undefined && numbers.size === first.parts,
  };
}

const patchOf = ({ scope }: PartSummary): string | null => patchOfPlace(scope ?? '');

/** The file of a patch that counts: the newest that is here whole. */
export const fileInUse = (files: readonly PlacesFile[], patch: string): PlacesFile | null =>
  files.find((one) => one.patch === patch && one.isWhole) ?? null;

/** The parts that lie in a patch beside those of one file: of older files, and of imports that stopped. */
export function otherPartsIn(parts: readonly Part[], patch: string, file: string): string[] {
  return parts.flatMap(({ id, summary }) => {
    const read = PlacesPartSummary.safeParse(summary);
    if (!read.success || patchOf(read.data) !== patch) return [];
    return read.data.file === file ? [] : [id];
  });
}

/** The lines of one part, in their order. */
export function linesOf(fields: Fields): string[] {
  return rowsOf(placesPart, fields, 'lines').flatMap(({ shown: { value } }) =>
    Array.isArray(value) ? value.filter((line) => typeof line === 'string') : [],
  );
}

/** Lines as they are kept: the rows of each part. */
export function partsOf(lines: readonly string[]): string[][][] {
  const rows: string[][] = [];
  let bytes = mostBytesInRow;
  for (const line of lines) {
    const size = bytesOf(line);
    const row = rows.at(-1);
    if (row && row.length < mostLinesInRow && bytes + size <= mostBytesInRow) {
      row.push(line);
      bytes += size;
    } else {
      rows.push([line]);
      bytes = size;
    }
  }
  const parts = Math.ceil(rows.length / mostRowsInPart);
  return Array.from({ length: parts }, (_, at) =>
    rows.slice(at * mostRowsInPart, (at + 1) * mostRowsInPart),
  );
}

/** About the bytes of a line in JSON, and never fewer. */
function bytesOf(line: string): number {
  const plain = line.length + 12;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything that takes one byte
  return /^[\x00-\x7f]*$/.test(line) ? plain : plain + 2 * line.length;
}

/** What one new part says, field by field, in the order in which it is written. */
export function partValues(
  file: { id: string; patch: string; by: string; at: string; parts: number },
  part: number,
  rows: readonly (readonly string[])[],
): (readonly [field: string, value: Json])[] {
  return [
    ['scope', `lists:${file.patch}`],
    ['recorded_by', file.by],
    ['file', file.id],
    ['imported_at', file.at],
    ['part', part],
    ['parts', file.parts],
    ['count', rows.reduce((total, row) => total + row.length, 0)],
    ...rows.map((row, at) => [`lines/${at}`, row] as const),
  ];
}
