import { expect, test } from 'vitest';
import {
  answerBecause,
  answerWhat,
  answerWhen,
  choose,
  goOn,
  goTo,
  heading,
  recordIncident,
  saveIncident,
  screens,
  signInAs,
  statusLine,
} from '../support/journey.ts';
import { desktop, makeWorld } from '../support/world.ts';

const world = makeWorld();

test("a warden with no signal says that theirs is an officer's incident, and a supervisor joins the two", async () => {
  const officer = await world.open();
  const warden = await world.open();
  const supervisor = await world.open({ viewport: desktop });
  await signInAs(warden, 'wyn');
  await signInAs(supervisor, 'sal');
  await signInAs(officer, 'ola');
  const first = await recordIncident(officer.page, { account: 'He was shouted at on the stairs.' });
  await statusLine(officer.page, /^All received/).waitFor();

  const { page, context } = warden;
  await goTo(page, 'Record');
  await heading(page, screens.danger).waitFor();
  await choose(page, screens.danger, 'No');
  await goOn(page, screens.what);
  await answerWhat(page, 'A neighbour heard the shouting too.');
  await goOn(page, screens.when);
  await answerWhen(page);
  await goOn(page, screens.because);
  await page.getByText('Is this the same?').waitFor();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Look at both' }).click();
  await heading(page, 'Is this the same incident?').waitFor();
  await page.getByRole('heading', { name: `Record ${first}` }).waitFor();
  expect(await page.getByText('He was shouted at on the stairs.').count()).toBe(0);
  await page.getByRole('button', { name: 'Same – a supervisor will join them' }).first().click();
  await page.getByText(`You said this is the same as record ${first}.`).waitFor();
  await answerBecause(page);
  await goOn(page, screens.effect);
  await choose(page, screens.effect, 'Some');
  await goOn(page, screens.contact);
  await goOn(page, screens.check);
  const second = await saveIncident(page);
  await context.setOffline(false);
  await statusLine(page, /^All received/).waitFor();

  const desk = supervisor.page;
  await desk.getByRole('link', { name: second }).click();
  await heading(desk, `Incident ${second}`).waitFor();
  await desk.getByText('Show words used').first().click();
  await desk.getByText('A neighbour heard the shouting too.').waitFor();
  await desk.getByText('May be the same as').waitFor();
  await desk.getByRole('button', { name: 'Same as another' }).click();
  await desk.getByRole('button', { name: 'Find' }).click();
  await desk.getByRole('heading', { name: `The other incident: ${first}` }).waitFor();
  await desk.getByRole('button', { name: 'They are the same' }).click();
  await desk.getByText(`${second} is marked as the same as ${first}.`).waitFor();
});
