import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { PAGE_PAIRS } from '../support/govuk-page-pairs.tsx';
import { PAIRS } from '../support/govuk-pairs.tsx';
import { importsOf, readSources, type Source, wrongMarkup } from '../support/source-rules.ts';

const stylesheet = readFileSync(join(import.meta.dirname, '../../src/ui/app.scss'), 'utf8');
const sources = readSources('src');
const textByPath = new Map(sources.map(({ path, text }) => [path, text]));
const pairs = { ...PAIRS, ...PAGE_PAIRS };

/** Held to their fixtures, but used by no screen yet: the app carries neither their code nor their styles. */
const NOT_SHIPPED: Readonly<Record<string, string>> = {
  breadcrumbs: 'no room is more than two pages deep: a back link says it all',
  'exit-this-page': 'it needs a signal and leaves the record in Back; Hide replaces it',
  footer: 'the bar of ways is the last thing on a phone; help stands under More',
  pagination: 'lists grow with "Show more", so that nothing is asked of a server',
  'phase-banner': 'practice has a banner of its own, which stays in view',
  'service-navigation': 'the ways stand in a bar in reach of a thumb, five at most',
  tabs: 'on a phone they are headings, and every screen is made for a phone first',
};

/** Everything the app can come to load. */
function reachedFrom(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path) || !textByPath.has(path)) return seen;
  seen.add(path);
  for (const target of importsOf(textByPath.get(path) ?? '')) {
    reachedFrom(posix.join(posix.dirname(path), target), seen);
  }
  return seen;
}

const reached = reachedFrom('src/main.tsx');
const isUsed = (component: string) =>
  reached.has(`src/ui/${pairs[component]?.view.displayName ?? pairs[component]?.view.name}.tsx`);

test('a component that no screen uses is not in the app, and it is said why', () => {
  expect(reached.size).toBeGreaterThan(200);
  const unused = Object.keys(pairs).filter((component) => !isUsed(component));
  expect(unused.sort()).toEqual(Object.keys(NOT_SHIPPED).sort());
});

test('only what is used brings styles', () => {
  const styled = [...stylesheet.matchAll(/dist\/govuk\/components\/([\w-]+)"/g)].map(
    ([, name = '']) => name,
  );
  expect(styled.length).toBeGreaterThan(20);
  expect(styled.filter((name) => !isUsed(name))).toEqual([]);
});

test('everything in the set of components is used by a screen or held to the fixtures', () => {
  const held = Object.values(pairs).map(({ view }) => `src/ui/${view.name}.tsx`);
  const known = new Set([...reached, ...held.flatMap((path) => [...reachedFrom(path)])]);
  const own = sources.map(({ path }) => path).filter((path) => path.startsWith('src/ui/'));
  expect(own.filter((path) => !known.has(path))).toEqual([]);
});

test('forms leave checking to us, HTML is never handed on as a prop, and headings come from where they are kept', () => {
  const screens = sources.filter(({ path }) => path.endsWith('.tsx'));
  expect(screens.flatMap(wrongMarkup)).toEqual([]);
});

const planted = (text: string): Source => ({ path: 'src/features/cases/Case.tsx', text });

test.each([
  '<Hint html="<b>Now</b>" />',
  '<Hint {...{ html: words }} />',
  '<div dangerouslySetInnerHTML={{ __html: words }} />',
  '<form onSubmit={save}>',
  '<Input required name="x" />',
  '<input class="govuk-input" required />',
  '<input required={true} />',
  '<Input attributes={{ required: true }} />',
  '<p>{a}</p><h1>Title</h1>',
])('the markup %s is found', (line) => {
  expect(wrongMarkup(planted(line))).toHaveLength(1);
});

test.each([
  '// required',
  '<a href="/salvage.html">',
  'const isRequired = true;',
  "const word = 'required';",
])('the text %s is left in peace', (line) => {
  expect(wrongMarkup(planted(line))).toEqual([]);
});
