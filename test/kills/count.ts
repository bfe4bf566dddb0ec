import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { discardDevice } from '../support/browser.ts';
import { startDevice } from '../support/browser-steps.ts';
import { heading, openAndUnlock, signInAs } from '../support/journey.ts';
import type { Person } from './scripted-person.ts';

const patience = 60_000;

/** What lies in the server's database of the person's own. */
export type Stored = {
  saves: number;
  /** Numbers that are missing in a device's chain. */
  gaps: number;
  /** Saves, or changes, that lie there more than once. */
  repeated: number;
  notOk: number;
};

export function countOnServer(directory: string): Stored {
  const database = new DatabaseSync(join(directory, 'alongside.db'), { readOnly: true });
  const count = (query: string) => Number(database.prepare(query).get()?.count);
  const own = "from envelope where device in (select device from device where person = 'wyn')";
  const changes = `from change where envelope in (select id ${own})`;
  const stored = {
    saves: count(`select count(*) as count ${own}`),
    gaps: count(
      `select coalesce(sum(most - saves), 0) as count from
       (select max(n) as most, count(*) as saves ${own} group by device)`,
    ),
    repeated: count(`select count(*) - count(distinct op) as count ${changes}`),
    notOk: count(`select count(*) as count ${changes} and result <> 'ok'`),
  };
  database.close();
  return stored;
}

/** How often each word can be read on the records by somebody else, on a phone of their own. */
export async function readBack(
  baseURL: string,
  { records, attempted }: Person,
): Promise<Map<string, number>> {
  const device = await startDevice({ baseURL });
  const { page } = device;
  await signInAs(device, 'sal');
  const texts: string[] = [];
  device.context.setDefaultTimeout(patience);
  for (const path of records) {
    await openAndUnlock(device, path);
    await heading(page, 'Record ').waitFor();
    texts.push((await page.getByRole('main').textContent()) ?? '');
  }
  await discardDevice(device);
  const all = texts.join('\n');
  return new Map([...attempted].map((word) => [word, all.split(word).length - 1]));
}
