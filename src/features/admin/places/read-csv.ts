/** One record of a CSV file: the line of the file it begins on, and its cells as text, never as formulas. */
export type CsvRow = { line: number; cells: string[] };

/** What makes a file no CSV at all, and where. */
export type CsvFault =
  | { code: 'quote_open'; line: number }
  | { code: 'quote_inside'; line: number }
  | { code: 'after_quote'; line: number };

/**
 * Reads CSV as RFC 4180 has it, with any kind of line end, and guesses nothing: a stray quotation mark is a fault
 * with its line. Lines without any cell are left out.
 */
export function readCsv(text: string): { rows: CsvRow[]; fault: CsvFault | null } {
  const reader: Reader = { text, at: 0, line: 1 };
  const rows: CsvRow[] = [];
  while (reader.at < text.length) {
    const row: CsvRow = { line: reader.line, cells: [] };
    const fault = readRow(reader, row.cells);
    if (fault) return { rows, fault };
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
  }
  return { rows, fault: null };
}

type Reader = { text: string; at: number; line: number };

/** Reads cells up to the end of the record, and over it. */
function readRow(reader: Reader, cells: string[]): CsvFault | null {
  for (;;) {
    const isQuoted = reader.text[reader.at] === '"';
    const fault = isQuoted ? readQuoted(reader, cells) : readPlain(reader, cells);
    if (fault) return fault;
    if (reader.text[reader.at] !== ',') break;
    reader.at += 1;
  }
  endLine(reader);
  return null;
}

const plainEnd = /[,\r\n"]/g;

function readPlain(reader: Reader, cells: string[]): CsvFault | null {
  plainEnd.lastIndex = reader.at;
  const end = plainEnd.exec(reader.text)?.index ?? reader.text.length;
  if (reader.text[end] === '"') return { code: 'quote_inside', line: reader.line };
  cells.push(reader.text.slice(reader.at, end));
  reader.at = end;
  return null;
}

function readQuoted(reader: Reader, cells: string[]): CsvFault | null {
  const from = reader.line;
  let cell = '';
  reader.at += 1;
  for (;;) {
    const end = reader.text.indexOf('"', reader.at);
    if (end < 0) return { code: 'quote_open', line: from };
    const part = reader.text.slice(reader.at, end);
    cell += part;
    reader.line += part.split(/\r\n|\r|\n/).length - 1;
    reader.at = end + 1;
    if (reader.text[reader.at] !== '"') break;
    cell += '"';
    reader.at += 1;
  }
  cells.push(cell);
  const next = reader.text[reader.at];
  const isEnd = next === undefined || next === ',' || next === '\r' || next === '\n';
  return isEnd ? null : { code: 'after_quote', line: reader.line };
}

function endLine(reader: Reader): void {
  if (reader.at >= reader.text.length) return;
  const isPair = reader.text[reader.at] === '\r' && reader.text[reader.at + 1] === '\n';
  reader.at += isPair ? 2 : 1;
  reader.line += 1;
}
