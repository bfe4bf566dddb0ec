import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copySqlite } from '../../sync-server/backup/living-database.ts';
import { makeBackup } from '../../sync-server/backup/make-backup.ts';
import { joinRecoveryKey, makeRecoveryKey } from '../../sync-server/backup/recovery-key.ts';
import { keepRecoveryKey } from '../../sync-server/backup/site.ts';
import { verifyBackup } from '../../sync-server/backup/verify-backup.ts';
import { demoStaff } from '../../sync-server/demo/people.ts';
import { random } from '../../sync-server/open-tools.ts';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { type DumpedRow, dumpDatabases } from '../support/database-dump.ts';
import { goOnAs, recordIncident, signInAs, statusLine, unlock } from '../support/journey.ts';
import { findInProfile } from '../support/profile-scan.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

let server: RunningServer;
let device: Device;
/** What lies in clear of each person's vault, by which it can be found on the disk. */
let traces: { wyn: string[]; gwen: string[] };

beforeAll(async () => {
  server = await startServer();
  device = await steps.startDevice({ baseURL: server.url });
});

afterAll(async () => {
  await discardDevice(device);
  await discardServer(server);
});

test('T-shared-5 T-wipe-6: one person’s vault is wiped, the other’s on the same phone stays whole', async () => {
  const { page } = device;
  await signInAs(device, 'wyn');
  const wyn = await soleVault(page, []);
  await steps.lock(page);
  await page.getByRole('button', { name: 'Sign in as someone else' }).click();
  await goOnAs(page, 'gwen');
  const gwen = await soleVault(page, [wyn.database]);
  traces = { wyn: wyn.traces, gwen: gwen.traces };
  await device.context.setOffline(true);
  await recordIncident(page, { account: 'They shouted at the door.' });
  await wipeFromOffice(wyn.device);
  await device.context.setOffline(false);
  await steps.lock(page);
  await page.getByText(/Your organisation took Officer 1 off this phone/).waitFor();

  const left = (await dumpDatabases(page)).filter(({ database }) => database === wyn.database);
  expect(left.map(({ store }) => store)).toEqual(['marks', 'marks', 'marks', 'marks']);
  expect(JSON.stringify(left)).toContain('"slots":[]');
  expect(await page.getByRole('radio').count()).toBe(0);
  await unlock(page);
  await page.getByText(/The last traces go when nobody else uses Alongside/).waitFor();
  await statusLine(page, /^All received/).waitFor();
});

test('T-wipe-6: once a backup has all that was sent and nobody is left, no trace of either is on the disk', async () => {
  const { page } = device;
  const { device: gwen } = await soleVault(page, traces.wyn);
  expect(findInProfile(device.profile, traces.gwen)).not.toEqual([]);
  await steps.lock(page);
  await backUpAndVerify();
  server = await (await stopped()).restart();
  await wipeFromOffice(gwen);
  await page.reload();
  await page.getByText('Everything Alongside kept on this phone has been removed.').waitFor();
  await device.context.close();

  expect(findInProfile(device.profile, [...traces.wyn, ...traces.gwen])).toEqual([]);
});

async function stopped(): Promise<RunningServer> {
  await server.stop();
  return server;
}

/** The one vault that is not among those named, and what of it can be read without a key. */
async function soleVault(page: Page, but: readonly string[]) {
  const rows = (await dumpDatabases(page)).filter(
    ({ database }) => /^alongside-./.test(database) && !but.includes(database),
  );
  const [slots, chain] = [markOf(rows, 'vault'), markOf(rows, 'chain')];
  const { device: id } = chain as { device: string };
  const { slots: [slot] = [] } = slots as { slots: { box: string; salt: string }[] };
  const database = rows[0]?.database ?? '';
  return { database, device: id, traces: [database, id, slot?.box ?? '', slot?.salt ?? ''] };
}

function markOf(rows: readonly DumpedRow[], key: string): unknown {
  const marks = rows.filter(({ store }) => store === 'marks').map(({ row }) => row);
  return marks.map((row) => row as { key: string; value: unknown }).find((row) => row.key === key)
    ?.value;
}

/** An administrator at a desk elsewhere wipes a phone. */
async function wipeFromOffice(phone: string): Promise<void> {
  const ade = demoStaff.find(({ id }) => id === 'ade');
  const headers = {
    'content-type': 'application/json',
    'x-alongside': '1',
    origin: server.url,
  };
  const ask = (path: string, body: unknown, cookie: string) =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { ...headers, cookie },
      body: JSON.stringify(body),
    });
  const who = { email: ade?.email, password: ade?.password, device: null };
  const signedIn = await ask('/api/sign-in', who, '');
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const wiped = await ask('/api/devices/revoke', { device: phone }, cookie);
  expect(wiped.status).toBe(200);
}

/** What an operator does each night, with two of the three shares. */
async function backUpAndVerify(): Promise<void> {
  const { directory } = server;
  const keysDirectory = join(directory, 'keys');
  const { publicKey, shares } = makeRecoveryKey(random);
  keepRecoveryKey(keysDirectory, publicKey);
  const site = { dataDirectory: directory, keysDirectory, random, now: Date.now };
  const target = { folder: `${directory}-one`, keysFolder: `${directory}-other` };
  await makeBackup({ ...site, copyInto: copySqlite(site.dataDirectory) }, target);
  await verifyBackup(site, target, joinRecoveryKey(shares[0] ?? '', shares[1] ?? ''));
}
