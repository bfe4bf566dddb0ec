import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, signInAs } from '../support/journey.ts';
import { desktop, makeWorld } from '../support/world.ts';

const world = makeWorld();

/** Where the rooms of each person are, by the words of their navigation. */
const roomsOf = {
  wyn: ['Record', 'Records', 'Waiting', 'More'],
  sal: ['Review', 'Record', 'Records', 'Waiting', 'More'],
  ade: ['People', 'Patches', 'Phones', 'Settings', 'More'],
} as const;

async function faultsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`);
}

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('the sign-in page has no fault that a machine can find', async () => {
  const { page } = await world.open();
  await page.goto('/');
  await page.getByRole('button', { name: /Go on as Wyn/ }).waitFor();
  expect(await faultsOn(page)).toEqual([]);
});

for (const [person, rooms] of Object.entries(roomsOf)) {
  test(`no room of ${person} has a fault that a machine can find, and none is wider than a small phone`, async () => {
    const device = await world.open();
    const { page } = device;
    await signInAs(device, person as keyof typeof roomsOf);
    for (const room of rooms) {
      await goTo(page, room);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await faultsOn(page), room).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await widthOf(page), room).toBe(320);
      await page.setViewportSize({ width: 360, height: 740 });
    }
  });
}

test('in Welsh, in the dark and on a desk the rooms hold as well', async () => {
  const device = await world.open({ viewport: desktop });
  const { page } = device;
  await page.emulateMedia({ colorScheme: 'dark' });
  await signInAs(device, 'sal');
  await page.getByRole('button', { name: 'Cymraeg' }).click();
  const rooms = page.getByRole('navigation', { name: 'Prif ddewislen' }).getByRole('link');
  for (let index = 0; index < (await rooms.count()); index += 1) {
    await rooms.nth(index).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await faultsOn(page), String(index)).toEqual([]);
  }
});
