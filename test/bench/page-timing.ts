import type { CDPSession, Page } from 'playwright-core';

/** Slow 4G as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up. */
const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

export const slowDown = (session: CDPSession, rate: number) =>
  session.send('Emulation.setCPUThrottlingRate', { rate });

export async function throttleToSlow4g(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
}

/** Put into every page: when a box one can type into first stood there, painted, and each tap's duration. */
export const watcher = `
  globalThis.benchTaps = [];
  globalThis.benchScreen = '';
  globalThis.benchUsable = null;
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name } of list.getEntries())
      if (interactionId) benchTaps.push({ id: interactionId, duration, name, screen: benchScreen });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  const look = () => {
    const box = document.querySelector('input[type=password], input[name=words]');
    if (box && !box.disabled) {
      requestAnimationFrame(() => setTimeout(() => { benchUsable = performance.now(); }));
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button || !button.textContent.includes('Save incident')) return;
    const pressed = event.timeStamp;
    const wait = () => document.querySelector('.govuk-panel')
      ? requestAnimationFrame(() => setTimeout(() => { globalThis.benchPainted = performance.now() - pressed; }))
      : requestAnimationFrame(wait);
    wait();
  }, { capture: true });
`;

/** Asked over the devtools: the page's policy forbids evaluation in the usual way. */
export async function ask(session: CDPSession, expression: string): Promise<unknown> {
  const { result } = await session.send('Runtime.evaluate', { expression, returnByValue: true });
  return result.value;
}

/** Waits until the page has a number of that name, and answers it. */
export async function numberOf(page: Page, session: CDPSession, name: string): Promise<number> {
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    const value = await ask(session, `globalThis.${name}`).catch(() => null);
    if (typeof value === 'number') return value;
    await page.waitForTimeout(20);
  }
  throw new Error(`The page never said ${name}.`);
}

/** Keeps for the next page how long it took from the press on Hide until a frame showed nothing, or the page was left. */
export const hideWatcher = `
  addEventListener('click', (event) => {
    if (!event.target.closest('.app-hide-button')) return;
    const note = () => sessionStorage.getItem('bench-blank') ||
      sessionStorage.setItem('bench-blank', String(performance.now() - event.timeStamp));
    sessionStorage.removeItem('bench-blank');
    addEventListener('pagehide', note);
    const look = () => document.documentElement.classList.contains('app-locking')
      ? requestAnimationFrame(() => setTimeout(note))
      : requestAnimationFrame(look);
    requestAnimationFrame(look);
  }, { capture: true });
`;
