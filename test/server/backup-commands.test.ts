import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createOrganisation } from '../../sync-server/exchange/organisations.ts';
import { openTools } from '../../sync-server/open-tools.ts';
import { startTime } from '../support/server-world.ts';

const project = join(import.meta.dirname, '../..');

/** A folder with a small server's database and keys, and a way to run commands on it. */
async function makePlace() {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-commands-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const place = { dataDirectory: join(folder, 'data'), keysDirectory: join(folder, 'keys') };
  const tools = await openTools(place, () => startTime);
  await createOrganisation(tools.store, tools.random, 'org-one');
  await tools.store.close();
  const env = { ...process.env, DATA_DIR: place.dataDirectory, KEYS_DIR: place.keysDirectory };
  const run = (command: string, ...typed: string[]) => {
    const entry = join(project, 'sync-server/commands', `${command}.ts`);
    const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...typed], { env });
    return { status, said: stdout.toString().trim(), wrong: stderr.toString().trim() };
  };
  return { in: (name: string) => join(folder, name), place, run };
}

test('a backup is made, checked and put back by four commands, each of which says what it did', async () => {
  const { in: at, place, run } = await makePlace();
  const share = (number: number) => join(at('shares'), `share-${number}.txt`);
  expect(run('backup-key', at('shares'))).toMatchObject({ status: 0, wrong: '' });
  expect(readdirSync(at('shares'))).toHaveLength(3);
  expect(run('backup', at('one'), at('two')).said).toMatch(/^Made the backup /);
  const halves = [at('one'), at('two')];
  const checked = run('backup-verify', ...halves, share(1), share(2));
  expect(checked.said).toMatch(
    /can be put back: 0 records .* all \d+ audit entries are as written/,
  );
  rmSync(place.dataDirectory, { recursive: true });
  const restored = run('restore', ...halves, share(2), share(3));
  expect(restored.said).toMatch(/This is a new history/);
});

test('a command that is typed wrongly or cannot be done says so in one sentence', async () => {
  const { in: at, run } = await makePlace();
  const refusals = [run('backup', at('one'), at('two')), run('backup-verify', '--loudly')];
  for (const { status, said, wrong } of refusals) {
    expect(status).toBe(1);
    expect(said).toBe('');
    expect(wrong.split('\n')).toHaveLength(1);
  }
  expect(refusals[0]?.wrong).toMatch(/no recovery key yet/);
});
