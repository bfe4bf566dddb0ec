import { expect, test } from 'vitest';
import { DraftsAnswer } from '../../src/domain/draft-protocol.ts';
import { hashOfBox } from '../../src/vault/box-hash.ts';
import { sealDraft } from '../../src/vault/draft-seal.ts';
import { runNightly } from '../../sync-server/exchange/nightly.ts';
import { edits } from '../support/device-wire.ts';
import { end } from '../support/held-steps.ts';
import { makePhone, namesOf, type Phone } from '../support/server-device.ts';
import { makeWorld, post, startTime, type World } from '../support/server-world.ts';

const typed = {
  id: 'd1',
  form: 'incident',
  record: 'i9',
  contents: { step: 'what', answers: { account_text: 'Half a sent' } },
  at: startTime,
};

const seal = (world: World, draft = typed, id = 'k1') =>
  sealDraft(crypto, world.tools.keys.ingest, id, JSON.stringify(draft));

async function send(
  { app }: World,
  phone: Phone,
  drafts: readonly object[],
  certificate = phone.enrolled.certificate,
) {
  const answer = await post(app, '/api/drafts', { certificate, drafts });
  return { status: answer.statusCode, body: answer.json() };
}

const draftsOf = async (phone: Phone) =>
  (await phone.readAll()).flatMap((row) =>
    'type' in row && row.type === 'kept-draft' ? [row] : [],
  );

test('a draft of a closed vault is kept for its author alone, who finds it on a new phone', async () => {
  const world = await makeWorld();
  const closed = await makePhone(world, 'officer');
  const sealed = await seal(world);
  const { body } = await send(world, closed, [sealed]);
  const bytes = await hashOfBox(crypto, sealed.box);
  expect(DraftsAnswer.parse(body)).toEqual({ kept: [{ draft: 'k1', bytes }] });
  const fresh = await makePhone(world, 'officer');
  const [row] = await draftsOf(fresh);
  expect(row).toMatchObject({
    level: ['restricted'],
    f: {
      draft: { heads: [{ value: 'd1' }] },
      form: { heads: [{ value: 'incident' }] },
      contents: { heads: [{ value: JSON.stringify(typed.contents) }] },
    },
  });
  for (const name of ['supervisor', 'admin', 'other', 'warden'] as const) {
    const rows = await (await makePhone(world, name)).readAll();
    expect(rows.filter(({ id }) => id === row?.id)).toEqual([]);
  }
});

test('the same draft sent twice is kept once, and one that was tampered with is not kept', async () => {
  const world = await makeWorld();
  const closed = await makePhone(world, 'officer');
  const sealed = await seal(world);
  await send(world, closed, [sealed]);
  const again = await send(world, closed, [sealed, { ...sealed, draft: 'k2' }]);
  expect(DraftsAnswer.parse(again.body).kept.map(({ draft }) => draft)).toEqual(['k1']);
  const found = await draftsOf(await makePhone(world, 'officer'));
  expect(found).toHaveLength(1);
  expect(found[0]?.f.contents?.heads).toHaveLength(1);
});

test('T-forge a certificate that this server did not write keeps nothing', async () => {
  const world = await makeWorld();
  const closed = await makePhone(world, 'officer');
  const other = await makePhone(world, 'other');
  const [body] = other.enrolled.certificate.split('.');
  const [, mac] = closed.enrolled.certificate.split('.');
  const sealed = await seal(world);
  expect((await send(world, closed, [sealed], `${body}.${mac}`)).status).toBe(403);
  expect((await send(world, closed, [])).status).toBe(400);
  expect(await draftsOf(await makePhone(world, 'other'))).toEqual([]);
});

test('a phone off the list, too, brings its drafts in', async () => {
  const world = await makeWorld();
  const closed = await makePhone(world, 'officer');
  await end(world, 'officer');
  expect((await send(world, closed, [await seal(world)])).status).toBe(200);
});

test('once taken its words are destroyed in the night, and not before; nobody else can say it was', async () => {
  const world = await makeWorld();
  const closed = await makePhone(world, 'officer');
  await send(world, closed, [await seal(world)]);
  const author = await makePhone(world, 'officer');
  const [row] = await draftsOf(author);
  const target = { type: 'kept-draft', record: row?.id ?? '', at: startTime };
  const supervisor = await makePhone(world, 'supervisor');
  const { receipts } = await supervisor.send(edits(target, { taken: true }));
  expect(namesOf(receipts)).toEqual(['held no_right']);
  await runNightly(world.tools, world.org);
  expect(await draftsOf(author)).toHaveLength(1);
  const said = await author.send(edits(target, { taken: true }));
  expect(namesOf(said.receipts)).toEqual(['ok']);
  await runNightly(world.tools, world.org);
  expect(await draftsOf(author)).toEqual([]);
  const sealed = await seal(world);
  expect((await send(world, closed, [sealed])).status).toBe(200);
});

test('what nobody came for is destroyed after ninety days', async () => {
  const world = await makeWorld();
  const closed = await makePhone(world, 'officer');
  await send(world, closed, [await seal(world)]);
  const author = await makePhone(world, 'officer');
  world.time.now += 91 * 86_400_000;
  await runNightly(world.tools, world.org);
  const keys = await world.tools.store.read(world.org, ({ records }) =>
    records.ofType('kept-draft'),
  );
  expect(keys).toEqual([]);
  expect(world.kept.all().filter(({ kind }) => kind === 'erased')).toHaveLength(1);
  expect(author.person).toBe('officer');
});
