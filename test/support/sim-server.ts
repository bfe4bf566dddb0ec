import type { Enrolled } from '../../src/domain/account-protocol.ts';
import type { Actor } from '../../src/domain/actor.ts';
import { days } from '../../src/domain/clock.ts';
import { loadReader } from '../../sync-server/exchange/actor.ts';
import { type Folded, openFolded } from '../../sync-server/exchange/folded.ts';
import { type KeptList, keptListInMemory } from '../../sync-server/exchange/kept-list.ts';
import { registeredDevice } from '../../sync-server/exchange/open-offer.ts';
import { createOrganisation } from '../../sync-server/exchange/organisations.ts';
import { writeOwn } from '../../sync-server/exchange/own-changes.ts';
import { staffRow } from '../../sync-server/exchange/page.ts';
import type { Puller } from '../../sync-server/exchange/pull.ts';
import { restore } from '../../sync-server/exchange/restore.ts';
import { makeTools, type Tools } from '../../sync-server/exchange/tools.ts';
import { makeCertificate } from '../../sync-server/keys/certificate.ts';
import {
  type KeyMaterial,
  type Keys,
  keysFrom,
  makeKeyMaterial,
} from '../../sync-server/keys/keys.ts';
import type { Transaction } from '../../sync-server/store/port.ts';
import { type Disk, memoryDisk } from './sim-disk.ts';
import { firstSaves } from './sim-people.ts';
import { seededRandom } from './sim-random.ts';

const simStart = Date.UTC(2026, 9, 1, 10);
const org = 'org1';

/** The server without HTTP: its store, its clock and what a test must reach. */
export type SimServer = {
  readonly org: string;
  readonly clock: { at: number };
  readonly keys: Keys;
  readonly material: KeyMaterial;
  readonly kept: KeptList;
  /** What the exchange is handed; another store after a restore. */
  tools: () => Tools;
  /** A second passes. */
  tick: () => void;
  read: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  /** Whose session a device has; null when it has none (revoked, or its person's time has ended). */
  puller: (device: string) => Promise<Puller | null>;
  enrol: (person: string, device: { device: string; publicKey: string }) => Promise<Enrolled>;
  actor: (person: string) => Promise<Actor>;
  record: (id: string) => Promise<Folded | null>;
  /** Copies the database as it is now; the answer puts it back, as a new history. */
  backUp: () => Promise<Backup>;
  /** Runs a request; the store is not closed under it, though the phone that asked may have died meanwhile. */
  during: <T>(request: Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

export type Backup = { restore: () => Promise<void> };

/** A server that was saved: its clock and its keys; the rest lies on its disk. */
export type SavedServer = { at: number; material: KeyMaterial };

export async function startServer(
  seed: number,
  disk: Disk = memoryDisk(),
  saved: SavedServer | null = null,
): Promise<SimServer> {
  const random = seededRandom(seed);
  const clock = { at: saved?.at ?? simStart };
  const material = saved?.material ?? makeKeyMaterial(random, clock.at);
  const keys = keysFrom(material);
  const kept = keptListInMemory();
  const sources = { keys, kept, random, now: () => clock.at };
  const held = { tools: makeTools({ ...sources, store: await disk.open() }) };
  const tools = (): Tools => held.tools;
  const asked = new Set<Promise<unknown>>();
  const close = async () => {
    await Promise.allSettled(asked);
    await held.tools.store.close();
  };
  const tick = () => {
    clock.at += 1_000;
  };
  const read: SimServer['read'] = (work) => held.tools.store.read(org, work);
  if (saved === null) {
    await createOrganisation(held.tools.store, random, org);
    await writeOwn(tools(), org, firstSaves(clock.at - days(200)));
  }
  const actor = (person: string) =>
    read(async (transaction) => (await loadReader(transaction, tools(), person)).actor);
  return {
    org,
    clock,
    keys,
    material,
    kept,
    tools,
    tick,
    read,
    actor,
    record: (id) =>
      read(async (transaction) => {
        const [stored] = await transaction.records.find([id]);
        return stored ? openFolded(tools(), org, stored) : null;
      }),
    puller: (device) =>
      read(async (transaction) => {
        const [found] = await transaction.accounts.findDevices([registeredDevice(device)]);
        if (!found || found.revokedAt !== null) return null;
        return { org, person: found.person, device: found.device };
      }),
    enrol: (person, device) => enrol(tools(), person, device),
    backUp: async () => {
      const copy = await disk.copy();
      return {
        restore: async () => {
          await close();
          held.tools = makeTools({ ...sources, store: await disk.putBack(copy) });
          await restore(held.tools);
        },
      };
    },
    during: (request) => {
      asked.add(request);
      return request.finally(() => asked.delete(request));
    },
    close,
  };
}

/** Registers a device straight into the store, as the enrolment page would. */
function enrol(
  tools: Tools,
  person: string,
  { device, publicKey }: { device: string; publicKey: string },
): Promise<Enrolled> {
  const { store, keys } = tools;
  return store.write(org, async (transaction) => {
    const at = tools.now();
    const prefix = device.slice(0, 3);
    const { actor, leaseUntil } = await loadReader(transaction, tools, person);
    await transaction.accounts.putDevice({
      org,
      device,
      person,
      publicKey,
      label: new Uint8Array(),
      prefix,
      enrolledAt: at,
      lastSeenAt: null,
      waiting: 0,
      revokedAt: null,
    });
    const certificate = {
      organisation: org,
      person,
      device,
      publicKey,
      referencePrefix: prefix,
      at,
    };
    return {
      organisation: org,
      person,
      device,
      certificate: makeCertificate(keys, certificate),
      referencePrefix: prefix,
      epoch: (await transaction.organisation()).epoch,
      siteKey: keys.sitePublicKey,
      ingest: keys.ingest,
      staff: await staffRow(transaction, tools, actor),
      leaseUntil,
    };
  });
}
