import { writtenOut } from '../../sync-server/exchange/written.ts';
import type { LogEntry } from '../../sync-server/store/rows.ts';
import { type BareTable, openBareTable, readBarely } from './bare-sqlite.ts';
import { median, quantile, timed } from './middle.ts';
import { measureGrowth } from './server-growth.ts';
import {
  fillStore,
  makeDeposits,
  openWorld,
  org,
  pullAs,
  type ServerWorld,
  takeDeposit,
} from './server-world.ts';
import type { Figure, Figures } from './targets.ts';

const warm = 5;

/** Measures what the server does with a push and with a pull, on a real file, beside bare SQLite. */
export async function measureServer(isQuick: boolean): Promise<Figures> {
  const world = await openWorld();
  try {
    const times = isQuick ? 15 : 60;
    return {
      accepted: await pushesOf200(world, times, openBareTable(world.directory)),
      ...(await pushesOf100(world, times)),
      ...(await pages(world, isQuick ? 5 : 25)),
      ...(await measureGrowth(isQuick)),
    };
  } finally {
    await world.close();
  }
}

/** Changes accepted a second, beside as many rows a second in a bare table of the same database. */
export async function pushesOf200(
  world: ServerWorld,
  times: number,
  bare: BareTable,
): Promise<Figure> {
  const made = await makeDeposits(world, { first: 1, deposits: times + warm, saves: 10 });
  const bytes = Math.round(await bytesOfChange(world, made[0] ?? ''));
  const ours: number[] = [];
  const floor: number[] = [];
  for (const text of made.slice(1)) {
    ours.push(await timed(() => takeDeposit(world, text)));
    floor.push(await timed(() => bare.insert(200, bytes)));
  }
  await bare.close();
  const rate = (spent: readonly number[]) => 200_000 / median(spent.slice(warm - 1));
  const each = median(ours.slice(warm - 1)).toFixed(1);
  const note = `${each} ms a push of 200; bare rows of ${bytes} bytes`;
  return { measured: rate(ours), floor: rate(floor), note };
}

/** Takes one deposit, makes sure that every change was accepted, and says how large one is in the log. */
async function bytesOfChange(world: ServerWorld, text: string): Promise<number> {
  const answer = await takeDeposit(world, text);
  const accepted = answer.match(/"result":"ok"/g)?.length ?? 0;
  if (accepted !== 200) throw new Error(`${accepted} of 200 changes were accepted.`);
  const ops = [...answer.matchAll(/"op":"([^"]+)"/g)].map((found) => found[1] ?? '');
  const entries = await world.tools.store.read(org, ({ log }) => log.changes(ops));
  return entries.reduce((sum, entry) => sum + bytesOf(entry), 0) / entries.length;
}

/** A row of the log with all its columns. */
const bytesOf = ({ box, ...rest }: LogEntry): number =>
  Object.values(rest).join('').length + (box?.length ?? 0);

async function pushesOf100(world: ServerWorld, times: number): Promise<Figures> {
  const place = { first: 10_001, deposits: times + warm, saves: 5 };
  const bare = openBareTable(world.directory);
  const ours: number[] = [];
  const floor: number[] = [];
  for (const text of await makeDeposits(world, place)) {
    ours.push(await timed(() => takeDeposit(world, text)));
    floor.push(await timed(() => bare.insert(100, 450)));
  }
  await bare.close();
  const [measured, least] = [ours, floor].map((spent) => quantile(spent.slice(warm), 0.95));
  const note = `p50 ${median(ours.slice(warm)).toFixed(1)} ms`;
  return { serverPush: { measured: measured ?? 0, floor: least ?? 0, note } };
}

/** A reader of one box a record, as the target has it; in the note one of two, beside a read that opens both. */
async function pages(world: ServerWorld, times: number): Promise<Figures> {
  await fillStore(world, 20_001, 1_100);
  const one = await pageOf(world, 'wyn', 1, times);
  const two = await pageOf(world, 'sal', 2, times);
  const both = `a supervisor's rows of two boxes ${two.measured.toFixed(0)} ms`;
  const times2 = `${(two.measured / two.floor).toFixed(1)} x`;
  const note = `a page is cut at 1 MiB: ${one.rows} rows, figures for 1,000; ${both}, ${times2}`;
  return { serverPull: { measured: one.measured, floor: one.floor, note } };
}

async function pageOf(world: ServerWorld, person: string, boxes: 1 | 2, times: number) {
  const { rows } = await pullAs(world, person, {});
  const barely = readBarely(world, { scope: 'patch:elm', limit: rows.length, boxes });
  if (barely.read() !== rows.length) throw new Error('The bare read finds other rows.');
  const ours: number[] = [];
  const floor: number[] = [];
  for (let time = 0; time < times + warm; time += 1) {
    ours.push(await timed(async () => writtenOut(await pullAs(world, person, {}))));
    floor.push(await timed(() => barely.read()));
  }
  barely.close();
  const forThousand = (spent: readonly number[]) =>
    (median(spent.slice(warm)) * 1_000) / rows.length;
  return { rows: rows.length, measured: forThousand(ours), floor: forThousand(floor) };
}
