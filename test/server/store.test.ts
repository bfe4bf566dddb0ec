import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { eraseRecords } from '../../sync-server/exchange/erase.ts';
import { openInMemory, openSqlite } from '../../sync-server/store/sqlite.ts';
import { makePhone } from '../support/server-device.ts';
import { newIncident } from '../support/server-records.ts';
import { makeWorld } from '../support/server-world.ts';
import { describeStore } from './store-contract.ts';
import { describeWays } from './ways-contract.ts';

function makeDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'alongside-store-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

describeStore('memory', openInMemory);
describeStore('a file', () => openSqlite(makeDirectory()));
describeWays('memory', openInMemory);

test('F41 T-db a second process is refused while the first has the database open', async () => {
  const directory = makeDirectory();
  const store = await openSqlite(directory);
  await expect(openSqlite(directory)).rejects.toThrow(/has this database open/);
  const module = new URL('../../sync-server/store/sqlite.ts', import.meta.url).href;
  const script = `import { openSqlite } from ${JSON.stringify(module)};
    await openSqlite(${JSON.stringify(directory)});`;
  const second = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
  expect(second.status).not.toBe(0);
  expect(second.stderr.toString()).toContain('has this database open');
  await store.close();
  await (await openSqlite(directory)).close();
});

test('a lock left behind by a process that was killed is taken over', async () => {
  const directory = makeDirectory();
  await (await openSqlite(directory)).close();
  // Its number may belong to another program by now, here to the one that runs this test.
  const left = JSON.stringify({ pid: process.ppid, host: hostname() });
  writeFileSync(join(directory, 'alongside.lock'), left);
  await (await openSqlite(directory)).close();
  writeFileSync(
    join(directory, 'alongside.lock'),
    JSON.stringify({ pid: 1, host: 'another-machine' }),
  );
  await expect(openSqlite(directory)).rejects.toThrow(/another-machine/);
});

test('T-env-1 nothing that was written lies in the files in clear, nor its key after erasing', async () => {
  const directory = makeDirectory();
  const store = await openSqlite(directory);
  const world = await makeWorld({ store });
  const phone = await makePhone(world, 'officer');
  const marker = 'Zqxmarker Brixworth';
  await phone.send(newIncident('i1', 'officer', { landmark: marker, 'account_text/': marker }));
  const [key] = await store.read(world.org, ({ records }) => records.keys(['i1']));
  if (!key) throw new Error('No key');
  const hits = (needle: Uint8Array) =>
    readdirSync(directory).filter((name) =>
      readFileSync(join(directory, name)).includes(Buffer.from(needle)),
    );
  expect(hits(Buffer.from(marker))).toEqual([]);
  expect(hits(Buffer.from('org-one.example'))).toEqual([]);
  expect(hits(key.key).length).toBeGreaterThan(0);
  await eraseRecords(world.tools, world.org, ['i1'], 'admin');
  await store.close();
  expect(hits(key.key)).toEqual([]);
});
