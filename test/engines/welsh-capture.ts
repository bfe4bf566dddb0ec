import { characteristics } from '../../src/domain/codes/characteristic.ts';
import { type CodeList, labelOf } from '../../src/domain/codes/code-list.ts';
import { effectsNow } from '../../src/domain/codes/effect-now.ts';
import { incidentTypes } from '../../src/domain/codes/incident-type.ts';
import { occurredDays, partsOfDay } from '../../src/domain/codes/occurred.ts';
import { perceivedBy } from '../../src/domain/codes/perceived-by.ts';
import { perceivedTargeted } from '../../src/domain/codes/perceived-targeted.ts';
import { placeKinds } from '../../src/domain/codes/place-kind.ts';
import { repeats } from '../../src/domain/codes/repeat.ts';
import { safeContactMethods } from '../../src/domain/codes/safe-contact.ts';
import { immediateDangers } from '../../src/domain/codes/safety-flag.ts';
import { shareChoices, shareRecipients } from '../../src/domain/codes/share.ts';
import { incidentsWords } from '../../src/locales/incidents.ts';
import { openWords } from '../../src/locales/open.ts';
import { ask, type Browser } from './browser.ts';
import { arrive, choose, follow, followAbove, tick, write } from './keyboard.ts';

const { cy: form } = incidentsWords;
const { cy: open } = openWords;

/** What a code is called on the screen. */
export const called = (list: CodeList, code: string): string => labelOf(list, code, 'cy');

/** Opens the form and says whether anyone is in danger now. */
export async function begin(browser: Browser, danger: 'yes' | 'no'): Promise<void> {
  await followAbove(browser, 'link', open.nav.record);
  await arrive(browser, form.steps.danger);
  await choose(browser, form.steps.danger, called(immediateDangers, danger));
  await goOn(browser, danger === 'yes' ? form.steps.urgent : form.steps.what);
}

/** The second screen: one kind, and the words, as typed. */
export async function tell(browser: Browser, account: string): Promise<void> {
  await tick(browser, called(incidentTypes, 'quick_threats'));
  await write(browser, form.what.account, account);
}

/** The other screens, from the third one to the reference that the last one shows: each question is answered. */
export async function finish(browser: Browser): Promise<string> {
  await goOn(browser, form.steps.when);
  await sayWhenAndWhere(browser);
  await goOn(browser, form.steps.because);
  await sayWhy(browser);
  await goOn(browser, form.steps.effect);
  await choose(browser, form.steps.effect, called(effectsNow, 'a_lot'));
  await choose(browser, form.effect.repeat, called(repeats, '2_to_5'));
  await goOn(browser, form.steps.contact);
  await sayHowToReachThem(browser);
  await goOn(browser, form.steps.check);
  await follow(browser, 'button', form.check.save);
  await arrive(browser, form.saved.title);
  return ask(browser, () => document.querySelector('main strong')?.textContent?.trim() ?? '', null);
}

async function sayWhenAndWhere(browser: Browser): Promise<void> {
  await choose(browser, form.when.day, called(occurredDays, 'earlier_today'));
  await choose(browser, form.when.part, called(partsOfDay, 'not_sure'));
  await choose(browser, form.when.place, called(placeKinds, 'inside_home'));
}

async function sayWhy(browser: Browser): Promise<void> {
  await choose(browser, form.steps.because, called(perceivedTargeted, 'yes'));
  await tick(browser, called(characteristics, 'disability'));
  await tick(browser, called(characteristics, 'race'));
  await tick(browser, called(perceivedBy, 'victim'));
  await choose(browser, form.because.who, form.because.whos.new_person);
  await write(browser, form.because.name, 'Enw Dychmygol');
}

async function sayHowToReachThem(browser: Browser): Promise<void> {
  await tick(browser, called(safeContactMethods, 'text'));
  await write(browser, form.contact.times, 'ar ôl pump');
  await choose(
    browser,
    called(shareRecipients, 'police'),
    called(shareChoices, 'yes_without_name'),
  );
}

async function goOn(browser: Browser, next: string): Promise<void> {
  await follow(browser, 'button', form.continue);
  await arrive(browser, next);
}
