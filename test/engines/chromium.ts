import * as device from '../support/browser.ts';
import { type Browser, type Engine, smallPhone } from './browser.ts';

/** Chromium, as every other test has it. */
export const chromium: Engine = {
  name: 'Chromium',
  isHere: () => true,
  start: async () => drive(await device.openDevice({ viewport: smallPhone })),
};

function drive(opened: device.Device): Browser {
  const { context, page } = opened;
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return {
    engine: `Chromium ${context.browser()?.version() ?? ''}`,
    complaints,
    go: async (address) => void (await page.goto(address)),
    back: async () => void (await page.goBack()),
    reload: async () => void (await page.reload()),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    run: (source, given) => page.evaluate(`(${source})(${JSON.stringify(given)})`),
    words: () => page.evaluate(() => document.body.innerText),
    picture: () => page.screenshot(),
    killAndReopen: async () => {
      await device.killDevice(opened);
      return drive(await device.reopenDevice(opened));
    },
    close: () => device.discardDevice(opened),
  };
}
