import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DepositRequest } from '../../src/domain/protocol.ts';
import { type Device, discardDevice } from '../support/browser.ts';
import * as steps from '../support/browser-steps.ts';
import { goTo, heading, recordIncident, signInAs, statusLine } from '../support/journey.ts';
import { type Proxy, startProxy } from '../support/proxy.ts';
import { discardServer, type RunningServer, startServer } from '../support/running-server.ts';

const kills = 20;

let server: RunningServer;
let proxy: Proxy;
let device: Device;

beforeAll(async () => {
  server = await startServer();
  proxy = await startProxy(server.url);
  device = await steps.startDevice({ baseURL: proxy.url });
});

afterAll(async () => {
  await discardDevice(device);
  await proxy.close();
  await discardServer(server);
});

test('F23, F24: a server that dies twenty times between keeping a save and saying so loses none and doubles none', async () => {
  const { page } = device;
  await signInAs(device, 'wyn');
  const reference = await recordIncident(page, { account: 'Said before the first death.' });
  await statusLine(page, 'All received').waitFor();
  await page.getByRole('link', { name: 'See this record' }).click();
  const words = Array.from({ length: kills }, () => steps.makeMarker());
  const deaths = dieOnceForEachSave();
  for (const [index, word] of words.entries()) {
    await steps.addWords(page, word);
    await deaths.upTo(index + 1);
  }
  await goTo(page, 'Waiting');
  await page.getByRole('button', { name: 'Send now' }).click();
  await statusLine(page, 'All received').waitFor();

  const read = await timesRead(reference, words);

  expect(keptSaves(server.directory)).toEqual(
    Array.from({ length: kills + 1 }, (_, index) => ({ n: index + 1, results: 'ok' })),
  );
  expect(read).toEqual(words.map(() => 1));
});

/** Kills the server when it has kept a save that it never saw before, and starts it again; the answer is lost. */
function dieOnceForEachSave(): { upTo: (deaths: number) => Promise<void> } {
  const seen = new Set<string>();
  const state = { deaths: 0, heard: (): void => undefined };
  proxy.setRule({
    answered: async ({ path, body }, reply) => {
      if (path !== '/api/deposit') return reply;
      const fresh = savesIn(body).filter((id) => !seen.has(id));
      if (fresh.length === 0) return reply;
      for (const id of fresh) seen.add(id);
      await server.kill();
      server = await server.restart();
      state.deaths += 1;
      state.heard();
      return null;
    },
  });
  return {
    upTo: (deaths) =>
      new Promise((resolve) => {
        state.heard = () => state.deaths >= deaths && resolve();
        state.heard();
      }),
  };
}

const savesIn = (deposit: string): string[] =>
  DepositRequest.parse(JSON.parse(deposit)).offers.map(({ envelope }) => envelope.id);

/** The saves in the database, in the order of their numbers, with what became of the changes in each. */
function keptSaves(directory: string): unknown[] {
  const database = new DatabaseSync(join(directory, 'alongside.db'), { readOnly: true });
  const rows = database
    .prepare(
      `select n, group_concat(distinct result) as results from envelope join change
       on change.envelope = envelope.id where envelope.person = 'wyn' and envelope.device = ?
       group by envelope.id order by n`,
    )
    .all(deviceOfWyn(database));
  database.close();
  return rows.map((row) => ({ ...row }));
}

function deviceOfWyn(database: DatabaseSync): string {
  const found = database
    .prepare("select device from device where person = 'wyn' order by enrolledAt desc")
    .get();
  return String(found?.device);
}

/** How often somebody else, on a phone of their own, reads each of the words on the record. */
async function timesRead(reference: string, words: readonly string[]): Promise<number[]> {
  const other = await steps.startDevice({ baseURL: server.url });
  const { page } = other;
  await signInAs(other, 'sal');
  await goTo(page, 'Records');
  await page.getByRole('searchbox', { name: 'Find a record' }).fill(reference);
  await page.getByRole('link', { name: reference }).click();
  await heading(page, `Record ${reference}`).waitFor();
  const text = await page.getByRole('main').textContent();
  await discardDevice(other);
  return words.map((word) => (text ?? '').split(word).length - 1);
}
