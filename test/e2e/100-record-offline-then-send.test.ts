import { expect, test } from 'vitest';
import {
  goTo,
  heading,
  openAndUnlock,
  recordIncident,
  signInAs,
  statusLine,
} from '../support/journey.ts';
import { sentenceOf, startWalk, takenOn } from '../support/keystroke-level.ts';
import { desktop, makeWorld } from '../support/world.ts';

const account = 'They shouted through the letterbox, twice.';
const question = 'Which door was it?';
const answer = 'The one by the lift.';

/** Three minutes, by the keystroke-level model: journey A takes 21 taps and 147 seconds, 177 in the field, with 19 questions and 211 words. */
const MOST_SECONDS = 180;
const MOST_TAPS = 21;

const world = makeWorld();

test('what is recorded without a signal, in under three minutes by the keystroke-level model, outlives a dead battery, is received once there is one, and comes back reviewed', async () => {
  const before = await world.open();
  await signInAs(before, 'wyn');
  await heading(before.page, 'My records').waitFor();

  await before.context.setOffline(true);
  await startWalk(before.page);
  const reference = await recordIncident(before.page, { account });
  expect(reference).not.toBe('');
  const taken = await takenOn(before.page);
  console.info(sentenceOf(taken));
  expect(taken.questions).toBeGreaterThan(12);
  expect(taken.words).toBeGreaterThan(150);
  expect(taken.taps).toBeLessThanOrEqual(MOST_TAPS);
  expect(taken.plain).toBeLessThan(MOST_SECONDS);
  expect(taken.inField).toBeLessThan(MOST_SECONDS);
  await before.page.getByText('Finished. Only on this phone. Reason: no signal.').waitFor();

  const warden = await world.killAndReopen(before, 'off line');
  await openAndUnlock(warden);
  await statusLine(warden.page, '1 waiting to send · no signal').waitFor();
  await warden.page.getByRole('link', { name: reference }).waitFor();

  const supervisor = await world.open({ viewport: desktop });
  await signInAs(supervisor, 'sal');
  await heading(supervisor.page, 'Review').waitFor();
  await statusLine(supervisor.page, 'Nothing waiting to send').waitFor();
  expect(await supervisor.page.getByRole('link', { name: reference }).count()).toBe(0);

  await warden.page.getByRole('link', { name: reference }).click();
  await heading(warden.page, `Record ${reference}`).waitFor();
  await warden.context.setOffline(false);
  await warden.page.getByText(/The council has this\. Receipt [0-9A-Z-]+\./).waitFor();

  await supervisor.page.getByRole('link', { name: reference }).click({ timeout: 5_000 });
  await supervisor.page.getByText('Show words used').click();
  await supervisor.page.getByText(account).waitFor();
  await supervisor.page.getByRole('button', { name: 'Ask the officer' }).click();
  await supervisor.page.getByRole('textbox', { name: 'What do you want to ask?' }).fill(question);
  await supervisor.page.getByRole('button', { name: 'Ask the question' }).click();
  await supervisor.page.getByText(`Your question about ${reference} will reach`).waitFor();

  await warden.page.getByText(question).waitFor({ timeout: 5_000 });
  await warden.page.getByRole('button', { name: 'Answer', exact: true }).click();
  await warden.page.getByRole('textbox', { name: 'Your answer' }).fill(answer);
  await warden.page.getByRole('button', { name: 'Save answer' }).click();
  await heading(warden.page, `Record ${reference}`).waitFor();

  await supervisor.page.getByRole('link', { name: reference }).click();
  await supervisor.page.getByText(answer).waitFor({ timeout: 5_000 });
  await supervisor.page.getByRole('button', { name: 'Accept', exact: true }).click();
  await supervisor.page.getByRole('radio', { name: 'No', exact: true }).check();
  await supervisor.page.getByRole('button', { name: 'Accept incident' }).click();
  await supervisor.page.getByText(`You accepted ${reference}.`).waitFor();

  await goTo(warden.page, 'Records');
  await warden.page.getByRole('link', { name: reference }).click();
  await heading(warden.page, `Record ${reference}`).waitFor();
  await warden.page.getByText('Accepted', { exact: true }).waitFor({ timeout: 5_000 });
});
