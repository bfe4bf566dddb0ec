import { expect, test } from 'vitest';
import { type Act, extendChain, firstBroken } from '../../sync-server/audit/chain.ts';
import { verifyAudit } from '../../sync-server/audit/verify.ts';
import type { AuditEntry } from '../../sync-server/store/rows.ts';
import { makePhone } from '../support/server-device.ts';
import { newIncident } from '../support/server-records.ts';
import { makeWorld } from '../support/server-world.ts';

const start = { n: 0, hash: '' };
const empty = { seq: 0, pos: 0, own: 0, auditN: 0, auditHash: '' };

function chainOf(count: number): AuditEntry[] {
  const acts = Array.from({ length: count }, (_, index): Act => {
    const object = { objectType: 'account', objectId: `person-${index}` };
    return { actor: 'admin', action: 'invite', ...object, outcome: 'ok' };
  });
  return extendChain(empty, 1_795_597_200_000, acts).entries;
}

test('T-aud an untouched chain holds', () => {
  expect(firstBroken(chainOf(50), start)).toBeNull();
});

test('T-aud one changed field is found at its entry', () => {
  const entries = chainOf(50);
  const changed = entries.map((entry) => (entry.n === 20 ? { ...entry, actor: 'other' } : entry));
  expect(firstBroken(changed, start)).toBe(20);
});

test('T-aud a deleted entry is found', () => {
  expect(
    firstBroken(
      chainOf(50).filter((entry) => entry.n !== 20),
      start,
    ),
  ).toBe(20);
});

test('T-aud two swapped entries are found', () => {
  const entries = chainOf(50);
  const [a, b] = [entries[19], entries[20]];
  if (!a || !b) throw new Error('Too short');
  expect(firstBroken([...entries.slice(0, 19), b, a, ...entries.slice(21)], start)).toBe(20);
});

test('T-aud what happens is written down, without contents, and verifies', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  await phone.send(newIncident('i1', 'officer', { nonsense: 'Brixworth Parva' }));
  await phone.pull();
  const { store } = world.tools;
  const { count, broken } = await verifyAudit(store, world.org);
  expect(broken).toBeNull();
  const entries = await store.read(world.org, ({ audit }) => audit.after(0, 1_000));
  expect(entries).toHaveLength(count);
  const acts = entries.map((entry) => `${entry.action} ${entry.outcome} ${entry.reason}`.trim());
  expect(acts).toEqual(
    expect.arrayContaining([
      'sign_in ok',
      'enrol ok',
      'deposit logged 5',
      'deposit refused field_unknown',
      'pull ok',
    ]),
  );
  expect(JSON.stringify(entries)).not.toContain('Brixworth');
});

test('T-aud a chain cut short at its end is found', async () => {
  const world = await makeWorld();
  await makePhone(world, 'officer');
  const { store } = world.tools;
  await store.write(world.org, async (transaction) => {
    const counters = await transaction.counters();
    await transaction.setCounters({ ...counters, auditN: counters.auditN + 1 });
  });
  const { count, broken } = await verifyAudit(store, world.org);
  expect(broken).toBe(count + 1);
});
