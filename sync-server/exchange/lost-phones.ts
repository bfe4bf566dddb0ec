import * as z from 'zod/mini';
import { type MissingAnswer, MissingRequest } from '../../src/domain/trouble-protocol.ts';
import { recordActs } from '../audit/record-acts.ts';
import { makeLimiter } from '../limits.ts';
import { answer, openRoute, type Route, tooOften } from '../routes.ts';
import type { Transaction } from '../store/port.ts';
import type { Device } from '../store/rows.ts';
import type { Tools } from './tools.ts';

const minute = 60_000;

/**
 * POST /api/phones/missing: asked by a page that found no vault at all. The browser's own cookie says which ones
 * it was given; that they are gone is written down, and the page hears what had been received.
 */
export function missingRoute(tools: Tools): Route {
  const perMinute = makeLimiter(tools.now, 30, minute);
  const open = { path: '/api/phones/missing', shape: MissingRequest };
  return openRoute(open, async (_, { address, phones }) => {
    const wait = perMinute.take(address);
    if (wait > 0) return tooOften(wait);
    const told = await Promise.all(phones.map((device) => noteMissing(tools, device)));
    const body: MissingAnswer = { phones: told.filter((one) => one !== null) };
    return answer(body);
  });
}

async function noteMissing(
  tools: Tools,
  id: string,
): Promise<MissingAnswer['phones'][number] | null> {
  const known = await tools.store.directory.device(id);
  // A vault that was told to go is not missed.
  if (!known || known.revokedAt !== null) return null;
  return tools.store.write(known.org, async (transaction) => {
    const [device] = await transaction.accounts.findDevices([id]);
    if (!device) return null;
    if ((await lostAt(transaction, device)) === null) await noteLost(transaction, tools, device);
    const { lastSeenAt: heardAt, waiting } = device;
    return { received: await transaction.log.received(id), heardAt, waiting };
  });
}

const markOf = (device: string): string => `lost ${device}`;

const Lost = z.strictObject({ at: z.int() });

async function noteLost(transaction: Transaction, tools: Tools, { device }: Device): Promise<void> {
  const lost: z.infer<typeof Lost> = { at: tools.now() };
  await transaction.setMark(markOf(device), JSON.stringify(lost));
  const object = { objectType: 'device', objectId: device, outcome: 'noted' };
  await recordActs(transaction, tools.now(), [
    { actor: '', device, action: 'storage_lost', ...object },
  ]);
}

/** When a phone was found without its vault; null if it never was, or was heard from since. */
export async function lostAt(
  { mark }: Transaction,
  { device, lastSeenAt }: Device,
): Promise<number | null> {
  const text = await mark(markOf(device));
  if (text === null) return null;
  const { at } = Lost.parse(JSON.parse(text));
  return lastSeenAt !== null && lastSeenAt > at ? null : at;
}

/** Those of a browser's vaults that are not known to be gone, and the one that was made or opened now. */
export async function phonesLeft(
  tools: Tools,
  phones: readonly string[],
  now: string,
): Promise<string[]> {
  const left = await Promise.all(
    phones.map(async (id) => {
      const device = await tools.store.directory.device(id);
      if (!device || device.revokedAt !== null) return false;
      const at = await tools.store.read(device.org, (one) => lostAt(one, device));
      return at === null;
    }),
  );
  return [...phones.filter((id, index) => left[index] && id !== now), now];
}
