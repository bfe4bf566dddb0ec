import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from '../support/source-rules.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What the code uses and some engine lacks; whoever takes another such thing into use adds it here. */
const scarce = [
  'sync.register',
  'setAppBadge',
  'shortcuts',
  'file_handlers',
  'storage.persist',
  'prf',
  'locks.request',
];

test('the table of what an engine cannot do has a row for all that the code uses and some engine lacks', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, section = ''] = readme.split('## What an engine cannot do\n');
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  const named = rows.flatMap((row) => /^\| [^|`]*\(`([^`]+)`\)/.exec(row)?.[1] ?? []);
  expect(named.toSorted()).toEqual(scarce.toSorted());
  const code = [
    ...readSources('src').map(({ text }) => text),
    readFileSync(join(ROOT, 'vite.config.ts'), 'utf8'),
  ].join('\n');
  for (const name of named) expect(code, name).toContain(name);
});
