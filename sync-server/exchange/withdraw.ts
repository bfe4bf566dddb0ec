import { isoDay } from '../../src/domain/actor.ts';
import { fieldName } from '../../src/domain/change.ts';
import { showKey, textOf } from '../../src/domain/show.ts';
import { recordActs } from '../audit/record-acts.ts';
import type { Transaction } from '../store/port.ts';
import type { Decision } from './bench.ts';
import type { Folded } from './folded.ts';
import type { KeptLine } from './kept-list.ts';
import { sendAllAgain } from './send-again.ts';
import type { Tools } from './tools.ts';

const rights = new Set(['roles', 'patches', 'ended']);

/**
 * What follows from changed staff records, in the same transaction: whoever's time has ended loses sessions
 * and devices at once. Answers the lines that a later restore must replay.
 */
export async function followRights(
  transaction: Transaction,
  tools: Tools,
  decisions: readonly Decision[],
  records: ReadonlyMap<string, Folded>,
): Promise<KeptLine[]> {
  const changed = decisions.filter(
    ({ incoming: { change }, result }) =>
      result === 'ok' && change.type === 'staff' && rights.has(fieldName(change.field)),
  );
  const lines: KeptLine[] = [];
  for (const { incoming } of changed) {
    const { record, field } = incoming.change;
    const staff = records.get(record);
    if (staff) lines.push(rightLine(transaction.org, tools.now(), staff, field));
  }
  for (const person of new Set(changed.map(({ incoming }) => incoming.change.record))) {
    const staff = records.get(person);
    await sendAllAgain(transaction, tools, person);
    if (staff && hasEnded(staff, tools.now()))
      lines.push(...(await endPerson(transaction, tools, person)));
  }
  return lines;
}

/**
 * Devices that may not listen any more are called once and then not heard: at their next contact they are told
 * to make themselves unreadable.
 */
export function tellRevoked({ hub }: Tools, lines: readonly KeptLine[]): void {
  for (const line of lines) {
    if (line.kind !== 'revoked') continue;
    hub.poke(line.org, new Set([`user:${line.person}`]));
    hub.end([line.device]);
  }
}

function hasEnded({ definition, fields }: Folded, now: number): boolean {
  const ended = textOf(definition, fields, 'ended');
  return ended !== null && ended <= isoDay(now);
}

function rightLine(org: string, at: number, staff: Folded, field: string): KeptLine {
  const value = showKey(staff.definition, staff.fields, field)?.value ?? null;
  return { kind: 'right', org, at, person: staff.id, field, value };
}

async function endPerson(
  transaction: Transaction,
  tools: Tools,
  person: string,
): Promise<KeptLine[]> {
  const { org, accounts } = transaction;
  const at = tools.now();
  await accounts.endSessionsOf([person]);
  const devices = (await accounts.devicesOf(person)).filter((one) => one.revokedAt === null);
  await accounts.revokeDevices(
    devices.map((one) => one.device),
    at,
  );
  const acts = devices.map(({ device }) => ({
    actor: 'server',
    action: 'revoke_device',
    objectType: 'device',
    objectId: device,
    outcome: 'ok',
    reason: 'person_ended',
  }));
  await recordActs(transaction, at, acts);
  return devices.map(({ device, publicKey, prefix }) => ({
    kind: 'revoked',
    org,
    at,
    device,
    person,
    publicKey,
    prefix,
  }));
}
