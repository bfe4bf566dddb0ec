import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const tests = join(import.meta.dirname, '..');
const label =
  /\b(?:F[1-9]\d?|I(?:1[0-3]|[1-9])|K(?:10|[1-9])|Threat (?:[1-9]|[1-3]\d|40)|T-[a-z0-9]+)\b/g;
const aName = /\btest(?:\.each\([^;]*?\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs;

type Row = { label: string; heldBy: string };

const rows: Row[] = readFileSync(join(tests, 'fault-matrix.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, first = '']) => first.replace(label, '') === '' && first !== '')
  .map((cells) => ({ label: cells[1] ?? '', heldBy: cells.at(-2) ?? '' }));

/** The names that the tests of a file go by, as they are written there but for the marks around them. */
const namesIn = (file: string): string[] =>
  [...readFileSync(join(tests, file), 'utf8').matchAll(aName)].map(([, , name = '']) =>
    name.replaceAll("\\'", "'"),
  );

const files = globSync(['**/*.test.{ts,tsx}', 'server/store-contract.ts'], { cwd: tests });
const named = new Map(files.map((file) => [file, namesIn(file)]));

const numbered = (letter: string, last: number): string[] =>
  Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);

test('every fault, every invariant and every threat of the threat model has one row', () => {
  const wanted = [
    ...numbered('F', 55),
    ...numbered('I', 13),
    ...numbered('K', 10),
    ...numbered('Threat ', 40),
  ];
  expect(rows.map((row) => row.label).filter((one) => !one.startsWith('T-'))).toEqual(wanted);
});

test('every test that the matrix names is there under that name', () => {
  const cited = rows.flatMap(({ heldBy }) => [...heldBy.matchAll(/“([^”]+)” \(([^)]+)\)/g)]);
  const missing = cited.filter(([, name = '', file = '']) => {
    const known = named.get(file) ?? [];
    return !known.some((one) => one === name || one.startsWith(`${name} (seed`));
  });
  expect(missing.map(([whole]) => whole)).toEqual([]);
  expect(cited.length).toBeGreaterThan(100);
});

test('a row names a test, what runs it, or why there is none', () => {
  const unclear = rows.filter(
    ({ heldBy }) => !/^(“|`npm run |open: |comes with |does not apply: )/.test(heldBy),
  );
  expect(unclear).toEqual([]);
});

test('a label that a test carries stands in the matrix', () => {
  const known = new Set(rows.map((row) => row.label));
  const loose = [...named].flatMap(([file, names]) =>
    names.flatMap((name) =>
      [...name.matchAll(/\b[FIK]\d+\b|(?<![\w-])T-[a-z0-9]+/g)]
        .filter(([one]) => !known.has(one))
        .map(([one]) => `${one} in “${name}” (${file})`),
    ),
  );
  expect(loose).toEqual([]);
});
