import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freshDatabase } from '../support/postgres-store.ts';
import { discardServer, startServer } from '../support/running-server.ts';

const project = join(import.meta.dirname, '../..');

function command(name: string, env: Record<string, string>, ...typed: string[]) {
  const path = join(project, 'sync-server/commands', `${name}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...typed], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, says: stdout + stderr };
}

test('an operator makes the database ready, starts a server that says where it keeps records, and checks the trail', async () => {
  const { url, ownerUrl } = await freshDatabase();
  const ready = command('migrate', { DATABASE_ADMIN_URL: ownerUrl, DATABASE_URL: url });
  expect(ready).toEqual({ status: 0, says: expect.stringContaining('alongside_app may use it') });
  const server = await startServer({ entry: 'sync-server/main.ts', env: { DATABASE_URL: url } });
  onTestFinished(() => discardServer(server));
  await expect.poll(server.output).toContain('Records are kept in PostgreSQL, the database test_');
  expect(server.output()).not.toContain(url);
  const place = { DATABASE_URL: url, DATA_DIR: server.directory };
  expect(command('audit-verify', place)).toEqual({
    status: 0,
    says: expect.stringContaining('as written'),
  });
  await server.stop();
  expect(command('restore-after', place)).toEqual({
    status: 0,
    says: expect.stringContaining('new history'),
  });
});

test('an operator backs PostgreSQL up, checks it, and puts it back into another database', async () => {
  const [database, another] = [await freshDatabase(), await freshDatabase()];
  const folder = mkdtempSync(join(tmpdir(), 'alongside-operator-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => join(folder, name);
  const place = { DATA_DIR: at('data'), KEYS_DIR: at('keys'), DATABASE_URL: database.url };
  const entry = 'sync-server/main.ts' as const;
  const server = await startServer({ entry, env: place });
  onTestFinished(() => discardServer(server));
  expect(command('backup-key', place, at('shares')).status).toBe(0);
  const halves = [at('one'), at('two')];
  expect(command('backup', place, ...halves)).toEqual({
    status: 1,
    says: 'On PostgreSQL this needs DATABASE_BACKUP_URL as well\n',
  });
  const copying = { ...place, DATABASE_BACKUP_URL: database.backupUrl };
  expect(command('backup', copying, ...halves).says).toMatch(/^Made the backup /);
  const shares = [1, 3].map((number) => join(at('shares'), `share-${number}.txt`));
  expect(command('backup-verify', place, ...halves, ...shares).says).toMatch(/can be put back/);
  await server.stop();
  const owned = (ownerUrl: string) => ({ ...place, DATABASE_ADMIN_URL: ownerUrl });
  const refused = command('restore', owned(database.ownerUrl), ...halves, ...shares);
  expect(refused).toEqual({ status: 1, says: expect.stringContaining('There are records in') });
  const restored = command('restore', owned(another.ownerUrl), ...halves, ...shares);
  expect(restored.says).toMatch(/PostgreSQL, the database test_.* This is a new history/);
  const [org] = await another.ask('select org, epoch from organisation');
  const [old] = await database.ask('select org, epoch from organisation');
  expect(org?.org).toBe(old?.org);
  expect(org?.epoch).not.toBe(old?.epoch);
});
