import { type Device, discardDevice, killDevice, reopenDevice } from '../support/browser.ts';
import { addWords, makeMarker, startDevice } from '../support/browser-steps.ts';
import { heading, recordIncident, signInAs, statusLine, unlock } from '../support/journey.ts';
import { type Kills, pause } from './kills.ts';

/** A warden who adds words to records as fast as the screens allow, and what the screen has said of them. */
export type Person = {
  device: Device;
  /** The paths of the records written to; the last is the present one. */
  records: string[];
  attempted: Set<string>;
  confirmed: Set<string>;
};

const longestLife = 2_500;
const browserShare = 0.12;
const wordsInRecord = 60;
const patience = 60_000;
const mostTries = 20;
const pauseBetween = 500;

export async function startPerson(baseURL: string): Promise<Person> {
  const device = await startDevice({ baseURL });
  await signInAs(device, 'wyn');
  // Until the app is kept on the phone, a page that is killed has nowhere to come back from.
  await device.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  return { device, records: [], attempted: new Set(), confirmed: new Set() };
}

/** One life after another, each begun by unlocking and ended by a kill. */
export async function livesOf(person: Person, kills: Kills, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    if (person.attempted.size >= person.records.length * wordsInRecord) await beginRecord(person);
    const end = pause(Math.random() * longestLife).then(() => kill(person, kills));
    await write(person).then(nothing, nothing);
    await end;
    await comeBack(person);
  }
}

/** A fresh record, so that no page grows long. Nothing but the server is killed meanwhile. */
async function beginRecord(person: Person): Promise<void> {
  const { page } = person.device;
  await recordIncident(page, { account: 'The record that a scripted person writes to.' });
  await page.getByRole('link', { name: 'See this record' }).click();
  await heading(page, 'Record ').waitFor();
  person.records.push(new URL(page.url()).pathname);
}

/** Writes until it is cut off. A word is confirmed once the screen has gone on from saving it. */
async function write({ device, attempted, confirmed }: Person): Promise<never> {
  for (;;) {
    const word = makeMarker();
    attempted.add(word);
    await addWords(device.page, word);
    confirmed.add(word);
  }
}

async function kill(person: Person, kills: Kills): Promise<void> {
  const { device } = person;
  if (Math.random() < browserShare) {
    kills.browser += 1;
    return killDevice(device);
  }
  kills.page += 1;
  if (Math.random() < 0.5) return device.page.close({ runBeforeUnload: false });
  const crashed = new Promise<void>((resolve) => device.page.once('crash', () => resolve()));
  const wire = await device.context.newCDPSession(device.page);
  void wire.send('Page.crash').then(nothing, nothing);
  await crashed;
  await device.page.close();
}

/** Starts again until it works: the server may be down at the very moment, before the app is kept on the phone. */
async function comeBack(person: Person): Promise<void> {
  const again = async (tries: number): Promise<void> => {
    if (tries === mostTries) return revive(person);
    await pause(pauseBetween);
    await revive(person).then(nothing, () => again(tries + 1));
  };
  await wakeUp(person).then(nothing, () => again(1));
}

async function wakeUp(person: Person): Promise<void> {
  const { device } = person;
  if (device.context.browser()?.isConnected() !== true) return revive(person);
  device.page = await device.context.newPage();
  await openRecord(person);
}

/** The browser is gone, or in no state to go on: it is started again on its profile. */
async function revive(person: Person): Promise<void> {
  if (person.device.context.browser()?.isConnected() === true) await killDevice(person.device);
  person.device = await reopenDevice(person.device);
  person.device.context.setDefaultTimeout(patience);
  await openRecord(person);
}

async function openRecord({ device: { page }, records }: Person): Promise<void> {
  await page.goto(records.at(-1) ?? '/');
  await unlock(page);
  await heading(page, 'Record ').waitFor();
}

/** Waits until all is received, and puts the phone away. */
export async function retire({ device }: Person): Promise<void> {
  await statusLine(device.page, 'All received').waitFor({ timeout: 5 * patience });
  await discardDevice(device);
}

const nothing = (): undefined => undefined;
