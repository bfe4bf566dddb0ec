import type { CDPSession } from 'playwright-core';
import * as z from 'zod/mini';
import { demoWords } from '../../sync-server/demo/people.ts';
import { type Device, discardDevice, openDevice, reopenDevice } from '../support/browser.ts';
import { beginWork } from '../support/journey.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';
import { answerForm, saveForm, tap } from './capture-drive.ts';
import { median } from './middle.ts';
import { ask, hideWatcher, numberOf, slowDown, throttleToSlow4g, watcher } from './page-timing.ts';
import type { Figure, Figures } from './targets.ts';

/** Measures the built app itself, installed from the demonstration server. */
export async function measureApp(isQuick: boolean): Promise<Figures> {
  const server = await startServer();
  try {
    const times = isQuick ? 1 : 3;
    const firstRoute: number[] = [];
    for (let time = 0; time < times; time += 1) firstRoute.push(await firstVisit(server));
    const device = await enrolled(server);
    const capture = await captured(device, isQuick ? 1 : 5);
    const hideBlank = await hidden(device, isQuick ? 1 : 5);
    const starts = await offlineStarts(server, device, times);
    return { firstRoute: { measured: median(firstRoute) }, ...capture, hideBlank, ...starts };
  } finally {
    await discardServer(server);
  }
}

async function watched(device: Device): Promise<CDPSession> {
  await device.page.addInitScript(watcher);
  return device.context.newCDPSession(device.page);
}

/** Milliseconds from the address to a page one can type into, on a new profile. */
async function firstVisit(server: RunningServer): Promise<number> {
  const device = await openDevice({ baseURL: server.url });
  const session = await watched(device);
  await throttleToSlow4g(session);
  await slowDown(session, 4);
  await device.page.goto('/');
  const usable = await numberOf(device.page, session, 'benchUsable');
  await discardDevice(device);
  return usable;
}

/** A device of the demonstration's officer, installed and open. */
async function enrolled(server: RunningServer): Promise<Device> {
  const device = await openDevice({ baseURL: server.url });
  const { page } = device;
  await page.goto('/');
  await page.getByRole('button', { name: 'Go on as Gwen Dychmyg' }).click();
  await page.getByRole('button', { name: 'I have written them down' }).click();
  await page.getByRole('button', { name: 'Open Alongside' }).click();
  await beginWork(page);
  await page.getByRole('navigation').first().waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return device;
}

const Taps = z.array(z.object({ duration: z.number(), screen: z.string() }));
type Tap = z.infer<typeof Taps>[number];

const slowestOf = (taps: readonly Tap[]): Tap =>
  taps.reduce((most, one) => (one.duration > most.duration ? one : most), {
    duration: 0,
    screen: '',
  });

/** Goes through the form at 6x slowdown: each time the slowest tap, and from Save to the page that says so. */
async function captured(device: Device, times: number): Promise<Figures> {
  const session = await watched(device);
  await ask(session, watcher);
  const painted: number[] = [];
  const slowest: Tap[] = [];
  await slowDown(session, 6);
  for (let time = 0; time < times; time += 1) {
    await ask(session, 'globalThis.benchPainted = null; benchTaps.length = 0');
    painted.push(await captureOnce(device, session));
    await device.page.waitForTimeout(500);
    slowest.push(slowestOf(Taps.parse(await ask(session, 'benchTaps'))));
  }
  await slowDown(session, 1);
  const on = slowestOf(slowest);
  const note = `of each pass; ${on.duration.toFixed(0)} ms once, on "${on.screen.slice(0, 30)}"`;
  const tapped = median(slowest.map((one) => one.duration));
  return { savePainted: { measured: median(painted) }, tap: { measured: tapped, note } };
}

async function captureOnce({ page }: Device, session: CDPSession): Promise<number> {
  const link = page.getByRole('navigation').getByRole('link', { name: 'Record', exact: true });
  await tap(page, link.first());
  await answerForm(page, async (screen) => {
    await ask(session, `globalThis.benchScreen = ${JSON.stringify(screen)}`);
  });
  await saveForm(page);
  return numberOf(page, session, 'benchPainted');
}

/** From the press on Hide, with words half typed, to the first frame that shows nothing of them. */
async function hidden(device: Device, times: number): Promise<Figure> {
  const { page } = device;
  const session = await device.context.newCDPSession(page);
  const blank: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const link = page.getByRole('navigation').getByRole('link', { name: 'Record', exact: true });
    await tap(page, link.first());
    await page.getByRole('radio', { name: 'No', exact: true }).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('textbox', { name: /What did they say/ }).fill('Half a sentence');
    await ask(session, hideWatcher);
    await slowDown(session, 6);
    await tap(page, page.getByRole('button', { name: 'Hide this screen now' }));
    await page.getByRole('heading', { name: 'Repairs' }).waitFor();
    await slowDown(session, 1);
    blank.push(Number(await ask(session, "sessionStorage.getItem('bench-blank')")));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('textbox', { name: 'Your five words' }).fill(demoWords);
    await page.getByRole('button', { name: 'Unlock', exact: true }).click();
    await page.getByRole('navigation').first().waitFor();
  }
  return { measured: median(blank), note: `slowest ${Math.max(...blank).toFixed(0)} ms` };
}

/** With the server gone: a browser that was closed, then a page that is loaded again. */
async function offlineStarts(
  server: RunningServer,
  before: Device,
  times: number,
): Promise<Figures> {
  await server.stop();
  const cold: number[] = [];
  const warm: number[] = [];
  let device = before;
  for (let time = 0; time < times; time += 1) {
    await device.context.close();
    device = await reopenDevice(device);
    const session = await watched(device);
    await slowDown(session, 4);
    await device.page.goto('/');
    cold.push(await numberOf(device.page, session, 'benchUsable'));
    await device.page.goto('/');
    warm.push(await numberOf(device.page, session, 'benchUsable'));
  }
  await discardDevice(device);
  return { coldStart: { measured: median(cold) }, warmStart: { measured: median(warm) } };
}
