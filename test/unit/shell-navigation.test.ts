import { afterEach, expect, test } from 'vitest';
import type { Role } from '../../src/domain/actor.ts';
import { codesOf } from '../../src/domain/codes/code-list.ts';
import { roles } from '../../src/domain/codes/role.ts';
import { language } from '../../src/locales/language.ts';
import { currentWay, startFor, waysFor } from '../../src/shell/navigation.ts';

afterEach(() => {
  language.value = 'en';
});

const hrefs = (held: readonly Role[]) => waysFor(held).map(({ href }) => href);
const field = ['/incidents/new', '/incidents', '/waiting', '/more'];

test.each<[Role, string[], string]>([
  ['warden', field, '/incidents'],
  ['officer', field, '/incidents'],
  ['supervisor', ['/review', ...field], '/review'],
  ['specialist', ['/review', ...field], '/review'],
  [
    'admin',
    ['/admin/people', '/admin/patches', '/admin/devices', '/admin/settings', '/more'],
    '/admin/people',
  ],
  ['auditor', ['/admin/settings', '/more'], '/admin/settings'],
  ['analyst', ['/more'], '/more'],
  ['trainer', ['/more'], '/more'],
])(
  'a person who is %s finds their rooms and begins in the first of their day',
  (role, ways, start) => {
    expect(hrefs([role])).toEqual(ways);
    expect(startFor([role])).toBe(start);
  },
);

test('nobody has more than five ways, and the last is always the rest', () => {
  const all = codesOf(roles);
  for (const one of all) {
    for (const other of all) {
      const ways = hrefs([one, other]);
      expect(ways.length).toBeLessThanOrEqual(5);
      expect(ways.at(-1)).toBe('/more');
      expect(new Set(ways).size).toBe(ways.length);
    }
  }
});

test('a person without a role still finds a page to begin on', () => {
  expect(hrefs([])).toEqual(['/more']);
  expect(startFor([])).toBe('/more');
});

test('an administrator who does no field work is offered no records', () => {
  expect(hrefs(['admin']).filter((href) => href.startsWith('/incidents'))).toEqual([]);
});

test.each([
  ['/incidents', '/incidents'],
  ['/incidents/new', '/incidents/new'],
  ['/incidents/0192', '/incidents'],
  ['/incidents/draft/1/what', '/incidents/new'],
  ['/review/0192', '/review'],
  ['/incidentally', null],
  ['/', null],
])('the page at %s belongs to %s', (path, href) => {
  expect(currentWay(waysFor(['supervisor']), path)?.href ?? null).toBe(href);
});

test('the ways are told in the language on screen', () => {
  const english = waysFor(['supervisor']).map(({ text }) => text);
  language.value = 'cy';
  const welsh = waysFor(['supervisor']).map(({ text }) => text);
  expect(welsh).toHaveLength(english.length);
  expect(welsh.filter((text) => english.includes(text) || text === '')).toEqual([]);
});
