import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoOrganisation } from '../../sync-server/demo/places.ts';
import { eraseRecords } from '../../sync-server/exchange/erase.ts';
import type { Tools } from '../../sync-server/exchange/tools.ts';
import { openTools } from '../../sync-server/open-tools.ts';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { goTo, heading, signInAs, unlock } from '../support/journey.ts';
import { findInMemory } from '../support/memory-scan.ts';
import { findInProfile } from '../support/profile-scan.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';
import { type OwnEdit, writeAs } from '../support/server-world.ts';

/** Words that nothing else can hold, in every box of two records that come from elsewhere. */
const wordsOf = () => ({
  landmark: steps.makeMarker(),
  account: steps.makeMarker(),
  address: steps.makeMarker(),
});
const ofPatch = { record: 'of-the-patch', ref: 'ZZ1-001-A', words: wordsOf() };
const erased = { record: 'to-be-erased', ref: 'ZZ1-002-B', words: wordsOf() };
type Kept = typeof ofPatch;

/** Shows that the search does find words: this one is put on the disk in clear, on purpose. */
const control = steps.makeMarker();
const atOnce = { timeout: 3_000 };

let server: RunningServer;
let device: Device;
let complaints: string[];

beforeAll(async () => {
  server = await startServer();
  await whileItIsDown(async (tools) => {
    await writeAs(tools, demoOrganisation.id, 'wyn', incident(ofPatch, 'elm'));
    await writeAs(tools, demoOrganisation.id, 'wyn', incident(erased, 'oak'));
  });
  device = await steps.startDevice({ baseURL: server.url });
  complaints = steps.hearComplaints(device.context, true);
  await signInAs(device, 'sal');
});

afterAll(async () => {
  await discardDevice(device);
  await discardServer(server);
});

test('T-disk-1: nothing of a patch that was withdrawn is on the disk, nor in memory once the phone is locked', async () => {
  const { page } = device;
  for (const one of [ofPatch, erased]) await readWhole(page, one);
  await page.evaluate((word) => localStorage.setItem('control', word), control);
  await whileItIsDown(async (tools) => {
    const value = { patch: 'elm', from: '2020-01-01', to: '2020-01-02', cover: false };
    const ended = { type: 'staff', record: 'sal', field: 'patches/1', value };
    await writeAs(tools, demoOrganisation.id, 'ade', [ended]);
  });
  await isGone(page, ofPatch);
  await readWhole(page, erased);
  expect(findInProfile(device.profile, Object.values(ofPatch.words))).toEqual([]);
  await steps.lock(page);
  await expect.poll(() => findInMemory(device, ofPatch.words.account), atOnce).toEqual({});
});

test('T-disk-1: nor anything of a record that was erased, with the app open, locked and closed', async () => {
  const { page } = device;
  await unlock(page);
  await readWhole(page, erased);
  await whileItIsDown((tools) => eraseRecords(tools, demoOrganisation.id, [erased.record], 'dee'));
  await isGone(page, erased);
  const all = [ofPatch, erased].flatMap(({ words }) => Object.values(words));
  expect(findInProfile(device.profile, all)).toEqual([]);
  await steps.lock(page);
  await expect.poll(() => findInMemory(device, erased.words.account), atOnce).toEqual({});
  expect(findInProfile(device.profile, all)).toEqual([]);
  await device.context.close();
  expect(findInProfile(device.profile, all)).toEqual([]);
  expect(findInProfile(device.profile, [control])).not.toEqual([]);
  expect(complaints).toEqual([]);
});

function incident({ record, ref, words }: Kept, patch: string): OwnEdit[] {
  const now = new Date().toISOString();
  const values = {
    scope: `patch:${patch}`,
    recorded_by: 'wyn',
    recorded_at: now,
    occurred_from: now,
    ref,
    'incident_types/threats': true,
    landmark: words.landmark,
    place_address: words.address,
    'account_text/o1': words.account,
    status: { from: null, to: 'recorded' },
  };
  return Object.entries(values).map(([field, value]) => ({
    type: 'incident',
    record,
    field,
    value,
  }));
}

/** What the organisation does from a desk of its own, while no phone can reach the service. */
async function whileItIsDown(work: (tools: Tools) => Promise<void>): Promise<void> {
  await server.stop();
  const { directory: dataDirectory } = server;
  const places = { dataDirectory, keysDirectory: join(dataDirectory, 'keys') };
  const tools = await openTools(places, Date.now);
  await work(tools);
  await tools.store.close();
  server = await server.restart();
}

/** Opens a record and all that folds away in it, until its words stand on the screen. */
async function readWhole(page: Page, { ref }: Kept): Promise<void> {
  await goTo(page, 'Records');
  await page.getByRole('searchbox', { name: 'Find a record' }).fill(ref);
  await page.getByRole('link', { name: ref }).click();
  await heading(page, `Record ${ref}`).waitFor();
  await page.getByText('Show words used').click();
  await expect.poll(() => page.evaluate(countMarkers), { timeout: 15_000 }).toBeGreaterThan(1);
}

/** Counted in the page: named out here, the words would lie in what drives the browser. */
const countMarkers = (): number => document.body.innerText.match(/\bq[0-9a-f]{32}\b/g)?.length ?? 0;

/** Reads what is new, and finds the record no more. */
async function isGone(page: Page, { ref }: Kept): Promise<void> {
  await goTo(page, 'Waiting');
  await page.getByRole('button', { name: 'Send now' }).click();
  await goTo(page, 'Records');
  await page.getByRole('searchbox', { name: 'Find a record' }).fill(ref);
  await expect.poll(() => page.getByRole('link', { name: ref }).count(), patience).toBe(0);
  await page.getByText('No records match').waitFor();
}

const patience = { timeout: 60_000 };
