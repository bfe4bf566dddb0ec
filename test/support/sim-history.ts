import fc from 'fast-check';
import { days } from '../../src/domain/clock.ts';
import { makeRecord } from './sim-acts.ts';
import { endWell } from './sim-check.ts';
import { type CommandName, type Step, takeStep } from './sim-commands.ts';
import { roundOf } from './sim-device.ts';
import { folderDisk, memoryDisk } from './sim-disk.ts';
import { addDevice, makeWorld, type World } from './sim-world.ts';

/** How often each thing happens, beside the others of its theme. */
export type Theme = Partial<Record<CommandName, number>>;

/** A history: a seed for everything random in it, and its steps. */
export type History = { seed: number; people: readonly string[]; steps: readonly Step[] };

const longest = 44;
const shortest = 26;

/** Random histories of a theme; one that fails shrinks by putting a rest in the place of its steps. */
function histories(theme: Theme, people: readonly string[]): fc.Arbitrary<History> {
  const rest = { arbitrary: fc.constant<CommandName>('rest'), weight: 1 };
  const kinds = Object.entries(theme).map(([kind, weight]) => ({
    arbitrary: fc.constant(kind as CommandName),
    weight,
  }));
  const step = fc.record({
    kind: fc.oneof({ withCrossShrink: true }, rest, ...kinds),
    device: fc.nat(7),
    record: fc.nat(11),
    choice: fc.nat(11),
  });
  const steps = fc.array(step, { minLength: shortest, maxLength: longest, size: 'max' });
  return fc.noBias(fc.record({ seed: fc.nat(1_000_000), people: fc.constant(people), steps }));
}

/** Plays a history on the real core, brings it to rest and checks everything that must hold. */
async function play({ seed, people, steps }: History): Promise<void> {
  const disk = steps.some((step) => step.kind === 'backup') ? folderDisk() : memoryDisk();
  const world = await makeWorld(seed, disk);
  for (const [index, person] of people.entries()) {
    const device = await addDevice(world, person, days(((seed + index * 3) % 5) - 2));
    device.wire.limit = 2 + ((seed + index) % 9);
  }
  await begin(world, seed);
  for (const step of steps) await takeStep(world, step);
  await endWell(world);
  await world.server.close();
  await disk.remove();
}

/** Two records that most phones have seen: without them the first steps of a history would fall flat. */
async function begin(world: World, seed: number): Promise<void> {
  for (const device of world.devices.filter(({ person }) => person !== 'ade').slice(0, 2)) {
    await makeRecord(world, device, 'patch:elm', [['landmark', 'At the start']]);
    await roundOf(device);
  }
  for (const [index, device] of world.devices.entries()) {
    if ((seed + index) % 4 !== 0) await roundOf(device);
  }
}

const isDeep = process.env.DEEP !== undefined;

/** Which histories are played, and how many: 85 of each theme, or with DEEP some 20,000 in all. */
export const seed = Number(process.env.SEED ?? 20_261_001);
const runs = Number(process.env.RUNS ?? (isDeep ? 3_400 : 85));

/** How long the histories of one theme may take, in milliseconds. */
export const patience = isDeep ? 6 * 3_600_000 : 600_000;

/** Plays the histories of a theme; with SHRINK a failing one is made as small as it gets. */
export const checkTheme = (theme: Theme, people: readonly string[], times = runs): Promise<void> =>
  fc.assert(fc.asyncProperty(histories(theme, people), play), {
    seed,
    numRuns: times,
    endOnFailure: process.env.SHRINK === undefined,
  });

export const writing: Theme = {
  make: 6,
  landmark: 6,
  entry: 2,
  row: 4,
  danger: 3,
  state: 4,
  resolve: 3,
  ask: 1,
  round: 12,
};
