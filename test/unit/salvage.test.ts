import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROTOCOL_VERSION } from '../../src/domain/protocol.ts';

const read = (file: string) =>
  readFileSync(join(import.meta.dirname, '../../public', file), 'utf8');
const script = read('salvage.js');
const page = read('salvage.html');

test('T-salv the page speaks the version of the wire that the app speaks', () => {
  expect(/const PROTOCOL = (\d+);/.exec(script)?.[1]).toBe(String(PROTOCOL_VERSION));
});

test('T-salv the page writes to no database, draws from no text, and asks nobody else', () => {
  expect(script).not.toMatch(/readwrite|\.put\(|deleteDatabase|innerHTML|https?:/);
  expect(read('kill-switch.js')).not.toMatch(/indexedDB|https?:/);
});

test('T-csp the page holds no script and no style of its own, as the policy wants it', () => {
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
});

test('every sentence of the page is there in both languages', () => {
  const [english = '', welsh = ''] = script
    .split('  cy: {')
    .map((part) => part.split('\n  },\n')[0]);
  const keysOf = (text: string) => [...text.matchAll(/^ {4}(\w+):/gm)].map((found) => found[1]);
  const used = [...page.matchAll(/data-words="(\w+)"/g)].map((found) => found[1]);
  expect(keysOf(welsh)).toEqual(keysOf(english));
  expect(keysOf(english)).toEqual(expect.arrayContaining(used));
  expect(keysOf(english).length).toBeGreaterThan(15);
});
