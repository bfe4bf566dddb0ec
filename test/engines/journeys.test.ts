import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { incidentTypes } from '../../src/domain/codes/incident-type.ts';
import { placeKinds } from '../../src/domain/codes/place-kind.ts';
import { firstRunWords } from '../../src/locales/first-run.ts';
import { incidentsWords } from '../../src/locales/incidents.ts';
import { openWords } from '../../src/locales/open.ts';
import { partsWords } from '../../src/locales/parts.ts';
import { repairsWords } from '../../src/locales/repairs.ts';
import { repairsTitle } from '../../src/locales/repairs-title.ts';
import { safeguardingWords } from '../../src/locales/safeguarding.ts';
import { shellWords } from '../../src/locales/shell.ts';
import { statusWords } from '../../src/locales/status.ts';
import { waitingWords } from '../../src/locales/sync-centre.ts';
import { versionsWords } from '../../src/locales/versions.ts';
import { demoWords } from '../../sync-server/demo/people.ts';
import { demoOrganisation } from '../../sync-server/demo/places.ts';
import { openTools } from '../../sync-server/open-tools.ts';
import { noteEngine } from '../support/browser.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';
import { countKeptChanges } from '../support/server-log.ts';
import { writeAs } from '../support/server-world.ts';
import { ask, type Browser } from './browser.ts';
import { enginesToRun } from './engines.ts';
import {
  arrive,
  choose,
  follow,
  followAbove,
  patience,
  readPage,
  see,
  tick,
  write,
} from './keyboard.ts';
import { begin, called, finish, tell } from './welsh-capture.ts';

const engines = enginesToRun();

const { cy: form } = incidentsWords;
const { cy: shell } = shellWords;
const { cy: firstRun } = firstRunWords;
const { cy: open } = openWords;
const { cy: parts } = partsWords;
const { cy: status } = statusWords;
const { cy: versions } = versionsWords;
const { cy: repairs } = repairsTitle;
const ours = called(placeKinds, 'quick_street_or_open_space');
const fieldLabelOfPlace = 'Pa fath o le';
const theirs = 'quick_door_or_garden';
const account = 'Fe wnaethon nhw weiddi drwy’r drws.';
const secret = 'Maen nhw’n sefyll wrth y giât';

describe.each(engines)('in $name, in Welsh, on 320 pixels, with the keyboard alone', (engine) => {
  let server: RunningServer;
  let browser: Browser;
  let reference: string;
  let record: string;

  beforeAll(async () => {
    server = await startServer();
    browser = await engine.start();
    noteEngine(browser.engine);
  });

  afterAll(async () => {
    await browser.close();
    await discardServer(server);
  });

  test('a phone is made ready with a signal, once', async () => {
    await browser.go(server.url);
    await arrive(browser, shellWords.en.welcome.title);
    await followAbove(browser, 'button', 'Cymraeg');
    await arrive(browser, shell.welcome.title);
    await follow(browser, 'button', shell.welcome.demoButton('Gwen Dychmyg'));
    await arrive(browser, shell.words.title);
    await follow(browser, 'button', shell.words.next);
    await arrive(browser, shell.words.checkTitle);
    await follow(browser, 'button', shell.words.finish);
    await arrive(browser, firstRun.readyTitle);
    await follow(browser, 'button', firstRun.startWork);
    await arrive(browser, form.list.title);
    await ask(browser, () => navigator.serviceWorker.ready.then(() => null), null);
  });

  test('with no signal an incident is recorded, and the phone says that it alone has it', async () => {
    await server.stop();
    await begin(browser, 'no');
    await tell(browser, account);
    reference = await finish(browser);
    expect(reference).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]$/);
    await see(browser, `${parts.sendingMeaning.waiting} ${parts.reason.no_signal}`);
    // What happened, and who it happened to.
    await see(browser, `${status.waiting(2)} · ${status.because.no_signal}`);
  });

  test('it outlives the browser’s sudden end, and the five words open it with no signal', async () => {
    browser = await browser.killAndReopen();
    await browser.go(`${server.url}/incidents`);
    await chooseWelshAgain();
    await unlock();
    await arrive(browser, form.list.title);
    await see(browser, reference);
    await follow(browser, 'link', new RegExp(reference));
    await arrive(browser, form.page.title(reference));
    record = await ask(browser, () => location.pathname.split('/').at(-1) ?? '', null);
  });

  test('once there is a signal it is sent, and called received when the council has it', async () => {
    server = await server.restart();
    await sendNow();
    await openRecord();
    await see(browser, parts.receivedMeaning('').replace(/ \.$/, ''));
  });

  test('two people who answer apart both see both, and a choice with no signal keeps both in the history', async () => {
    const before = countKeptChanges(server, record);
    await server.stop();
    await follow(browser, 'button', form.page.correct);
    await arrive(browser, form.correct.title);
    await choose(browser, form.when.place, ours);
    await follow(browser, 'button', form.correct.save);
    await arrive(browser, form.page.title(reference));
    await answerElsewhere();
    server = await server.restart();
    await sendNow();
    await see(browser, status.twoVersions(1));
    await server.stop();
    await followAbove(browser, 'link', open.nav.more);
    await follow(browser, 'link', open.more.versions);
    await arrive(browser, versions.title);
    await follow(browser, 'link', new RegExp(reference));
    await choose(browser, fieldLabelOfPlace, new RegExp(`${ours}$`));
    await follow(browser, 'button', parts.continue);
    await arrive(browser, versions.check.title);
    await follow(browser, 'button', versions.check.button);
    await see(browser, versions.done);
    server = await server.restart();
    await sendNow();
    expect(countKeptChanges(server, record)).toBe(before + 3);
  });

  test('in danger, with no signal, three Shifts hide it all behind a page on repairs, and lose nothing', async () => {
    await server.stop();
    await begin(browser, 'yes');
    await see(browser, form.urgent.notSeenTitle);
    await tick(browser, form.urgent.flags.child_at_immediate_risk);
    await see(browser, safeguardingWords.cy.prompts.child_at_immediate_risk);
    await follow(browser, 'button', form.urgent.keep);
    await arrive(browser, form.steps.what);
    await tell(browser, secret);
    for (let press = 0; press < 3; press += 1) await browser.press('Shift');
    await arrive(browser, repairs);
    await nothingIsLeftBut(repairs);
    await follow(browser, 'button', repairsWords.cy.signIn);
    await unlock();
    await followAbove(browser, 'link', open.nav.records);
    await follow(browser, 'link', new RegExp(called(incidentTypes, 'quick_threats')));
    await arrive(browser, form.steps.what);
    await expect.poll(() => ask(browser, readAccount, null), patience).toBe(secret);
  });

  test('after a lock, and after Hide, neither Back nor a reload nor an address shows anything of it', async () => {
    await followAbove(browser, 'link', open.nav.more);
    await follow(browser, 'button', open.more.lock);
    await arrive(browser, shell.locked.title);
    await nothingIsLeftBut(shell.locked.title);
    await browser.back();
    await onlyThisIsThere(shell.locked.title);
    browser = await browser.killAndReopen();
    await browser.go(`${server.url}/incidents`);
    await chooseWelshAgain();
    await unlock();
    await followAbove(browser, 'link', open.nav.records);
    await followAbove(browser, 'button', open.hideLabel);
    await arrive(browser, repairs);
    await browser.back();
    await onlyThisIsThere(repairs);
  });

  /** Types the five words where the app is locked. */
  async function unlock(): Promise<void> {
    await arrive(browser, shell.locked.title);
    await write(browser, shell.locked.words, demoWords);
    await browser.press('Enter');
    await see(browser, open.nav.waiting);
  }

  /** Firefox writes the choice of a language down some seconds later, and a kill may come before. */
  async function chooseWelshAgain(): Promise<void> {
    await arrive(browser, shell.locked.title, shellWords.en.locked.title);
    if (!(await readPage(browser)).includes(shell.locked.title)) {
      await followAbove(browser, 'button', 'Cymraeg');
    }
  }

  async function sendNow(): Promise<void> {
    await followAbove(browser, 'link', open.nav.waiting);
    await follow(browser, 'button', waitingWords.cy.sendNow);
    await see(browser, waitingWords.cy.headings.waiting(0));
  }

  async function openRecord(): Promise<void> {
    await followAbove(browser, 'link', open.nav.records);
    await arrive(browser, form.list.title);
    await follow(browser, 'link', new RegExp(reference));
    await arrive(browser, form.page.title(reference));
  }

  /** Somebody else answers the same question, on a phone that has not seen this one’s answer. */
  async function answerElsewhere(): Promise<void> {
    const { directory: dataDirectory } = server;
    const places = { dataDirectory, keysDirectory: join(dataDirectory, 'keys') };
    const tools = await openTools(places, Date.now);
    const answer = { type: 'incident', record, field: 'place_kind', value: theirs };
    await writeAs(tools, demoOrganisation.id, 'nest', [answer]);
    await tools.store.close();
  }

  /** Neither a reload nor an address of the app shows anything but the page with this heading. */
  async function nothingIsLeftBut(heading: string): Promise<void> {
    for (const way of [browser.reload, () => browser.go(`${server.url}/incidents`)]) {
      await way();
      await arrive(browser, heading);
      await onlyThisIsThere(heading);
    }
  }

  async function onlyThisIsThere(heading: string): Promise<void> {
    await expect.poll(browser.words, patience).toContain(heading);
    const shown = await browser.words();
    for (const told of [secret, reference, form.list.title]) expect(shown).not.toContain(told);
  }
});

const readAccount = (): string => document.querySelector('textarea')?.value ?? '';
