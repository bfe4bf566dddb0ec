import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DepositAnswer } from '../../src/domain/protocol.ts';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { goTo, recordIncident, signInAs, statusLine } from '../support/journey.ts';
import { type Proxy, type Reply, startProxy } from '../support/proxy.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

let server: RunningServer;
let proxy: Proxy;
let device: Device;
let complaints: string[];

beforeAll(async () => {
  server = await startServer();
  proxy = await startProxy(server.url);
  device = await steps.startDevice({ baseURL: proxy.url });
  complaints = steps.hearComplaints(device.context);
  await signInAs(device, 'wyn');
});

beforeEach(async () => {
  proxy.setRule({});
  await statusLine(device.page, /^(All received|Nothing waiting)/).waitFor();
});

afterAll(async () => {
  await discardDevice(device);
  await proxy.close();
  await discardServer(server);
});

test('F25: an answer about other bytes than these does not make a record received', async () => {
  const { page } = device;
  const deposits = changeAnswers((answer) => ({ ...answer, bytes: 'A'.repeat(43) }));
  await recordIncident(page, { account: 'Answered for something else.' });
  await deposits.upTo(1);
  await sendNow();
  await page.getByText('1 still waiting.').waitFor();
  expect(await page.getByText('Waiting to send (1)').count()).toBe(1);

  proxy.setRule({});
  await sendNow();
  await page.getByText('1 sent and received.').waitFor();
});

test('F25: an answer that names another save does not make this one received', async () => {
  const { page } = device;
  const deposits = changeAnswers((answer) => ({ ...answer, id: `${answer.id}x` }));
  await recordIncident(page, { account: 'Answered under another name.' });
  await deposits.upTo(1);
  await sendNow();
  await page.getByText('1 still waiting.').waitFor();

  proxy.setRule({});
  await sendNow();
  await page.getByText('1 sent and received.').waitFor();
});

test('F25: an answer that comes twice, or in place of a later one, changes nothing', async () => {
  const { page } = device;
  const kept: Reply[] = [];
  proxy.setRule({
    answered: ({ path }, reply) => {
      if (path === '/api/deposit') kept.push(reply);
      return reply;
    },
  });
  await recordIncident(page, { account: 'Answered as it should be.' });
  await statusLine(page, 'All received').waitFor();
  const [first] = kept.filter(({ body }) => body.includes('"results"'));
  proxy.setRule({
    instead: ({ path }) => (path === '/api/deposit' && first ? first : null),
  });
  const before = await receivedToday();
  await recordIncident(page, { account: 'Answered with what was said of another.' });
  await sendNow();
  await page.getByText('1 still waiting.').waitFor();
  expect(await receivedToday()).toBe(before);

  proxy.setRule({});
  await sendNow();
  await page.getByText('1 sent and received.').waitFor();
  expect(await receivedToday()).toBe(before + 1);
  expect(complaints).toEqual([]);
});

async function sendNow(): Promise<void> {
  await goTo(device.page, 'Waiting');
  await device.page.getByRole('button', { name: 'Send now' }).click();
}

async function receivedToday(): Promise<number> {
  await goTo(device.page, 'Waiting');
  const heading = device.page.getByRole('heading', { name: /^Received today/ });
  return Number(/\d+/.exec(await heading.innerText())?.[0]);
}

type Answer = Extract<DepositAnswer, { answer: 'done' }>['answers'][number];

/** Changes each answer to a save on its way; `upTo` waits until so many deposits have been answered. */
function changeAnswers(change: (answer: Answer) => Answer): {
  upTo: (count: number) => Promise<void>;
} {
  const state = { count: 0, heard: (): void => undefined };
  proxy.setRule({
    answered: ({ path }, reply) => {
      if (path === '/api/pull') return withoutResults(reply);
      if (path !== '/api/deposit') return reply;
      const deposit = DepositAnswer.parse(JSON.parse(reply.body));
      if (deposit.answer !== 'done' || deposit.answers.length === 0) return reply;
      state.count += 1;
      state.heard();
      const answers = deposit.answers.map(change);
      return { ...reply, body: JSON.stringify({ ...deposit, answers }) };
    },
  });
  return {
    upTo: (count) =>
      new Promise((resolve) => {
        state.heard = () => state.count >= count && resolve();
        state.heard();
      }),
  };
}

/** A pull that says nothing of what was sent, so that only the deposit's answer could. */
function withoutResults<T extends { body: string }>(reply: T): T {
  const page: unknown = JSON.parse(reply.body);
  const isPage = typeof page === 'object' && page !== null && 'results' in page;
  return isPage ? { ...reply, body: JSON.stringify({ ...page, results: [] }) } : reply;
}
