import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { AddAnother } from '../../src/ui/AddAnother.tsx';
import { Filter } from '../../src/ui/Filter.tsx';
import { Timeline } from '../../src/ui/Timeline.tsx';
import { canonicalHtml } from '../support/canonical-html.ts';
import { raw } from '../support/govuk-options.ts';
import { mojHtml } from '../support/moj-macros.ts';

/** How ours differs, on purpose: what is replaced in the macro's HTML before the two are compared. */
type Deviation = readonly [why: string, from: RegExp, to: string];

function same(ours: VNode, theirs: string, deviations: readonly Deviation[]) {
  const html = deviations.reduce((text, [why, from, to]) => {
    expect(text, `no longer needed: ${why}`).toMatch(from);
    return text.replace(from, to);
  }, theirs);
  expect(canonicalHtml(renderToString(ours))).toBe(canonicalHtml(html));
}

const at = '2026-09-01T10:00:00.000Z';

function theirTimeline(headingLevel: number): string {
  const items = [
    {
      label: { text: 'Question' },
      text: 'Which stair?',
      datetime: { timestamp: at, type: 'datetime' },
      byline: { text: 'Mair Pretend' },
    },
    {
      label: { text: 'Answer' },
      html: '<p class="govuk-body">The north stair</p>',
      datetime: { timestamp: at, type: 'datetime' },
    },
  ];
  return mojHtml('timeline', 'mojTimeline', { headingLevel, items });
}

const listed: readonly Deviation[] = [
  ['what happened in order is a list', /<div class="moj-timeline">/, '<ol class="moj-timeline">'],
  ['…to its end', /<\/div>\s*$/, '</ol>'],
  [
    'each item is one of the list',
    /<div class="moj-timeline__item">([\s\S]*?__description">[\s\S]*?<\/div>\s*)<\/div>/g,
    '<li class="moj-timeline__item">$1</li>',
  ],
];

test.each([2, 3] as const)(
  'a timeline under a heading of level %i is what the macro writes, as a list',
  (level) => {
    const items = [
      {
        id: 'a',
        title: 'Question',
        dateText: at,
        byline: 'by Mair Pretend',
        children: 'Which stair?',
      },
      {
        id: 'b',
        title: 'Answer',
        dateText: at,
        children: <p class="govuk-body">The north stair</p>,
      },
    ];
    same(
      <Timeline headingLevel={level} items={items.map((item) => ({ ...item, dateTime: at }))} />,
      theirTimeline(level),
      listed,
    );
  },
);

const options = '<div class="govuk-form-group">choices</div>';
const tags = {
  text: 'Status',
  items: [
    { text: 'Asked', href: '/a' },
    { text: 'Accepted', href: '/b' },
  ],
};
const selected = {
  heading: { text: 'Chosen filters' },
  clearLink: { text: 'Clear filters', href: '/' },
  categories: [{ heading: { text: tags.text }, items: tags.items }],
};

const atOnce: readonly Deviation[] = [
  ['the focus stays here when a tag goes', / data-module="moj-filter"/, '$& tabindex="-1"'],
  ['a choice counts at once', /<button[\s\S]*?<\/button>/, ''],
];

test.each([
  ['nothing chosen', undefined],
  ['two tags to remove', selected],
])(
  'a filter with %s is what the macro writes, without a button to apply it',
  (_, selectedFilters) => {
    const heading = { text: 'Filter' };
    const given = selectedFilters && { ...selectedFilters, removeText: 'Remove this filter' };
    same(
      <Filter heading={heading} selectedFilters={given}>
        {raw(options)}
      </Filter>,
      mojHtml('filter', 'mojFilter', { heading, optionsHtml: options, selectedFilters }),
      atOnce,
    );
  },
);

const box = '<div class="govuk-form-group">a box</div>';

function ourWitnesses(count: number) {
  return (
    <AddAnother
      id="witnesses"
      itemLabel="Witness"
      items={Array.from({ length: count }, (_, index) => ({
        id: `${index}`,
        legend: `Witness ${index + 1}`,
        children: raw(box),
      }))}
      addAnotherButtonText="Add another witness"
      removeButtonText={(legend) => `Remove ${legend.toLowerCase()}`}
      removedText={(legend) => `${legend} removed`}
      onAdd={() => undefined}
      onRemove={() => undefined}
    />
  );
}

const theirWitnesses = (count: number): string =>
  mojHtml('add-another', 'mojAddAnother', {
    id: 'witnesses',
    itemLabel: 'Witness',
    items: Array.from({ length: count }, () => ({ fieldset: { html: box } })),
  });

const spoken: readonly Deviation[] = [
  [
    'the summary of mistakes can lead to the list',
    / data-module="moj-add-another"/,
    '$& tabindex="-1"',
  ],
  [
    'what was removed is said',
    /<div class="moj-add-another__items">/,
    '<div role="status" class="govuk-visually-hidden"></div>$&',
  ],
  ['its buttons send nothing', /<button type="submit"/g, '<button type="button"'],
  ['and need no names', /(?<=<button type="button")[^>]*?(?= class=)/g, ''],
  ['nor ids', / id="witnesses-add-another-button"/, ''],
];
const focused: Deviation = ['the focus goes to a legend', /<legend/g, '<legend tabindex="-1"'];

test('a list of three witnesses is what the macro writes, said aloud and sending nothing', () => {
  same(ourWitnesses(3), theirWitnesses(3), [...spoken, focused]);
});

test('an empty list is what the macro writes', () => {
  same(ourWitnesses(0), theirWitnesses(0), spoken);
});

test('the only item can be taken away too, which upstream does not allow', () => {
  expect(theirWitnesses(1)).not.toContain('moj-add-another__remove-button"');
  expect(renderToString(ourWitnesses(1))).toContain('Remove witness 1');
});
