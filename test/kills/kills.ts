import type { RunningServer } from '../support/running-server.ts';
import type { Stored } from './count.ts';
import type { Person } from './scripted-person.ts';

/** How often each of the three has been killed. */
export type Kills = { server: number; page: number; browser: number };

const total = ({ server, page, browser }: Kills): number => server + page + browser;

export const isEnough = (kills: Kills, wanted: number): boolean => total(kills) >= wanted;

export const pause = (time: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, time));

const longestLife = 900;
const tellEvery = 25;

/** Kills the server at random moments and starts it again, until it is over; it is left running. */
export async function startKilling(
  ground: { server: RunningServer },
  kills: Kills,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    await pause(Math.random() * longestLife);
    await ground.server.kill();
    kills.server += 1;
    ground.server = await ground.server.restart();
    if (kills.server % tellEvery === 0) console.log(JSON.stringify(kills));
  }
}

/** Prints what was found; true when nothing was lost and nothing doubled. */
export function report(
  kills: Kills,
  { attempted, confirmed }: Person,
  seen: ReadonlyMap<string, number>,
  stored: Stored,
): boolean {
  const timesOf = (word: string) => seen.get(word) ?? 0;
  const lost = [...confirmed].filter((word) => timesOf(word) === 0).length;
  const doubled = [...attempted].filter((word) => timesOf(word) > 1).length;
  const arrived = [...attempted].filter((word) => !confirmed.has(word) && timesOf(word) === 1);
  console.log(`${total(kills)} kills: ${JSON.stringify(kills)}`);
  console.log(`${attempted.size} saves begun, ${confirmed.size} called saved on screen.`);
  console.log(`${arrived.length} were cut off before the screen said so and arrived all the same.`);
  console.log(`On the server: ${JSON.stringify(stored)}`);
  console.log(`${lost} lost, ${doubled} doubled.`);
  const isWhole = stored.gaps === 0 && stored.notOk === 0 && stored.repeated === 0;
  return lost === 0 && doubled === 0 && isWhole;
}
