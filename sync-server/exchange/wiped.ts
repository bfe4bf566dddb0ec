import * as z from 'zod/mini';
import { type WipedAnswer, WipedRequest } from '../../src/domain/wipe-protocol.ts';
import { recordActs } from '../audit/record-acts.ts';
import { makeLimiter } from '../limits.ts';
import { answer, clearing, openRoute, type Route, refuse, tooOften } from '../routes.ts';
import type { Transaction } from '../store/port.ts';
import { directivesFor } from './directives.ts';
import { registeredDevice } from './open-offer.ts';
import type { Tools } from './tools.ts';

const minute = 60_000;

/** POST /api/wiped: no cookie, since a revoked device has none; it names what it was told. */
export function wipedRoute(tools: Tools): Route {
  const perMinute = makeLimiter(tools.now, 30, minute);
  return openRoute({ path: '/api/wiped', shape: WipedRequest }, async (body) => {
    const wait = perMinute.take(registeredDevice(body.device));
    if (wait > 0) return tooOften(wait);
    const said = await noteWiped(tools, body);
    if (said === null) return refuse(403, 'not_told');
    return said.outcome === 'cleared' ? clearing(said) : answer(said);
  });
}

/** Null for a device that was never told to go. */
export async function noteWiped(tools: Tools, body: WipedRequest): Promise<WipedAnswer | null> {
  const device = await tools.store.directory.device(registeredDevice(body.device));
  const told = device ? directivesFor(tools.keys, device) : [];
  if (!device || !told.some(({ sig }) => sig === body.sig)) return null;
  return tools.store.write(device.org, async (transaction) => ({
    outcome: await wipedInto(transaction, tools, device.device, body),
  }));
}

const markOf = (device: string): string => `wiped ${device}`;

const Wiped = z.strictObject({ at: z.int(), outcome: z.string() });

/** When a device first said that its vault is gone, and what it was last answered; null if it never did. */
export async function readWiped(
  { mark }: Transaction,
  device: string,
): Promise<z.infer<typeof Wiped> | null> {
  const text = await mark(markOf(device));
  return text === null ? null : Wiped.parse(JSON.parse(text));
}

/** What no backup covers stays on the device, sealed to the server, whoever has the device. */
async function wipedInto(
  transaction: Transaction,
  tools: Tools,
  device: string,
  { waiting, others, epoch: asked, pos }: WipedRequest,
): Promise<WipedAnswer['outcome']> {
  const { epoch, safe } = await transaction.organisation();
  await transaction.accounts.seeDevice(device, tools.now(), waiting);
  const isCovered = waiting === 0 && (pos === 0 || (asked === epoch && pos <= safe));
  const outcome = !isCovered ? 'keep' : others > 0 ? 'release' : 'cleared';
  const before = await readWiped(transaction, device);
  if (before?.outcome === outcome) return outcome;
  const at = before?.at ?? tools.now();
  await transaction.setMark(markOf(device), JSON.stringify({ at, outcome }));
  const object = { objectType: 'device', objectId: device, outcome };
  await recordActs(transaction, tools.now(), [{ actor: '', device, action: 'wiped', ...object }]);
  return outcome;
}
