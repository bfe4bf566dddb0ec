import type { CarriedSave, CarryAnswer, CarryRequest } from '../../src/domain/carry-protocol.ts';
import type { EnvelopeAnswer } from '../../src/domain/protocol.ts';
import { recordActs } from '../audit/record-acts.ts';
import { deposit } from './deposit.ts';
import type { Puller } from './pull.ts';
import { findDevice } from './register.ts';
import type { Tools } from './tools.ts';

export type Carrier = Omit<Puller, 'device'> & { device: string | null };

/**
 * Takes saves that somebody carried here in a file: the same deposit as if their device had sent them, with
 * the same checks, but the device was not seen. Only what belongs to the carrier's own organisation is taken.
 */
export async function takeCarried(
  tools: Tools,
  carrier: Carrier,
  { protocol, device, certificate, offers }: CarryRequest,
): Promise<CarryAnswer | 'too_large'> {
  const epoch = await epochOf(tools, carrier.org);
  const shown = certificate === undefined ? {} : { certificate };
  const request = { protocol, epoch, device, ...shown, waiting: 0, offers };
  const known = await findDevice(tools, request);
  if (known?.org !== carrier.org) return { answer: 'device' };
  const deposited = await deposit(tools, request, { isSeen: false });
  if (deposited === 'too_large') return deposited;
  if (deposited.answer !== 'done') return { answer: 'device' };
  const saves = deposited.answers.map(outcomeOf);
  await note(tools, carrier, device, saves);
  return { answer: 'done', saves };
}

async function epochOf(tools: Tools, org: string): Promise<string | null> {
  const organisations = await tools.store.directory.organisations();
  return organisations.find((one) => one.org === org)?.epoch ?? null;
}

function outcomeOf(answer: EnvelopeAnswer): CarriedSave {
  const { id } = answer;
  if (answer.answer === 'gap') return { id, outcome: 'earlier_missing' };
  if (answer.answer === 'damaged') return { id, outcome: 'damaged' };
  if (answer.known) return { id, outcome: 'known' };
  const isTaken = answer.results.every(({ result }) => result === 'ok' || result === 'waiting');
  return { id, outcome: isTaken ? 'received' : 'attention' };
}

function note(
  tools: Tools,
  { org, person, device }: Carrier,
  from: string,
  saves: readonly CarriedSave[],
): Promise<void> {
  const object = { objectType: 'device', objectId: from, outcome: 'ok' };
  const act = { actor: person, device, action: 'carry', ...object, reason: String(saves.length) };
  return tools.store.write(org, (transaction) => recordActs(transaction, tools.now(), [act]));
}
