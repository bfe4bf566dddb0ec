import type { FastifyInstance } from 'fastify';
import { runNightly } from './exchange/nightly.ts';
import type { Tools } from './exchange/tools.ts';

const hour = 3_600_000;

/** Lets a server listen, does the nightly work, and stops it tidily when the system asks. */
export async function runServer(
  app: FastifyInstance,
  tools: Tools,
  place: { host: string; port: number },
): Promise<string> {
  const address = await app.listen(place);
  const nightly = setInterval(() => void runNightlyForAll(tools), 24 * hour);
  nightly.unref();
  const stop = async () => {
    clearInterval(nightly);
    await app.close();
    await tools.store.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  await runNightlyForAll(tools);
  return address;
}

async function runNightlyForAll(tools: Tools): Promise<void> {
  for (const { org } of await tools.store.directory.organisations()) await runNightly(tools, org);
}
