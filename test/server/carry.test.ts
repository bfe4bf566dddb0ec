import { expect, test } from 'vitest';
import { CarryAnswer } from '../../src/domain/carry-protocol.ts';
import type { Envelope } from '../../src/domain/envelope.ts';
import type { Offer } from '../../src/domain/protocol.ts';
import { end } from '../support/held-steps.ts';
import { makePhone, namesOf, onlyAnswer, type Phone } from '../support/server-device.ts';
import { edit, newIncident } from '../support/server-records.ts';
import { besideIt, makeWorld, post, signIn, type World } from '../support/server-world.ts';

type File = { cookie: string; offers: readonly Offer[]; more?: object };

/** Brings saves of one phone in with another person's session, as from a file. */
async function carry({ app }: World, from: Phone, { cookie, offers, more = {} }: File) {
  const body = { protocol: 1, device: from.wire.id, offers, ...more };
  const answer = await post(app, '/api/carry', body, cookie);
  return { status: answer.statusCode, body: answer.json() };
}

const offersOf = (...envelopes: readonly Envelope[]): Offer[] =>
  envelopes.map((envelope) => ({ envelope }));

const outcomesOf = (body: unknown): string[] => {
  const answer = CarryAnswer.parse(body);
  return answer.answer === 'done' ? answer.saves.map(({ outcome }) => outcome) : [answer.answer];
};

const deviceRow = (world: World, phone: Phone) => world.tools.store.directory.device(phone.wire.id);

test('T-carry what somebody else carries goes in as its author’s, and the phone was not seen', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const first = await phone.wire.save(newIncident('i1', 'officer'));
  const second = await phone.wire.save(edit('i1', 'landmark', 'By the shop'));
  const before = await deviceRow(world, phone);
  const cookie = await signIn(world, 'warden');
  const { body } = await carry(world, phone, { cookie, offers: offersOf(first, second) });
  expect(outcomesOf(body)).toEqual(['received', 'received']);
  const row = (await phone.readAll()).find((one) => one.id === 'i1');
  expect(row).toMatchObject({ f: { recorded_by: { heads: [{ by: 'officer' }] } } });
  expect(await deviceRow(world, phone)).toEqual(before);
});

test('T-carry the same file twice changes nothing, and the phone then hears that it is known', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const envelope = await phone.wire.save(newIncident('i1', 'officer'));
  const cookie = await signIn(world, 'supervisor');
  await carry(world, phone, { cookie, offers: offersOf(envelope) });
  const rows = await phone.readAll();
  const again = await carry(world, phone, { cookie, offers: offersOf(envelope) });
  expect(outcomesOf(again.body)).toEqual(['known']);
  expect(await phone.readAll()).toEqual(rows);
  const answer = onlyAnswer(await phone.deposit([{ envelope }]));
  expect(answer).toMatchObject({ known: true });
  expect(answer.answer === 'results' && namesOf(answer.results)).toEqual(['ok', 'ok', 'ok', 'ok']);
});

test('T-carry what was tampered with is damaged, and a file without its beginning says so', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const first = await phone.wire.save(newIncident('i1', 'officer'));
  const second = await phone.wire.save(newIncident('i2', 'officer'));
  const cookie = await signIn(world, 'supervisor');
  const missing = await carry(world, phone, { cookie, offers: offersOf(second) });
  expect(outcomesOf(missing.body)).toEqual(['earlier_missing']);
  const bad = { ...first, sig: second.sig };
  const damaged = await carry(world, phone, { cookie, offers: offersOf(bad, second) });
  expect(outcomesOf(damaged.body)).toEqual(['damaged', 'received']);
});

test('T-carry what a phone off the list wrote is kept for a supervisor, and the carrier reads no answer to it', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const envelope = await phone.wire.save(newIncident('i1', 'officer'));
  await end(world, 'officer');
  const cookie = await signIn(world, 'warden');
  const { body } = await carry(world, phone, { cookie, offers: offersOf(envelope) });
  expect(body).toEqual({ answer: 'done', saves: [{ id: envelope.id, outcome: 'attention' }] });
});

test('T-carry nobody carries without signing in, nor from another organisation', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const offers = offersOf(await phone.wire.save(newIncident('i1', 'officer')));
  expect((await carry(world, phone, { cookie: '', offers })).status).toBe(401);
  const elsewhere = await besideIt(world, 'org-two');
  const cookie = await signIn(elsewhere, 'supervisor');
  expect(outcomesOf((await carry(world, phone, { cookie, offers })).body)).toEqual(['device']);
  expect(onlyAnswer(await phone.deposit(offers))).toMatchObject({ known: false });
});

test('T-carry who carried what is in the audit trail, and a body of another shape is refused', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const offers = offersOf(await phone.wire.save(newIncident('i1', 'officer')));
  const cookie = await signIn(world, 'warden');
  expect((await carry(world, phone, { cookie, offers, more: { person: 'officer' } })).status).toBe(
    400,
  );
  expect((await carry(world, phone, { cookie, offers: [] })).status).toBe(400);
  await carry(world, phone, { cookie, offers });
  const entries = await world.tools.store.read(world.org, ({ audit }) => audit.after(0, 1_000));
  expect(entries.find(({ action }) => action === 'carry')).toMatchObject({
    actor: 'warden',
    objectId: phone.wire.id,
    reason: '1',
  });
});
