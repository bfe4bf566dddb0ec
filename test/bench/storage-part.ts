import { seededRandom } from '../support/sim-random.ts';
import { type BenchPage, openBenchPage } from './bench-page.ts';
import { median, quantile } from './middle.ts';
import type { Held } from './page/vault-of-bench.ts';
import { type PreparedFeed, prepareFeed } from './prepared-feed.ts';
import type { Figure, Figures } from './targets.ts';

const megabyte = 1024 * 1024;

/** How often each thing is measured: `quick` is for a look, not for a figure to keep. */
export type Times = {
  first1k: number;
  first10k: number;
  again: number;
  saves: number;
  most: number;
};
export const fullTimes: Times = { first1k: 5, first10k: 3, again: 9, saves: 200, most: 50_000 };
export const quickTimes: Times = { first1k: 2, first10k: 1, again: 3, saves: 40, most: 10_000 };

/** Measures storage and reading in a real browser, each beside the same work with nothing sealed. */
export async function measureStorage(times: Times): Promise<Figures> {
  const page = await openBenchPage();
  try {
    const small = prepareFeed(1_000, false, seededRandom(1));
    const middle = prepareFeed(10_000, false, seededRandom(2));
    const firstPull1k = await firstPulls(page, small, times.first1k);
    const firstPull10k = await firstPulls(page, middle, times.first10k);
    const placeKey = await placesAt20k(page, times);
    const duplicates = await duplicatesAt5k(page, times);
    const held = await fill(page, middle);
    const figures: Figures = {
      firstPull1k: firstPull1k,
      firstPull10k: { ...firstPull10k, note: `rows of ${middle.sizes.row} bytes` },
      firstPullBytes: bytesOf(middle),
      placeKey,
      duplicates,
      ...(await opened(page, held, times, '10k')),
      ...(await listsAt10k(page, held, times)),
      ...(await roundsAt10k(page, held, middle, times)),
      ...(await pushAt10k(page, held)),
      ...(await savesAt10k(page, held, times)),
    };
    await page.call('closeAndForget', held);
    if (times.most < 50_000) return figures;
    return { ...figures, ...(await at50k(page, times)) };
  } finally {
    await page.close();
  }
}

async function firstPulls(page: BenchPage, feed: PreparedFeed, times: number): Promise<Figure> {
  page.server.use(feed);
  const floor: number[] = [];
  const ours: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await page.reload();
    floor.push(await page.call('floorFirstPull'));
    const held = await page.call('enrolVault');
    await page.reload();
    await page.call('unlock', held);
    await page.call('openToList');
    ours.push(await page.call('firstPull'));
    await page.call('closeAndForget', held);
  }
  return { measured: median(ours), floor: median(floor) };
}

/** A vault with the whole of a feed in it. */
async function fill(page: BenchPage, feed: PreparedFeed): Promise<Held> {
  page.server.use(feed);
  await page.reload();
  const held = await page.call('enrolVault');
  await page.call('unlock', held);
  await page.call('openToList');
  await page.call('firstPull');
  return held;
}

/** A key typed into the box for a place, to the eight that are shown; drawing them is not in it. */
async function placesAt20k(page: BenchPage, { again }: Times): Promise<Figure> {
  const slowest = async () => {
    const tries: number[] = [];
    for (let time = 0; time < Math.min(again, 5); time += 1)
      tries.push(Math.max(...(await page.call('placeTimes', 20_000))));
    return median(tries);
  };
  const measured = await slowest();
  await page.slowDown(6);
  const slow = await slowest();
  await page.slowDown(1);
  return { measured, note: `at 6x slowdown ${slow.toFixed(0)} ms` };
}

/** What may be the same, looked for in a vault that was just opened, at usual speed and slowed down. */
async function duplicatesAt5k(page: BenchPage, times: Times): Promise<Figure> {
  const held = await fill(page, prepareFeed(5_000, false, seededRandom(4)));
  const usual: number[] = [];
  const slow: number[] = [];
  for (let time = 0; time < Math.min(times.again, 5); time += 1) {
    await open(page, held);
    usual.push(await page.call('duplicateTime'));
    await open(page, held);
    await page.slowDown(6);
    slow.push(await page.call('duplicateTime'));
    await page.slowDown(1);
  }
  await page.call('closeAndForget', held);
  return { measured: median(usual), note: `at 6x slowdown ${median(slow).toFixed(0)} ms` };
}

function bytesOf({ sizes }: PreparedFeed): Figure {
  const values = (sizes.values / 1024).toFixed(0);
  const note = `the answers without authors and ops: ${values} KB`;
  return { measured: sizes.pages / 1024, floor: sizes.states / 1024, note };
}

async function open(page: BenchPage, held: Held): Promise<number> {
  await page.reload();
  await page.call('unlock', held);
  return page.call('openToList');
}

/** Unlocking at usual speed and slowed down, and what it holds in memory. */
async function opened(page: BenchPage, held: Held, times: Times, size: '10k' | '50k') {
  const usual: number[] = [];
  const slow: number[] = [];
  for (let time = 0; time < Math.min(times.again, 5); time += 1) {
    usual.push(await open(page, held));
    await page.reload();
    await page.slowDown(4);
    await page.call('unlock', held);
    slow.push(await page.call('openToList'));
    await page.slowDown(1);
  }
  await page.reload();
  await page.call('unlock', held);
  const before = await page.heap();
  await page.call('openToList');
  await page.call('listTimes', 1);
  const memory = { measured: ((await page.heap()) - before) / megabyte };
  const figures = { unlock: { measured: median(usual) }, slow: { measured: median(slow) }, memory };
  return size === '10k'
    ? { unlock10k: figures.unlock, unlock10kSlow: figures.slow, memory10k: memory }
    : { unlock50k: figures.unlock, unlock50kSlow: figures.slow, memory50k: memory };
}

async function listsAt10k(page: BenchPage, held: Held, times: Times): Promise<Figures> {
  await open(page, held);
  const { first, sort, filter } = await page.call('listTimes', times.again);
  const keys = await page.call('searchTimes', times.again);
  return {
    firstList: { measured: first[0] ?? 0, note: `again ${median(first).toFixed(1)} ms` },
    laterSort: { measured: median(sort) },
    laterFilter: { measured: median(filter) },
    search10k: { measured: Math.max(...keys), note: `middle key ${median(keys).toFixed(1)} ms` },
  };
}

async function roundsAt10k(
  page: BenchPage,
  held: Held,
  feed: PreparedFeed,
  { again }: Times,
): Promise<Figures> {
  const warm = 3;
  await page.reload();
  await page.call('floorFirstPull');
  for (let time = 0; time < again + warm; time += 1) feed.addDelta(10);
  const floorDelta = await page.call('floorRounds', 10_000, 10, again + warm);
  const floorNone = await page.call('floorRounds', 20_000_000, 0, again + warm);
  await open(page, held);
  const delta = await page.call('reads', again + warm);
  const none = await page.call('rounds', again + warm);
  page.server.traffic();
  await page.call('rounds', 1);
  const { bytes, requests } = page.server.traffic();
  const after = (list: readonly number[]) => median(list.slice(warm));
  return {
    delta: { measured: after(delta), floor: after(floorDelta) },
    noChange: { measured: after(none), floor: after(floorNone), note: 'sends, then reads' },
    noChangeBytes: { measured: bytes / 1024, note: 'both ways with headers' },
    noChangeTrips: { measured: requests },
  };
}

async function pushAt10k(page: BenchPage, held: Held): Promise<Figures> {
  await open(page, held);
  await page.call('fillOutbox', 1_000);
  await page.reload();
  const floor = await page.call('floorPush', 1_000);
  await open(page, held);
  const { sent, noted, count } = await page.call('push');
  if (count !== 1_000) throw new Error(`${count} saves of 1,000 were taken.`);
  const note = `sent ${sent.toFixed(0)} ms, taken in ${noted.toFixed(0)} ms`;
  return { push: { measured: sent + noted, floor, note } };
}

async function savesAt10k(page: BenchPage, held: Held, times: Times): Promise<Figures> {
  await page.reload();
  const floor = await page.call('floorSaves', times.saves);
  await open(page, held);
  const ours = await page.call('saves', times.saves);
  return {
    saveP50: { measured: quantile(ours, 0.5), floor: quantile(floor, 0.5) },
    saveP95: { measured: quantile(ours, 0.95), floor: quantile(floor, 0.95) },
  };
}

async function at50k(page: BenchPage, times: Times): Promise<Figures> {
  const held = await fill(page, prepareFeed(50_000, false, seededRandom(3)));
  const figures = await opened(page, held, times, '50k');
  await open(page, held);
  const keys = await page.call('searchTimes', Math.min(times.again, 5));
  const note = `middle key ${median(keys).toFixed(1)} ms`;
  await page.call('closeAndForget', held);
  return { ...figures, search50k: { measured: Math.max(...keys), note } };
}
