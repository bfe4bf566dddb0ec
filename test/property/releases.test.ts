import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Dexie from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import type { Offer, Receipt } from '../../src/domain/protocol.ts';
import { succeed } from '../../src/domain/result.ts';
import { checkNow } from '../../src/sync/self-check.ts';
import { deposit } from '../../sync-server/exchange/deposit.ts';
import { loadDisk, type SavedDisk } from '../support/saved-disk.ts';
import {
  deviceFrom,
  openTab,
  roundOf,
  type SimDevice,
  type Tab,
  wireDeps,
} from '../support/sim-device.ts';
import { type DeviceSide, readDevice } from '../support/sim-device-side.ts';
import { folderDisk } from '../support/sim-disk.ts';
import { waitingOn } from '../support/sim-moments.ts';
import { type SavedServer, type SimServer, startServer } from '../support/sim-server.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const releases = readdirSync(fixtures).filter((name) => name.startsWith('release-'));
const laterBuild = 1_000;

type SavedPhone = {
  saved: Pick<SimDevice, 'name' | 'person' | 'device' | 'vaultId'>;
  disk: SavedDisk;
  expected: Pick<DeviceSide, 'rows' | 'entries'> & { attention: number; waiting: string };
};
type Place = Awaited<ReturnType<typeof loadDisk>>;
type Push = { device: string; offers: Offer[] };

const bytesOf = (release: string, file: string) =>
  gunzipSync(readFileSync(join(fixtures, release, `${file}.gz`)));
const jsonOf = <T>(release: string, file: string): T =>
  JSON.parse(bytesOf(release, file).toString('utf8'));

/** The server of a release as it stood at a moment, on today's code. */
async function serverOf(release: string, moment: 'before' | 'after'): Promise<SimServer> {
  const disk = folderDisk(bytesOf(release, `${moment}.db`));
  const server = await startServer(2, disk, jsonOf<SavedServer>(release, 'server.json'));
  onTestFinished(async () => {
    await server.close();
    await disk.remove();
  });
  return server;
}

/** Offers the saves of that release to a server, in the order they were sent. */
async function push(server: SimServer, release: string): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  const { epoch } = await server.read((transaction) => transaction.organisation());
  for (const { device, offers } of jsonOf<Push[]>(release, 'pushes.json')) {
    const answer = await deposit(server.tools(), {
      protocol: 1,
      epoch,
      device,
      waiting: 0,
      offers,
    });
    if (answer === 'too_large' || answer.answer !== 'done') throw new Error('Nothing was taken.');
    for (const one of answer.answers) {
      receipts.push(...(one.answer === 'results' ? one.results : []));
    }
  }
  return receipts;
}

async function phoneOf(
  release: string,
  server: SimServer,
  spoil?: (place: Place) => Promise<void>,
) {
  const { saved, disk, expected } = jsonOf<SavedPhone>(release, 'device.json');
  const place = await loadDisk(disk);
  await spoil?.(place);
  const phone = deviceFrom(server, saved, place);
  const tab = await openTab(phone, laterBuild);
  if (!tab) throw new Error('The phone crashed.');
  return { phone, tab, expected };
}

const accountOn = async (tab: Tab, record: string): Promise<string> => {
  const opened = await tab.desk.open(record);
  return JSON.stringify(opened.ok ? opened.value?.fields : null);
};

test.each(releases)(
  'today’s app opens the phone that %s left, with every word on it',
  async (release) => {
    const { tab, expected } = await phoneOf(release, await serverOf(release, 'after'));
    const { rows, entries } = await readDevice(tab);

    expect(rows).toEqual(expected.rows);
    const listed = (list: DeviceSide['entries']) => list.map(({ id, type }) => [id, type]);
    expect(listed(entries)).toEqual(listed(expected.entries));
    expect(tab.desk.attention.value).toHaveLength(expected.attention);
    expect(JSON.stringify(tab.desk.drafts.value)).toContain('Half typed when the release ended');
    expect(await accountOn(tab, expected.waiting)).toContain('last evening of the release');
  },
);

test.each(releases)(
  'what waits on that phone is received by today’s server, and then nothing differs',
  async (release) => {
    const server = await serverOf(release, 'after');
    const { phone, tab, expected } = await phoneOf(release, server);
    expect(await waitingOn(phone)).toBe(2);

    expect(await roundOf(phone)).toMatchObject({ ok: true });

    expect(await waitingOn(phone)).toBe(0);
    expect(JSON.stringify((await server.record(expected.waiting))?.fields)).toContain(
      'last evening',
    );
    const { transport } = wireDeps(phone, tab.vault.crypto);
    expect(await checkNow(tab.feed, transport)).toEqual(succeed({ repaired: 0 }));
  },
);

test.each(releases)(
  'every save that was sent in the time of %s is taken by today’s server',
  async (release) => {
    const receipts = await push(await serverOf(release, 'before'), release);

    expect(receipts.length).toBeGreaterThan(90);
    expect(new Set(receipts.map(({ result }) => result))).toEqual(new Set(['ok']));
  },
);

test.each(releases)(
  'the server of %s knows each of them again, with the answer it gave',
  async (release) => {
    const server = await serverOf(release, 'after');
    const receipts = await push(server, release);

    const given = await server.read(({ log }) => log.changes(receipts.map(({ op }) => op)));
    const results = new Map(given.map((entry) => [entry.op, [entry.result, entry.seq]]));
    expect(receipts.map(({ op, result, seq }) => [op, [result, seq]])).toEqual(
      receipts.map(({ op }) => [op, results.get(op)]),
    );
  },
);

test.each(releases)(
  'F12: an upgrade of the database of %s that fails half way leaves all of it as it was',
  async (release) => {
    const { disk } = jsonOf<SavedPhone>(release, 'device.json');
    const server = await serverOf(release, 'after');
    const { tab, expected } = await phoneOf(release, server, async (place) => {
      const next = new Dexie(disk.name, { ...place, autoOpen: false });
      next.version(disk.version / 10 + 1).upgrade(async (transaction) => {
        await transaction.table('outbox').clear();
        await transaction.table('records').clear();
        throw new Error('Half way');
      });
      await expect(next.open()).rejects.toThrow('Half way');
      next.close();
    });

    const { rows, outbox } = await readDevice(tab);
    expect(rows).toEqual(expected.rows);
    expect(outbox).toHaveLength(
      disk.stores.find(({ name }) => name === 'outbox')?.rows.length ?? 0,
    );
  },
);
