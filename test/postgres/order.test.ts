import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createOrganisation } from '../../sync-server/exchange/organisations.ts';
import type { Store } from '../../sync-server/store/port.ts';
import { freshDatabase, openOn } from '../support/postgres-store.ts';
import { seededRandom } from '../support/sim-random.ts';

const org = 'org-one';
const writers = 8;
const each = 12;

/** Takes a number, lets a random time go by, and only then commits: where a serial number would be overtaken. */
async function writeSlowly(store: Store, writer: number): Promise<void> {
  const random = seededRandom(writer);
  for (let time = 0; time < each; time += 1) {
    await store.write(org, async (transaction) => {
      const counters = await transaction.counters();
      const seq = counters.seq + 1;
      const row = { scope: 'a', record: `${writer}-${time}`, seq, left: false, erased: false };
      await transaction.streams.put([row]);
      await transaction.setCounters({ ...counters, seq });
      await setTimeout((random(1)[0] ?? 0) % 12);
    });
  }
}

test('I8 I11 a reader with a cursor misses nothing of eight writers, however late each commits', async () => {
  const database = await freshDatabase();
  const reader = await openOn(database);
  await createOrganisation(reader, seededRandom(1), org);
  const stores = await Promise.all(Array.from({ length: writers }, () => openOn(database)));
  const writing = { done: false };
  const written = Promise.all(stores.map(writeSlowly)).then(() => {
    writing.done = true;
  });
  const seqs: number[] = [];
  for (;;) {
    const isLast = writing.done;
    const page = await reader.read(org, ({ streams }) =>
      streams.page(new Map([['a', seqs.at(-1) ?? 0]]), 5),
    );
    seqs.push(...page.map(({ seq }) => seq));
    if (isLast && page.length === 0) break;
  }
  await written;
  expect(seqs).toEqual(Array.from({ length: writers * each }, (_, index) => index + 1));
});
