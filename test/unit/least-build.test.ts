import { expect, test } from 'vitest';
import { heedLeastBuild } from '../../src/shell/session.ts';
import { takeMaster } from '../../src/storage/unlocking.ts';
import { makeTransport } from '../../src/sync/transport.ts';
import { makeVaultOnDisk, vaultWords } from '../support/vault-on-disk.ts';

/** A service that names the oldest app that may open a vault; null: one that cannot be reached. */
function serviceThatTakes(leastBuild: number | null) {
  const ingest = { kid: 'k1', key: 'AAAA', notAfter: 1, sig: 'AAAA' };
  const start = { protocol: 1, leastBuild, siteKey: 'AAAA', ingest, demo: null, time: 1 };
  return makeTransport(async () => {
    if (leastBuild === null) throw new TypeError('No signal');
    return Response.json(start);
  });
}

async function unlocksAfter(leastBuild: number | null, build: number) {
  const { db, opening } = await makeVaultOnDisk();
  await heedLeastBuild(serviceThatTakes(leastBuild), db);
  const taken = await takeMaster(db, vaultWords, { ...opening, build });
  db.close();
  return taken.ok ? 'opens' : taken.fault;
}

test('T-down-2: an app older than the service takes does not open the vault any more', async () => {
  expect(await unlocksAfter(2, 1)).toBe('newer_app_needed');
});

test.each([
  ['one that the service takes', 2, 2],
  ['any, where the service names none', 0, 1],
  ['any, without a signal', null, 1],
])('T-down-2: the vault is opened by %s', async (_, leastBuild, build) => {
  expect(await unlocksAfter(leastBuild, build)).toBe('opens');
});
