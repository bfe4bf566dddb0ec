import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { owner, urlOf } from '../support/postgres-cluster.ts';
import { freshDatabase } from '../support/postgres-store.ts';
import { discardServer, startServer } from '../support/running-server.ts';

const project = join(import.meta.dirname, '../..');

function command(name: string, env: Record<string, string>) {
  const path = join(project, 'sync-server/commands', `${name}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, says: stdout + stderr };
}

test('an operator makes the database ready, starts a server that says where it keeps records, and checks the trail', async () => {
  const { url } = await freshDatabase();
  const ownerUrl = urlOf(inject('postgres'), owner, url.slice(url.lastIndexOf('/') + 1));
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
  expect(command('backup', place)).toMatchObject({ status: 1 });
  await server.stop();
  expect(command('restore-after', place)).toEqual({
    status: 0,
    says: expect.stringContaining('new history'),
  });
});
