import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { build } from 'vite';
import { type Device, discardDevice, openDevice } from '../support/browser.ts';
import type { Bench } from './page/main.ts';
import { type PageServer, startPageServer } from './page-server.ts';

type Name = keyof Bench;

/** The bench's own page in a real browser on a real profile, and how to ask it for things. */
export type BenchPage = {
  server: PageServer;
  call: <K extends Name>(
    name: K,
    ...given: Parameters<Bench[K]>
  ) => Promise<Awaited<ReturnType<Bench[K]>>>;
  /** Loads the page anew: nothing of the run before is left in memory. */
  reload: () => Promise<void>;
  slowDown: (times: number) => Promise<void>;
  /** Bytes in use on the heap after a collection. */
  heap: () => Promise<number>;
  /** Writes a profile of the page while it works. */
  profile: <T>(work: () => Promise<T>) => Promise<{ profile: unknown; result: T }>;
  close: () => Promise<void>;
};

export async function openBenchPage(): Promise<BenchPage> {
  const directory = await mkdtemp(join(tmpdir(), 'alongside-bench-'));
  await buildPage(directory);
  const server = await startPageServer(directory);
  const device = await openDevice();
  const session = await device.context.newCDPSession(device.page);
  const reload = async () => {
    await device.page.goto(server.url);
    await device.page.waitForLoadState('load');
  };
  await reload();
  return {
    server,
    reload,
    call: (name, ...given) => callIn(session, name, given),
    slowDown: async (rate) => {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
    },
    heap: () => heapOf(session),
    profile: (work) => profileOf(session, work),
    close: () => close(device, server, directory),
  };
}

async function buildPage(directory: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    logLevel: 'warn',
    build: {
      outDir: directory,
      emptyOutDir: true,
      target: 'es2022',
      minify: process.env.BENCH_NAMES === undefined,
      modulePreload: { polyfill: false },
    },
  });
}

/** Asked over the devtools, since the page's policy forbids the evaluation that is usual elsewhere. */
async function callIn<K extends Name>(
  session: CDPSession,
  name: K,
  given: Parameters<Bench[K]>,
): Promise<Awaited<ReturnType<Bench[K]>>> {
  const written = given.map((one) => JSON.stringify(one)).join(', ');
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `bench.${name}(${written})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.send('HeapProfiler.disable');
  return usedSize;
}

async function profileOf<T>(session: CDPSession, work: () => Promise<T>) {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 200 });
  await session.send('Profiler.start');
  const result = await work();
  const { profile } = await session.send('Profiler.stop');
  return { profile, result };
}

async function close(device: Device, server: PageServer, directory: string): Promise<void> {
  await discardDevice(device);
  await server.stop();
  await rm(directory, { recursive: true, force: true });
}
