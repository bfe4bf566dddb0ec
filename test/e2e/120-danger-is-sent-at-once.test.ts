import { expect, test } from 'vitest';
import {
  answerBecause,
  answerWhat,
  answerWhen,
  choose,
  goOn,
  goTo,
  heading,
  saveIncident,
  screens,
  signInAs,
  tick,
} from '../support/journey.ts';
import { desktop, makeWorld } from '../support/world.ts';

const world = makeWorld();

test('danger now is with the supervisor before the form is finished, and the rest follows on the same record', async () => {
  const warden = await world.open();
  const supervisor = await world.open({ viewport: desktop });
  await signInAs(supervisor, 'sal');
  await signInAs(warden, 'wyn');
  const { page } = warden;
  const desk = supervisor.page;
  const waiting = desk.getByText(/^\d+ incidents to review/);
  const before = Number.parseInt(await waiting.innerText(), 10);

  await goTo(page, 'Record');
  await heading(page, screens.danger).waitFor();
  await choose(page, screens.danger, 'Yes');
  await goOn(page, 'Call 999 if someone is in danger');
  await page.getByText('Your supervisor can see this').waitFor();
  await desk.getByText(`${before + 1} incidents to review`).waitFor({ timeout: 5_000 });
  const record = new URL(page.url()).pathname.split('/').at(-2) ?? '';
  await desk.getByRole('row').filter({ hasText: 'Started' }).getByRole('link').last().click();
  expect(desk.url()).toContain(record);
  await desk.getByText('Somebody may be in danger. Act today.').waitFor();

  await tick(page, 'Weapon');
  await desk.getByText('Weapon seen or threatened').waitFor({ timeout: 5_000 });
  await page.getByRole('button', { name: 'Keep recording' }).click();
  await heading(page, screens.what).waitFor();
  await answerWhat(page, 'They were told to keep quiet, at the door.');
  await goOn(page, screens.when);
  await answerWhen(page);
  await goOn(page, screens.because);
  await answerBecause(page);
  await goOn(page, screens.effect);
  await choose(page, screens.effect, 'A lot');
  await goOn(page, screens.contact);
  await tick(page, 'Do not contact');
  await goOn(page, screens.check);
  const reference = await saveIncident(page);
  await heading(desk, `Incident ${reference}`).waitFor();
  await desk.getByText('Recorded', { exact: true }).first().waitFor({ timeout: 5_000 });
  await desk.getByText('Show words used').first().click();
  await desk.getByText('They were told to keep quiet, at the door.').waitFor({ timeout: 5_000 });
});
