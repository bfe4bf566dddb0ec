import { type FunctionComponent, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { canonicalHtml } from '../support/canonical-html.ts';
import { type Fixture, fixturesOf } from '../support/govuk-fixtures.ts';
import type { Props } from '../support/govuk-options.ts';
import { PAGE_PAIRS } from '../support/govuk-page-pairs.tsx';
import { PAIRS, type Pair } from '../support/govuk-pairs.tsx';

/** May only rise. */
const FIXTURES_HELD_TO = 658;

const COUNT_TYPE = 'one way of counting: the length, as our own checks count it';
const NO_LIMIT = 'the limit is always given, never set later by a script';
const OWN_CATALOGUE = 'words come from our catalogue, not from attributes for another script';

const SKIPPED: Readonly<Record<string, string>> = {
  'character-count/with maxwords': COUNT_TYPE,
  "character-count/with count type 'length'": COUNT_TYPE,
  "character-count/with count type 'characters'": COUNT_TYPE,
  "character-count/with count type 'characters' and value": COUNT_TYPE,
  "character-count/with count type 'characters' and error message": COUNT_TYPE,
  "character-count/with count type 'characters' and threshold": COUNT_TYPE,
  "character-count/with count type 'words'": COUNT_TYPE,
  "character-count/with count type 'words' and value": COUNT_TYPE,
  "character-count/with count type 'words' and error message": COUNT_TYPE,
  "character-count/with count type 'words' and threshold": COUNT_TYPE,
  'character-count/to configure in JavaScript': NO_LIMIT,
  'character-count/with neither maxlength nor maxwords set': NO_LIMIT,
  'character-count/with neither maxlength, maxwords nor textarea description set': NO_LIMIT,
  'character-count/with translations': OWN_CATALOGUE,
  'password-input/with translations': OWN_CATALOGUE,
  'file-upload/translated': OWN_CATALOGUE,
  'exit-this-page/translated': OWN_CATALOGUE,
  'date-input/with values, name prefix and custom names':
    'the box of the year is known by its name',
};

function render({ view, props }: Pair, { options }: Fixture): string {
  return renderToString(h(view as FunctionComponent<Props>, props(options)));
}

const all = Object.entries({ ...PAIRS, ...PAGE_PAIRS }).flatMap(([component, pair]) =>
  fixturesOf(component).map((fixture) => ({ component, pair, fixture })),
);
const tried = all.filter(({ component, fixture }) => !(`${component}/${fixture.name}` in SKIPPED));

for (const { component, pair, fixture } of tried) {
  test(`${component}, ${fixture.name}: renders what govuk-frontend renders`, () => {
    expect(canonicalHtml(render(pair, fixture))).toBe(canonicalHtml(fixture.html));
  });
}

const FAULTS: readonly (readonly [string, RegExp, string])[] = [
  ['no word "Error" before an error', /<span class="govuk-visually-hidden">Error:<.span> /, ''],
  ['an error summary that is not an alert', / role="alert"/, ''],
  ['a hint or error not tied to its answer', / aria-describedby="[^"]*"/, ''],
  [
    'a first answer whose id carries a number',
    /(govuk-(?:radios|checkboxes)__input" id="[^"]*)/,
    '$1-1',
  ],
];

for (const [fault, pattern, replacement] of FAULTS) {
  test(`at least five fixtures fail on ${fault}`, () => {
    const failing = tried.filter(({ pair, fixture }) => {
      const html = render(pair, fixture).replace(pattern, replacement);
      return canonicalHtml(html) !== canonicalHtml(fixture.html);
    });
    expect(failing.length).toBeGreaterThanOrEqual(5);
  });
}

test('the number of fixtures held to only rises', () => {
  console.info(`govuk fixtures: ${tried.length}/${all.length}`);
  expect(tried.length).toBeGreaterThanOrEqual(FIXTURES_HELD_TO);
  const names = all.map(({ component, fixture }) => `${component}/${fixture.name}`);
  expect(names).toEqual(expect.arrayContaining(Object.keys(SKIPPED)));
});
