import { expect, test } from 'vitest';
import { readSources, type Source } from '../support/source-rules.ts';

const screens = readSources('src/ui', 'src/parts', 'src/features', 'src/shell');

/** Words between tags, alone on a line of markup, in what is read as words, and sentences anywhere. */
const shapes: readonly RegExp[] = [
  />[^<>{}=();]*\p{L}{2,}[^<>{}=();]*<\//u,
  /^\s+\p{Lu}\p{Ll}+( [\p{L}’',]+)+[.?!]?$/u,
  /\b(aria-label|label|text|title|hint|heading|legend|placeholder|alt|\w+Text)=(["'`])[^"'`]*\p{L}{2,}/u,
  /\b(label|text|title|hint|heading|legend|placeholder|alt|\w+Text): ?(["'`])\p{Lu}\p{Ll}+/u,
  /['"`]\p{Lu}\p{Ll}+( [\p{Ll}’]+)+[.?!]?['"`]/u,
];

/** The app's name, the names of the two languages, each in itself, and what only a reader of the code is told. */
const allowed = /logoText="Alongside"|text: '(English|Cymraeg)' \},$|\bnew Error\(/;

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, (part) => part.replace(/[^\n]/g, '')).replace(/\/\/.*$/gm, '');

const wordsIn = ({ path, text }: Source): string[] =>
  withoutComments(text)
    .split('\n')
    .flatMap((line, at) =>
      shapes.some((shape) => shape.test(line)) ? [`${path}:${at + 1} ${line.trim()}`] : [],
    )
    .filter((found) => !allowed.test(found));

test('every word on the screen stands in a catalogue, in both languages, and none in the code', () => {
  expect(screens.length).toBeGreaterThan(300);
  expect(screens.flatMap(wordsIn)).toEqual([]);
});

test.each([
  '<p>Call 999</p>',
  '      Call the duty manager now.',
  '<Button aria-label="Hide this screen">',
  "{ text: 'Continue' },",
  '<Input label="Name" />',
  "const said = 'Nothing was saved';",
])('words in the code are found: %s', (text) => {
  expect(wordsIn({ path: 'src/features/cases/Case.tsx', text })).toHaveLength(1);
});
