import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { language } from '../../src/locales/language.ts';
import { choose, heading, openRoom, press } from '../support/incidents-room.tsx';
import { place, placesTold } from '../support/places-told.ts';

beforeEach(() => {
  language.value = 'en';
});
afterEach(cleanup);

const more = { postcode: 'ZZ99 1EL', ward: 'W05999901', uprn: '999000000012' };
const places = placesTold('north', [
  place('1', 'Madeup Road'),
  ...Array.from({ length: 12 }, (_, at) => place(`${at + 10}`, 'Madeup Road')),
  place('12', 'Stryd y Llŷr', { estate: 'Llys Ffug', ...more }),
]);

/** Opens one of the ways to give the place, as a tap on it does. */
function unfold(name: string): void {
  const details = screen.getByText(name, { selector: 'summary *' }).closest('details');
  if (!details) throw new Error(`Nothing to open called ${name}`);
  details.open = true;
  fireEvent(details, new Event('toggle'));
}

async function openWhere(records = places) {
  const room = openRoom('/incidents/draft/draft-1/when', records);
  await heading('When and where was it?');
  choose('Just now', 'When was it?');
  choose('Inside the home', 'What kind of place?');
  return room;
}

const find = async (typed: string) =>
  fireEvent.input(await screen.findByLabelText('Find a place'), { target: { value: typed } });

const results = () =>
  [...document.querySelectorAll('#places-found button')].map((one) => one.textContent);

test('a place is found as it is typed, chosen with one press, and shown before the save', async () => {
  const { desk } = await openWhere();
  unfold('Choose a place');
  await find('llyr 12');
  expect(results()).toEqual(['12 Stryd y Llŷr, Llys Ffug, ZZ99 1EL']);
  press('12 Stryd y Llŷr, Llys Ffug, ZZ99 1EL');
  const chosen = (await screen.findByText('Place chosen')).closest('div');
  await waitFor(() => expect(document.activeElement).toBe(chosen));
  unfold('Describe it');
  expect(screen.queryByLabelText('Address')).toBeNull();
  document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(desk.drafts.value).toHaveLength(1));
  expect(desk.drafts.value[0]?.contents).toMatchObject({
    patch: 'north',
    chosen: {
      patch: 'north',
      uprn: '999000000012',
      address: '12 Stryd y Llŷr, Llys Ffug',
      postcode: 'ZZ99 1EL',
      ward: 'W05999901',
    },
  });
});

test('at most eight places are shown, and all are counted, on screen and aloud', async () => {
  await openWhere();
  unfold('Choose a place');
  await find('madeup');
  expect(results()).toHaveLength(8);
  const said = '13 places found. The first 8 are shown. Type more to see others.';
  expect(screen.getByText(said)).toBeDefined();
  await waitFor(() => expect(screen.getAllByText(said)).toHaveLength(2), { timeout: 3_000 });
  await find('nowhere');
  expect(results()).toEqual([]);
  expect(screen.getByText(/No place found. Check the spelling/)).toBeDefined();
});

test('Enter in the box goes to the first place and does not send the screen on', async () => {
  await openWhere();
  unfold('Choose a place');
  await find('madeup');
  const box = screen.getByLabelText('Find a place');
  const isSent = fireEvent.keyDown(box, { key: 'Enter' });
  expect(isSent).toBe(false);
  expect(document.activeElement?.textContent).toBe('1 Madeup Road');
});

test('a chosen place can be taken back, and words typed before it are still there', async () => {
  await openWhere();
  unfold('Describe it');
  fireEvent.input(screen.getByLabelText('Address'), { target: { value: '7 Typed Street' } });
  unfold('Choose a place');
  await find('1 madeup');
  press('1 Madeup Road');
  await screen.findByText('Place chosen');
  press('Remove this place');
  expect(await screen.findByLabelText('Find a place')).toBeDefined();
  expect(screen.getByLabelText('Address')).toHaveProperty('value', '7 Typed Street');
});

test('without a list one is told to describe the place', async () => {
  await openWhere([]);
  unfold('Choose a place');
  expect(await screen.findByText(/There is no list of places for your patch yet/)).toBeDefined();
});

type Ask = (found: PositionCallback, lost: PositionErrorCallback) => void;

/** A phone that answers so when it is asked where it is; says how often it was. */
function phoneAnswers(ask: Ask): { asked: number } {
  const count = { asked: 0 };
  const getCurrentPosition: Ask = (found, lost) => {
    count.asked += 1;
    ask(found, lost);
  };
  Object.defineProperty(navigator, 'geolocation', {
    value: { getCurrentPosition },
    configurable: true,
  });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'geolocation'));
  return count;
}

const standsAt =
  (accuracy: number): Ask =>
  (found) => {
    const coords = { latitude: 52.123456, longitude: -3.987654, accuracy };
    found(JSON.parse(JSON.stringify({ coords, timestamp: 0 })));
  };

const fails =
  (code: number): Ask =>
  (_, lost) =>
    lost(JSON.parse(JSON.stringify({ code })));

test('where the phone is is asked only by a tap, and kept as a block', async () => {
  const phone = phoneAnswers(standsAt(11.2));
  const { desk } = await openWhere();
  unfold('Use where I am');
  await screen.findByText(/This is where you are now. Use it only if it happened here/);
  expect(phone.asked).toBe(0);
  press('Find where I am');
  await screen.findByText('Within 12 metres of where you are');
  expect(screen.getByText(/We keep the block/)).toBeDefined();
  document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() =>
    expect(desk.drafts.value[0]?.contents).toMatchObject({
      here: { lat: 52.123, lon: -3.988, metres: 12, exact: false },
    }),
  );
  fireEvent.click(screen.getByLabelText('Keep the exact point'));
  await screen.findByText(/We keep the exact point/);
  expect(phone.asked).toBe(2);
  press('Remove where I am');
  expect(screen.queryByText('Within 12 metres of where you are')).toBeNull();
});

test.each([
  ['refused', fails(1), /This app may not see where you are/],
  ['without an answer', fails(2), /Your phone cannot tell where you are/],
  ['too slow', fails(3), /Your phone took too long/],
  ['too rough', standsAt(340), /Your phone only knows roughly where you are/],
])('a phone that is %s is told in words, and nothing is kept', async (_, ask, sentence) => {
  phoneAnswers(ask);
  await openWhere();
  unfold('Use where I am');
  await screen.findByText(/Use it only if it happened here/);
  press('Find where I am');
  expect(await screen.findByText(sentence)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Find where I am' })).toBeDefined();
});

test('a phone that has no such thing says so', async () => {
  await openWhere();
  unfold('Use where I am');
  await screen.findByText(/Use it only if it happened here/);
  press('Find where I am');
  expect(await screen.findByText(/Your phone cannot tell where you are/)).toBeDefined();
});

test('the search speaks Welsh', async () => {
  language.value = 'cy';
  openRoom('/incidents/draft/draft-1/when', places);
  await screen.findByText('Dewis lle');
  unfold('Dewis lle');
  expect(await screen.findByLabelText('Dod o hyd i le')).toBeDefined();
});
