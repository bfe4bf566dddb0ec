import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { discardDevice, openDevice } from '../support/browser.ts';
import { seededRandom } from '../support/sim-random.ts';
import type { Doc } from './couch-answers.ts';
import { installForRun } from './install-for-run.ts';
import { incidentRow } from './made-up-incidents.ts';
import { median } from './middle.ts';
import type { Peers } from './peers/main.ts';
import { startPeersServer } from './peers-server.ts';
import type { Figure, Figures } from './targets.ts';

const records = 10_000;
const peers = {
  'pouchdb-browser': '9.0.0',
  'pouchdb-adapter-indexeddb': '9.0.0',
  events: '3.3.0',
  rxdb: '17.6.0',
  rxjs: '7.8.2',
};

const newerAdapter = 'pouchdb-adapter-indexeddb';

/** Measures what a first pull of as many records costs the peers, beside ours of the same run. */
export async function measurePeers(ours: Figure, isQuick: boolean): Promise<Figures> {
  const directory = await mkdtemp(join(tmpdir(), 'alongside-peers-'));
  try {
    await buildPeers(directory);
    const times = isQuick ? 1 : 3;
    const usual = await firstPulls(directory, 'pouchFirstPull', times);
    const newer = await firstPulls(directory, 'pouchNewerFirstPull', times);
    const adapters = `PouchDB ${peers['pouchdb-browser']}: idb ${usual.toFixed(0)}, indexeddb ${newer.toFixed(0)} ms`;
    const rx = await firstPulls(directory, 'rxFirstPull', times);
    const { measured } = ours;
    return {
      firstPullPouch: { measured, floor: Math.min(usual, newer), note: adapters },
      firstPullRx: { measured, floor: rx, note: `RxDB ${peers.rxdb} on Dexie, nothing sealed` },
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function buildPeers(directory: string): Promise<void> {
  await installForRun(directory, peers);
  const at = (name: string) => join(directory, 'node_modules', name);
  const dexie = at('rxdb/dist/esm/plugins/storage-dexie/index.js');
  const replication = at('rxdb/dist/esm/plugins/replication/index.js');
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'peers'),
    logLevel: 'warn',
    define: { global: 'globalThis' },
    resolve: {
      alias: [
        { find: 'rxdb/plugins/storage-dexie', replacement: dexie },
        { find: 'rxdb/plugins/replication', replacement: replication },
        { find: /^rxdb$/, replacement: at('rxdb/dist/esm/index.js') },
        { find: /^events$/, replacement: at('events/events.js') },
        { find: 'pouchdb-browser', replacement: at('pouchdb-browser/lib/index.es.js') },
        { find: newerAdapter, replacement: at(`${newerAdapter}/lib/index.es.js`) },
      ],
    },
    build: { outDir: join(directory, 'page'), emptyOutDir: true, target: 'es2022' },
  });
}

/** The middle of several first pulls in a real browser, each into an empty database of a new profile. */
async function firstPulls(directory: string, name: keyof Peers, times: number): Promise<number> {
  const server = await startPeersServer(join(directory, 'page'), documents());
  const spent: number[] = [];
  try {
    for (let time = 0; time < times; time += 1) {
      const device = await openDevice({ baseURL: server.url });
      await device.page.goto('/');
      spent.push(await device.page.evaluate(`peers.${name}(${records})`));
      await discardDevice(device);
    }
  } finally {
    await server.stop();
  }
  return median(spent);
}

function documents(): Doc[] {
  const random = seededRandom(2);
  return Array.from({ length: records }, (_, at) => {
    const row = incidentRow(at + 1, false, random);
    return { _id: row.id, state: 'recorded', at: String(row.seq), row };
  });
}
