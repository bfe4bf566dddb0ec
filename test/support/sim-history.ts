import fc from 'fast-check';
import { type CommandName, type Step, takeStep } from './sim-commands.ts';
import { endWell } from './sim-check.ts';
import { roundOf } from './sim-device.ts';
import { folderDisk, memoryDisk } from './sim-disk.ts';
import { addDevice, makeWorld } from './sim-world.ts';
import { days } from '../../src/domain/clock.ts';

/** How often each thing happens, beside the others of its theme. */
export type Theme = Partial<Record<CommandName, number>>;

/** A history: a seed for everything random in it, and its steps. */
export type History = { seed: number; people: readonly string[]; steps: readonly Step[] };

/** Random histories of a theme; they shrink to fewer and plainer steps. */
export function histories(theme: Theme, people: readonly string[]): fc.Arbitrary<History> {
  const kinds = Object.entries(theme).map(([kind, weight]) => ({
    arbitrary: fc.constant(kind as CommandName),
    weight,
  }));
  const step = fc.record({
    kind: fc.oneof(...kinds),
    device: fc.nat(7),
    record: fc.nat(11),
    choice: fc.nat(11),
  });
  return fc.record({
    seed: fc.nat(1_000_000),
    people: fc.constant(people),
    steps: fc.array(step, { minLength: 1, maxLength: 36, size: 'max' }),
  });
}

/** Plays a history on the real core, brings it to rest and checks everything that must hold. */
export async function play({ seed, people, steps }: History): Promise<void> {
  const disk = steps.some((step) => step.kind === 'backup') ? folderDisk() : memoryDisk();
  const world = await makeWorld(seed, disk);
  for (const [index, person] of people.entries()) {
    const device = await addDevice(world, person, days(((seed + index * 3) % 5) - 2));
    device.wire.limit = 2 + ((seed + index) % 9);
    if ((seed + index) % 3 !== 0) await roundOf(device);
  }
  for (const step of steps) await takeStep(world, step);
  await endWell(world);
  await world.server.close();
  disk.remove();
}
