import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DepositAnswer, DepositRequest } from '../../src/domain/protocol.ts';
import { sendTag } from '../../src/sync/send-tag.ts';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { goTo, recordIncident, signInAs, statusLine, unlock } from '../support/journey.ts';
import { type Proxy, type Reply, startProxy } from '../support/proxy.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';
import { wakeWorker } from '../support/worker-sync.ts';

let server: RunningServer;
let proxy: Proxy;
let device: Device;
let blank: Page;

const noSignal: Reply = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<p>Please accept the terms</p>',
};

beforeAll(async () => {
  server = await startServer();
  proxy = await startProxy(server.url);
  device = await steps.startDevice({ baseURL: proxy.url });
  await signInAs(device, 'wyn');
  blank = await device.context.newPage();
});

afterAll(async () => {
  await discardDevice(device);
  await proxy.close();
  await discardServer(server);
});

/** As in a lift: pages and files come, answers do not. */
function loseSignal(): void {
  proxy.setRule({ instead: ({ path }) => (path.startsWith('/api/') ? noSignal : null) });
}

/** Lets everything through and tells, once so many saves were taken in as new, how often each was. */
function gainSignal(saves: number): Promise<Map<string, number>> {
  const taken = new Map<string, number>();
  return new Promise((resolve) => {
    proxy.setRule({
      answered: ({ path, body }, reply) => {
        if (path !== '/api/deposit') return reply;
        expect(Object.keys(DepositRequest.parse(JSON.parse(body)))).not.toContain('cookie');
        const answer = DepositAnswer.parse(JSON.parse(reply.body));
        for (const one of answer.answer === 'done' ? answer.answers : []) {
          if (one.answer !== 'results' || one.known) continue;
          taken.set(one.id, (taken.get(one.id) ?? 0) + 1);
        }
        if (taken.size >= saves) resolve(taken);
        return reply;
      },
    });
  });
}

test('M-22 with the page closed the worker sends what waits, and the page finds it received', async () => {
  loseSignal();
  await recordIncident(device.page, { account: 'Said in a lift.' });
  await recordIncident(device.page, { account: 'Said in the same lift.' });
  await statusLine(device.page, '2 waiting to send').waitFor();
  await device.page.close();
  const taken = gainSignal(2);
  await wakeWorker(device.context, blank, proxy.url, sendTag);
  expect([...(await taken).values()]).toEqual([1, 1]);
  device.page = await device.context.newPage();
  await device.page.goto('/');
  await device.page.getByText('Nothing is waiting to send.').waitFor();
  await unlock(device.page);
  await statusLine(device.page, 'All received').waitFor();
});

test('F26 the page and the worker at once: what waits is taken in once', async () => {
  loseSignal();
  await recordIncident(device.page, { account: 'Said on the stairs.' });
  await steps.lock(device.page);
  const taken = gainSignal(1);
  await Promise.all([
    wakeWorker(device.context, blank, proxy.url, sendTag),
    device.page.evaluate(() => dispatchEvent(new Event('online'))),
  ]);
  expect([...(await taken).values()]).toEqual([1]);
  await unlock(device.page);
  await statusLine(device.page, 'All received').waitFor();
  expect([...(await taken).values()]).toEqual([1]);
});

test('T-carry a locked page saves what waits as a file that only the service can read, and any signed-in page brings it in', async () => {
  const { page } = device;
  const words = steps.makeMarker();
  loseSignal();
  const reference = await recordIncident(page, { account: words });
  await steps.lock(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a locked copy' }).click();
  const copy = await (await saving).path();
  await page.getByText('A locked copy of 1 save is in your downloads.').waitFor();
  const text = await readFile(copy, 'utf8');
  for (const secret of [words, reference, 'incident']) expect(text).not.toContain(secret);

  proxy.setRule({ instead: ({ path }) => (path === '/api/deposit' ? noSignal : null) });
  await unlock(page);
  for (const sentence of ['1 save received.', '1 save had been received before.']) {
    await goTo(page, 'Waiting');
    await page.getByText('No signal for days?').click();
    await page.getByRole('link', { name: 'Bring in a locked copy' }).click();
    await page.locator('input[type="file"]').setInputFiles(copy);
    await page.getByRole('button', { name: 'Bring in' }).click();
    await page.getByText(sentence).waitFor();
  }
  proxy.setRule({});
  await goTo(page, 'Waiting');
  await page.getByRole('button', { name: 'Send now' }).click();
  await statusLine(page, 'All received').waitFor();
});
