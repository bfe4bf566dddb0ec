import { expect, test } from 'vitest';
import {
  readSources,
  type Source,
  tooLong,
  wrongCode,
  wrongImports,
  wrongNames,
} from '../support/source-rules.ts';

const sources = readSources('src', 'sync-server');
const tests = readSources('test');

/** A made-up file that breaks a rule, so that each check is seen to bite. */
function planted(path: string, ...lines: string[]): Source {
  return { path, text: lines.join('\n') };
}

test('there is source to read', () => {
  expect(sources.length).toBeGreaterThan(5);
});

test('every import follows the arrows of the layout', () => {
  expect(sources.flatMap(wrongImports)).toEqual([]);
});

test('only the rims touch the clock, chance and the network, and only three places catch', () => {
  expect(sources.flatMap(wrongCode)).toEqual([]);
});

test('every file and exported name says what it is', () => {
  expect(sources.flatMap(wrongNames)).toEqual([]);
});

test('every file can be read in one go', () => {
  expect([...sources, ...tests].flatMap(tooLong)).toEqual([]);
});

test.each([
  ['src/domain/fold.ts', '../vault/keys.ts'],
  ['src/domain/fold.ts', 'dexie'],
  ['src/vault/keys.ts', '../storage/desk.ts'],
  ['src/storage/desk.ts', '../sync/round.ts'],
  ['src/ui/Button.tsx', '../storage/desk.ts'],
  ['src/locales/en.ts', '../ui/Button.tsx'],
  ['src/parts/History.tsx', '../features/cases/Case.tsx'],
  ['src/features/cases/Case.tsx', '../incidents/Report.tsx'],
  ['src/features/cases/Case.tsx', '../../sync/round.ts'],
  ['src/features/cases/Case.tsx', '../../shell/rooms.ts'],
  ['src/shell/rooms.ts', '../main.tsx'],
  ['src/vault/keys.ts', 'zod'],
  ['src/sync/round.ts', 'preact'],
  ['src/sync/round.ts', 'node:fs'],
  ['src/sync/round.ts', '../../sync-server/app.ts'],
  ['sync-server/app.ts', '../src/storage/desk.ts'],
  ['sync-server/app.ts', '../test/support/device.ts'],
])('an import from %s of %s is found', (path, target) => {
  const forms = [
    `import { x } from '${target}';`,
    `export * from '${target}';`,
    `import '${target}';`,
  ];
  for (const form of [...forms, `const x = await import('${target}');`]) {
    expect(wrongImports(planted(path, form))).toHaveLength(1);
  }
});

test.each([
  'try { x(); } catch {}',
  'promise.catch(stop);',
  'const at = Date.now();',
  'const at = new Date();',
  'const chance = Math.random();',
  'const id = crypto.randomUUID();',
  'if (navigator.onLine) x();',
  'const answer = await fetch(url);',
  'globalThis.fetch(url);',
  'let count = 0;',
  'export let count = 0;',
])('the line "%s" is found', (line) => {
  expect(wrongCode(planted('src/storage/desk.ts', '/* a', 'b */', line))).toHaveLength(1);
});

test.each([
  '// we do not catch here',
  "const word = 'catch';",
  'const answer = await deps.fetch(url);',
  '  let count = 0;',
  'const at = new Date(stamp);',
])('the line "%s" is left in peace', (line) => {
  expect(wrongCode(planted('src/storage/desk.ts', line))).toEqual([]);
});

test('a name that says nothing is found, in files and in what they export', () => {
  expect(wrongNames(planted('src/domain/date-utils.ts', ''))).toHaveLength(1);
  expect(wrongNames(planted('src/domain/date.ts', 'export const pageInfo = 1;'))).toHaveLength(1);
  expect(wrongNames(planted('src/storage/database.ts', 'export type Metadata = 1;'))).toEqual([]);
});

test('a file of 251 lines is found, unless it is a list of codes', () => {
  const lines = Array<string>(251).fill('x');
  expect(tooLong(planted('src/domain/fold.ts', ...lines))).toHaveLength(1);
  expect(tooLong(planted('src/domain/codes/strand.ts', ...lines))).toEqual([]);
});
