import { expect, test } from 'vitest';
import { stampTime } from '../../src/domain/clock.ts';
import { definitionOf } from '../../src/domain/registry.ts';
import { opOf } from '../support/device-wire.ts';
import { makePhone, namesOf, onlyAnswer } from '../support/server-device.ts';
import { edit, newIncident } from '../support/server-records.ts';
import { makeWorld, startTime, writeAs } from '../support/server-world.ts';

test('a new record is received, change by change, with consecutive positions', async () => {
  const phone = await makePhone(await makeWorld(), 'officer');
  const { answer, receipts } = await phone.send(newIncident('i1', 'officer'));
  expect(namesOf(receipts)).toEqual(['ok', 'ok', 'ok', 'ok']);
  const positions = receipts.map((receipt) => receipt.pos);
  expect(positions.map((pos) => pos - (positions[0] ?? 0))).toEqual([0, 1, 2, 3]);
  expect(answer).toMatchObject({ answer: 'results', known: false });
});

test('I2 F23 the same envelope twice is known, with its first results', async () => {
  const phone = await makePhone(await makeWorld(), 'officer');
  const { envelope, receipts } = await phone.send(newIncident('i1', 'officer'));
  const again = onlyAnswer(await phone.deposit([{ envelope }]));
  expect(again).toMatchObject({ answer: 'results', known: true, results: receipts });
  const twice = await phone.deposit([{ envelope }, { envelope }]);
  expect(twice).toMatchObject({ answers: [{ known: true }] });
});

test('a rule that says no refuses the change, and the rest stand', async () => {
  const phone = await makePhone(await makeWorld(), 'officer');
  const { receipts } = await phone.send(newIncident('i1', 'officer', { nonsense: 1, landmark: 5 }));
  expect(namesOf(receipts)).toEqual([
    'ok',
    'ok',
    'ok',
    'refused value_not_readable',
    'refused field_unknown',
  ]);
});

test('an unknown type of record is refused', async () => {
  const phone = await makePhone(await makeWorld(), 'officer');
  const changes = newIncident('i1', 'officer').map((change) => ({ ...change, type: 'spell' }));
  const { receipts } = await phone.send(changes);
  expect(namesOf(receipts)).toEqual([
    'refused type_unknown',
    'held no_record',
    'held no_record',
    'held no_record',
  ]);
});

test('a person without any right over a record is held, not refused', async () => {
  const world = await makeWorld();
  await (await makePhone(world, 'officer')).send(newIncident('i1', 'officer'));
  const { receipts } = await (await makePhone(world, 'other')).send(edit('i1', 'landmark', 'x'));
  expect(namesOf(receipts)).toEqual(['held no_right']);
});

test('F45 whoever was ended is held, and loses session and device at once', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'officer', field: 'ended', value: '2026-11-24' },
  ]);
  const { receipts } = await phone.send(newIncident('i1', 'officer'));
  expect(namesOf(receipts)[0]).toBe('held device_revoked');
  await expect(phone.pull()).rejects.toThrow();
  const answer = await phone.deposit([]);
  expect(answer).toMatchObject({ directives: [{ kind: 'wipe', device: phone.wire.id }] });
});

test('a change that comes before its record waits, and is decided when the record comes', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  const supervisor = await makePhone(world, 'supervisor');
  const early = await supervisor.send(edit('i1', 'landmark', 'By the shop'));
  expect(namesOf(early.receipts)).toEqual(['waiting']);
  await officer.send(newIncident('i1', 'officer'));
  const { envelope } = early;
  const later = onlyAnswer(await supervisor.deposit([{ envelope }]));
  expect(later).toMatchObject({ known: true, results: [{ result: 'ok' }] });
  const { results } = await supervisor.pull({}, [opOf(envelope, 0)]);
  expect(results).toMatchObject([{ result: 'ok' }]);
});

test('a refused creation does not strand its waiting room', async () => {
  const world = await makeWorld();
  const early = await (await makePhone(world, 'supervisor')).send(edit('i1', 'landmark', 'x'));
  const phone = await makePhone(world, 'officer');
  const { receipts } = await phone.send(newIncident('i1', 'officer', {}, 'user:someone'));
  expect(namesOf(receipts)[0]).toBe('refused place_unknown');
  const entries = await world.tools.store.read(world.org, ({ log }) =>
    log.changes([opOf(early.envelope, 0)]),
  );
  expect(entries).toMatchObject([{ result: 'held', code: 'no_record' }]);
});

test('within one deposit a change may come before its record', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const [creation, ...rest] = newIncident('i1', 'officer');
  const first = await phone.wire.save(rest);
  const second = await phone.wire.save(creation ? [creation] : []);
  const answer = await phone.deposit([{ envelope: first }, { envelope: second }]);
  expect(answer).toMatchObject({
    answers: [
      { results: [{ result: 'ok' }, { result: 'ok' }, { result: 'ok' }] },
      { results: [{ result: 'ok' }] },
    ],
  });
});

test('an envelope after a gap is not stored, and those after it name the same one', async () => {
  const phone = await makePhone(await makeWorld(), 'officer');
  const lost = await phone.wire.save(newIncident('i1', 'officer'));
  const second = await phone.wire.save(newIncident('i2', 'officer'));
  const third = await phone.wire.save(newIncident('i3', 'officer'));
  const offers = [{ envelope: second }, { envelope: third }];
  const gap = await phone.deposit(offers);
  expect(gap).toMatchObject({
    answers: [
      { answer: 'gap', want: lost.id },
      { answer: 'gap', want: lost.id },
    ],
  });
  const went = await phone.deposit([{ envelope: second, prevLost: true }, { envelope: third }]);
  expect(went).toMatchObject({ answers: [{ answer: 'results' }, { answer: 'results' }] });
});

test('F28 a damaged envelope is kept, the chain goes on, and the good one is still taken', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const good = await phone.wire.save(newIncident('i1', 'officer'));
  const next = await phone.wire.save(newIncident('i2', 'officer'));
  const flipped = good.box.at(100) === 'A' ? 'B' : 'A';
  const bad = { ...good, box: good.box.slice(0, 100) + flipped + good.box.slice(101) };
  const answer = await phone.deposit([{ envelope: bad }, { envelope: next }]);
  expect(answer).toMatchObject({ answers: [{ answer: 'damaged' }, { answer: 'results' }] });
  expect(await world.tools.store.read(world.org, ({ log }) => log.damaged([good.id]))).toEqual([
    good.id,
  ]);
  expect(onlyAnswer(await phone.deposit([{ envelope: good }]))).toMatchObject({
    answer: 'results',
    known: false,
  });
});

test('T-forge a signature by another key, or moved to another envelope, is damaged', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const stranger = await makePhone(world, 'other');
  const forged = await stranger.wire.save(newIncident('i1', 'officer'), { as: phone.wire.id });
  expect(onlyAnswer(await phone.deposit([{ envelope: forged }]))).toMatchObject({
    answer: 'damaged',
  });
});

test('F30 a change that throws is held, and the rest of its envelope stands', async () => {
  const poison = {
    definitionOf: (type: string) => {
      const known = definitionOf(type);
      if (type !== 'incident' || !known) return known;
      const people = (fields: Parameters<typeof known.people>[0]) => known.people(fields);
      const landmark = known.fields.landmark;
      if (!landmark) return known;
      const shape = { ...landmark.shape, safeParse: throwing(landmark.shape) };
      return { ...known, people, fields: { ...known.fields, landmark: { ...landmark, shape } } };
    },
  };
  const phone = await makePhone(await makeWorld(poison), 'officer');
  const { receipts } = await phone.send(newIncident('i1', 'officer', { landmark: 'poison' }));
  expect(namesOf(receipts)).toEqual(['ok', 'ok', 'ok', 'held fault']);
});

/** A shape that throws for one value. */
function throwing<T extends { safeParse: (value: unknown) => unknown }>(shape: T): T['safeParse'] {
  return (value: unknown) => {
    if (value === 'poison') throw new Error('poison');
    return shape.safeParse(value);
  };
}

test('a clone is told, and both its saves and the first are taken', async () => {
  const phone = await makePhone(await makeWorld(), 'officer');
  const start = await phone.send(newIncident('i1', 'officer'));
  const place = { n: 2, prev: start.envelope.id };
  const one = await phone.wire.save(newIncident('i2', 'officer'), place);
  const two = await phone.wire.save(newIncident('i3', 'officer'), place);
  expect(onlyAnswer(await phone.deposit([{ envelope: one }]))).not.toHaveProperty('cloned');
  const cloned = onlyAnswer(await phone.deposit([{ envelope: two }]));
  expect(cloned).toMatchObject({ cloned: true, known: false });
  expect(onlyAnswer(await phone.deposit([{ envelope: two }]))).toMatchObject({ cloned: true });
});

test('a cloned device writes on under its name and a tail, with the same key', async () => {
  const phone = await makePhone(await makeWorld(), 'officer');
  const place = { n: 1, prev: null, as: `${phone.wire.id}~7` };
  const envelope = await phone.wire.save(newIncident('i1', 'officer'), place);
  const answer = await phone.deposit([{ envelope }], { device: `${phone.wire.id}~7` });
  expect(onlyAnswer(answer)).toMatchObject({ answer: 'results', known: false });
});

test('an unknown device is told so, and nothing is stored', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const envelope = await phone.wire.save(newIncident('i1', 'officer'));
  const answer = await phone.deposit([{ envelope }], { device: 'SOMEBODY00000000' });
  expect(answer.answer).toBe('device');
});

test('another epoch is answered with the present one, and nothing is stored', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const envelope = await phone.wire.save(newIncident('i1', 'officer'));
  const answer = await phone.deposit([{ envelope }], { epoch: 'before' });
  expect(answer).toEqual({ answer: 'epoch', now: await world.epoch(), asked: 'before' });
  expect(onlyAnswer(await phone.deposit([{ envelope }]))).toMatchObject({ known: false });
});

test('T-clock a stamp far ahead is brought back to five minutes from now', async () => {
  const phone = await makePhone(await makeWorld(), 'officer');
  const ahead = newIncident('i1', 'officer').map((change) => ({
    ...change,
    at: '2999999999999.0000',
  }));
  const { receipts } = await phone.send(ahead);
  expect(receipts.map((receipt) => stampTime(receipt.at))).toEqual(
    ahead.map(() => startTime + 300_000),
  );
});

test('two people who did not see each other leave two versions', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  const supervisor = await makePhone(world, 'supervisor');
  const { envelope } = await officer.send(newIncident('i1', 'officer'));
  const base = [opOf(envelope, 3)];
  await officer.send(edit('i1', 'landmark', 'By the shop', base));
  await supervisor.send(edit('i1', 'landmark', 'By the park', base));
  const row = (await supervisor.readAll()).find((one) => one.id === 'i1');
  expect(row).toMatchObject({
    f: { landmark: { heads: [{ value: 'By the shop' }, { value: 'By the park' }], ghosts: [] } },
  });
});
