import { type FunctionComponent, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { canonicalHtml } from '../support/canonical-html.ts';
import { type Fixture, fixturesOf } from '../support/govuk-fixtures.ts';
import type { Props } from '../support/govuk-options.ts';
import { PAGE_PAIRS } from '../support/govuk-page-pairs.tsx';
import { PAIRS, type Pair } from '../support/govuk-pairs.tsx';

/** All that govuk-frontend 6.6.0 ships for the 35 components of ours. */
const FIXTURES = 676;
const COMPONENTS = 35;

function render({ view, props }: Pair, { options }: Fixture): string {
  return renderToString(h(view as FunctionComponent<Props>, props(options)));
}

const all = Object.entries({ ...PAIRS, ...PAGE_PAIRS }).flatMap(([component, pair]) =>
  fixturesOf(component).map((fixture) => ({ component, pair, fixture })),
);

for (const { component, pair, fixture } of all) {
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
    const failing = all.filter(({ pair, fixture }) => {
      const html = render(pair, fixture).replace(pattern, replacement);
      return canonicalHtml(html) !== canonicalHtml(fixture.html);
    });
    expect(failing.length).toBeGreaterThanOrEqual(5);
  });
}

test('every fixture of the thirty-five components is held to', () => {
  console.info(`govuk fixtures: ${all.length}/${FIXTURES}`);
  expect(new Set(all.map(({ component }) => component)).size).toBe(COMPONENTS);
  expect(all).toHaveLength(FIXTURES);
});
