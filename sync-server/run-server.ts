import type { FastifyInstance } from 'fastify';
import { attempt } from '../src/domain/result.ts';
import { runNightly } from './exchange/nightly.ts';
import type { Tools } from './exchange/tools.ts';
import { logBug } from './logs.ts';

const hour = 3_600_000;

/** Lets a server listen, does the nightly work, and stops it tidily when the system asks. */
export async function runServer(
  app: FastifyInstance,
  tools: Tools,
  place: { host: string; port: number },
): Promise<string> {
  const listening: Promise<string> = app.listen(place);
  const address = await listening;
  const nightly = setInterval(() => void runNightlyForAll(app, tools), 24 * hour);
  nightly.unref();
  const stop = async () => {
    clearInterval(nightly);
    await app.close();
    await tools.store.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  await runNightlyForAll(app, tools);
  return address;
}

/** A night that fails is written down and tried again the next; the server goes on. */
async function runNightlyForAll(app: FastifyInstance, tools: Tools): Promise<void> {
  const work = async () => {
    for (const { org } of await tools.store.directory.organisations()) await runNightly(tools, org);
  };
  await attempt(work, (error) => {
    if (error instanceof Error) logBug(app.log, 'nightly', error);
    return 'failed';
  });
}
