import type { DecidedChange } from '../../src/domain/held-protocol.ts';
import { DecidedAnswer, HeldAnswer } from '../../src/domain/held-protocol.ts';
import type { Json } from '../../src/domain/json.ts';
import type { Phone } from './server-device.ts';
import { post, type World, writeAs } from './server-world.ts';

/** What whoever rejects gives as a reason. */
export const someReason = 'The tenant told us otherwise on the phone.';

export async function listOf({ app }: World, phone: Phone) {
  return HeldAnswer.parse((await post(app, '/api/held/list', {}, phone.cookie)).json()).changes;
}

export async function decide(
  { app }: World,
  phone: Phone,
  ops: readonly string[],
  decision: 'accepted' | 'rejected' = 'accepted',
): Promise<DecidedChange[]> {
  const body = { ops, decision, reason: decision === 'rejected' ? someReason : null };
  const answer = await post(app, '/api/held/decide', body, phone.cookie);
  return DecidedAnswer.parse(answer.json()).changes;
}

export const outcomes = (changes: readonly DecidedChange[]): string[] =>
  changes.map(({ outcome, code }) => (code === null ? outcome : `${outcome} ${code}`));

export async function fieldOf(phone: Phone, record: string, field: string): Promise<Json[]> {
  const row = (await phone.readAll()).find((one) => one.id === record);
  return row && 'f' in row ? (row.f[field]?.heads ?? []).map(({ value }) => value) : [];
}

export const end = (world: World, person: string) =>
  writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: person, field: 'ended', value: '2026-11-24' },
  ]);
