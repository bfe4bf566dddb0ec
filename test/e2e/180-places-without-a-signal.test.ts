import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  answerWhat,
  choose,
  goOn,
  goTo,
  heading,
  saveIncident,
  screens,
  signInAs,
  statusLine,
  tick,
} from '../support/journey.ts';
import { desktop, makeWorld } from '../support/world.ts';

const street = 'Lantern Parade';
const wrong = ['Name or number,Street,Postcode', '1,,ZZ99 4LP', '2,Lantern Parade,ZZ99'];
const file = [
  '\uFEFFName or number,Street,Block or estate,Postcode,Ward code,UPRN,Rent',
  ...Array.from(
    { length: 300 },
    (_, at) => `${at + 1},${street},,ZZ99 4LP,E05999904,${7_000 + at},9`,
  ),
  '"Flat 2, 7",Example Walk,"Elm Court, North",ZZ99 1EL,E05999901,8001,9',
];

const world = makeWorld();

test('an administrator brings in the places of a patch, and a warden without a signal finds one by typing', async () => {
  const warden = await world.open();
  await signInAs(warden, 'wyn');
  await heading(warden.page, 'My records').waitFor();

  const office = await world.open({ viewport: desktop });
  await signInAs(office, 'ade');
  await bringIn(office.page, wrong);
  await office.page.getByText('Line 2: there is no street.').waitFor();
  await office.page.getByText('Line 3: the postcode must be a whole postcode').waitFor();
  await chooseFile(office.page, file);
  await heading2(office.page, 'Check the places').waitFor();
  await office.page.getByText('Rent', { exact: true }).waitFor();
  await office.page.getByText(/272 places can no longer be found/).waitFor();
  await office.page.getByRole('button', { name: 'Use these places' }).click();
  await office.page.getByText('301 places of Elm are saved on this phone.').waitFor();
  await office.page.getByRole('rowheader', { name: 'Elm', exact: true }).waitFor();
  await statusLine(office.page, /^All received/).waitFor();

  await goTo(warden.page, 'Waiting');
  await warden.page.getByRole('button', { name: 'Send now' }).click();
  await warden.page.getByText(/Everything you saved has been received/).waitFor();
  await warden.context.setOffline(true);

  await goTo(warden.page, 'Record');
  await heading(warden.page, screens.danger).waitFor();
  await choose(warden.page, screens.danger, 'No');
  await goOn(warden.page, screens.what);
  await answerWhat(warden.page, 'They shouted at the door.');
  await goOn(warden.page, screens.when);
  await choose(warden.page, 'When was it?', 'Just now');
  await choose(warden.page, 'What kind of place?', 'Door or garden');
  await warden.page.getByText('Choose a place', { exact: true }).click();
  const box = warden.page.getByRole('searchbox', { name: 'Find a place' });
  await box.fill('sampleford');
  await warden.page.getByText(/No place found/).waitFor();
  await box.fill('parade 27');
  await warden.page.getByRole('button', { name: `27 ${street}, ZZ99 4LP` }).click();
  await warden.page.getByText('Place chosen').waitFor();
  await goOn(warden.page, screens.because);
  await choose(warden.page, screens.because, 'No');
  await goOn(warden.page, screens.effect);
  await choose(warden.page, screens.effect, 'Some');
  await goOn(warden.page, screens.contact);
  await tick(warden.page, 'Text');
  await goOn(warden.page, screens.check);
  await warden.page.getByText(`27 ${street}, ZZ99 4LP`).waitFor();
  const reference = await saveIncident(warden.page);
  await warden.page.getByText('Finished. Only on this phone. Reason: no signal.').waitFor();

  await warden.context.setOffline(false);
  await warden.page.getByText(/The council has this\. Receipt [0-9A-Z-]+\./).waitFor();

  const supervisor = await world.open({ viewport: desktop });
  await signInAs(supervisor, 'sal');
  await heading(supervisor.page, 'Review').waitFor();
  await supervisor.page.getByRole('link', { name: reference }).click();
  await supervisor.page.getByText(`27 ${street}`).first().waitFor();
  await supervisor.page.getByText('ZZ99 4LP').first().waitFor();
  expect(await supervisor.page.getByText('7026').count()).toBe(1);
});

const heading2 = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });

async function bringIn(page: Page, lines: readonly string[]): Promise<void> {
  await heading(page, 'People').waitFor();
  await goTo(page, 'Patches');
  await page.getByRole('link', { name: 'Change the places of Elm' }).click();
  await heading(page, 'Places in Elm').waitFor();
  await chooseFile(page, lines);
}

async function chooseFile(page: Page, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(lines.join('\r\n'), 'utf8');
  const given = { name: 'places.csv', mimeType: 'text/csv', buffer };
  await page.locator('input[type="file"]').setInputFiles(given);
  await page.getByRole('button', { name: 'Check the file' }).click();
}
