import type { FastifyInstance } from 'fastify';
import { attempt } from '../src/domain/result.ts';
import { noteBackups } from './backup/cover.ts';
import { type Ledger, ledgerIn } from './backup/ledger.ts';
import { runNightlyIfDue } from './exchange/nightly.ts';
import type { Tools } from './exchange/tools.ts';
import { logBug } from './logs.ts';

const hour = 3_600_000;
const tenMinutes = hour / 6;

/** Lets a server listen, does the nightly work, and stops it tidily when the system asks. */
export async function runServer(
  app: FastifyInstance,
  tools: Tools,
  place: { host: string; port: number; keysDirectory: string },
): Promise<string> {
  const { host, port, keysDirectory } = place;
  const listening: Promise<string> = app.listen({ host, port });
  const address = await listening;
  const nightly = setInterval(() => void runNightlyForAll(app, tools), hour);
  nightly.unref();
  const ledger = ledgerIn(keysDirectory);
  const looking = setInterval(() => void noteAnyBackups(app, tools, ledger), tenMinutes);
  looking.unref();
  const stop = async () => {
    clearInterval(nightly);
    clearInterval(looking);
    await app.close();
    await tools.store.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  await runNightlyForAll(app, tools);
  await noteAnyBackups(app, tools, ledger);
  return address;
}

/** A night that fails is written down and tried again within the hour; the server goes on. */
async function runNightlyForAll(app: FastifyInstance, tools: Tools): Promise<void> {
  const work = async () => {
    for (const { org } of await tools.store.directory.organisations())
      await runNightlyIfDue(tools, org);
  };
  await tryWork(app, 'nightly', work);
}

/** Backups are made and checked by commands beside the server; it hears of them here. */
async function noteAnyBackups(app: FastifyInstance, tools: Tools, ledger: Ledger): Promise<void> {
  await tryWork(app, 'backups', () => noteBackups(tools, ledger));
}

async function tryWork(
  app: FastifyInstance,
  name: string,
  work: () => Promise<void>,
): Promise<void> {
  await attempt(work, (error) => {
    if (error instanceof Error) logBug(app.log, name, error);
    return 'failed';
  });
}
