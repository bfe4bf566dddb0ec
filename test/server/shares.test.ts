import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ShareAdded } from '../../src/domain/share-protocol.ts';
import { edits } from '../support/device-wire.ts';
import { makePhone, namesOf, type Phone } from '../support/server-device.ts';
import { makeWorld, post, signIn, startTime, type World } from '../support/server-world.ts';

const proofOf = (pin: string): string => createHash('sha256').update(pin).digest('base64url');
const right = proofOf('493028');
const wrong = proofOf('493029');

async function makeShare(world: World, phone: Phone): Promise<ShareAdded> {
  return ShareAdded.parse(
    (await post(world.app, '/api/shares/add', { proof: right }, phone.cookie)).json(),
  );
}

async function withShare() {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const added = await makeShare(world, phone);
  const take = async (proof: string, device = phone.wire.id) => {
    const body = { device, share: added.share, proof };
    const answer = await post(world.app, '/api/shares/take', body);
    return { status: answer.statusCode, code: answer.json().code, secret: answer.json().secret };
  };
  const takeLater = (proof: string) => {
    world.time.now += 2_000;
    return take(proof);
  };
  return { world, phone, added, take, takeLater };
}

const sharesIn = ({ tools, org }: World, device: string) =>
  tools.store.read(org, ({ ways }) => ways.sharesOf(device));

const actsIn = async ({ tools, org }: World) =>
  (await tools.store.read(org, ({ audit }) => audit.after(0, 1_000)))
    .filter(({ action }) => action.endsWith('_share'))
    .map(({ action, outcome }) => `${action} ${outcome}`);

test('the right proof brings the share, as often as it is shown', async () => {
  const { added, takeLater } = await withShare();
  expect(added.secret).toMatch(/^[\w-]{43}$/);
  for (let times = 0; times < 12; times += 1) {
    expect(await takeLater(right)).toMatchObject({ status: 200, secret: added.secret });
  }
});

test('ten wrong proofs in a row destroy it: the right one brings nothing any more', async () => {
  const { world, phone, takeLater } = await withShare();
  for (let tries = 1; tries < 10; tries += 1) {
    expect(await takeLater(wrong)).toMatchObject({ status: 403, code: 'share_wrong' });
  }
  expect(await takeLater(wrong)).toMatchObject({ status: 410, code: 'share_gone' });
  expect(await takeLater(right)).toMatchObject({ status: 410, code: 'share_gone' });
  expect(await sharesIn(world, phone.wire.id)).toEqual([]);
  const acts = await actsIn(world);
  expect(acts.filter((act) => act === 'take_share refused')).toHaveLength(9);
  expect(acts.at(-1)).toBe('destroy_share ok');
});

test('a right proof clears what was wrong before it', async () => {
  const { takeLater } = await withShare();
  for (let tries = 0; tries < 9; tries += 1) await takeLater(wrong);
  expect((await takeLater(right)).status).toBe(200);
  for (let tries = 0; tries < 9; tries += 1) expect((await takeLater(wrong)).status).toBe(403);
  expect((await takeLater(right)).status).toBe(200);
});

test('T-race-1 guesses at one moment: one is judged, the rest must wait and learn nothing', async () => {
  const { world, phone, take } = await withShare();
  world.time.now += 2_000;
  const proofs = [wrong, ...Array<string>(19).fill(right)];
  const answers = await Promise.all(proofs.map((proof) => take(proof)));
  const judged = answers.map(({ status }) => status).filter((status) => status !== 429);
  expect([[200], [403]]).toContainEqual(judged);
  expect((await sharesIn(world, phone.wire.id))[0]?.tries).toBe(judged[0] === 403 ? 1 : 0);
});

test('T-race-1 the clock cannot be outrun: thirty guesses at once, two seconds apart, are ten', async () => {
  const { world, take } = await withShare();
  const seen: number[] = [];
  for (let round = 0; round < 15; round += 1) {
    world.time.now += 2_000;
    const answers = await Promise.all([take(wrong), take(wrong)]);
    seen.push(...answers.map(({ status }) => status));
  }
  expect(seen.filter((status) => status === 403)).toHaveLength(9);
  expect(seen.filter((status) => status === 410)).toHaveLength(12);
  expect((await take(right)).status).toBe(410);
});

test('only its own device may name it, and what nobody made is told like what was destroyed', async () => {
  const { world, takeLater, take } = await withShare();
  const other = await makePhone(world, 'officer');
  world.time.now += 2_000;
  expect(await take(right, other.wire.id)).toMatchObject({ status: 410, code: 'share_gone' });
  const made = { device: other.wire.id, share: 'never-made', proof: right };
  expect((await post(world.app, '/api/shares/take', made)).statusCode).toBe(410);
  expect((await takeLater(right)).status).toBe(200);
});

test('neither a revoked phone nor a person who has left gets it, and neither has one left', async () => {
  const one = await withShare();
  const admin = await signIn(one.world, 'admin');
  await post(one.world.app, '/api/devices/revoke', { device: one.phone.wire.id }, admin);
  expect((await one.takeLater(right)).status).toBe(410);
  expect(await sharesIn(one.world, one.phone.wire.id)).toEqual([]);

  const two = await withShare();
  const office = await makePhone(two.world, 'admin');
  expect(
    namesOf(
      (
        await office.send(
          edits({ type: 'staff', record: 'officer', at: startTime }, { ended: '2026-11-24' }),
        )
      ).receipts,
    ),
  ).toEqual(['ok']);
  expect(await sharesIn(two.world, two.phone.wire.id)).toEqual([]);
  expect((await two.takeLater(right)).status).toBe(410);
});

test('a phone has three at most, drops its own and no other, and needs a session to make one', async () => {
  const { world, phone, added } = await withShare();
  const rest = [];
  for (let times = 0; times < 3; times += 1) {
    world.time.now += 1;
    rest.push(await makeShare(world, phone));
  }
  const idsOf = async () => (await sharesIn(world, phone.wire.id)).map(({ share }) => share);
  expect(await idsOf()).toEqual(rest.map(({ share }) => share));
  expect(await idsOf()).not.toContain(added.share);
  const other = await makePhone(world, 'warden');
  const drop = { share: rest[0]?.share };
  await post(world.app, '/api/shares/drop', drop, other.cookie);
  expect(await idsOf()).toHaveLength(3);
  await post(world.app, '/api/shares/drop', drop, phone.cookie);
  await post(world.app, '/api/shares/drop', drop, phone.cookie);
  expect(await idsOf()).toHaveLength(2);
  expect((await post(world.app, '/api/shares/add', { proof: right })).statusCode).toBe(401);
  const unbound = await signIn(world, 'officer');
  expect((await post(world.app, '/api/shares/add', { proof: right }, unbound)).statusCode).toBe(
    403,
  );
});

test('neither the share nor the proof lies in the database in clear', async () => {
  const { world, phone, added } = await withShare();
  const [row] = await sharesIn(world, phone.wire.id);
  const kept = JSON.stringify(row) + Buffer.from(row?.box ?? []).toString('latin1');
  for (const secret of [added.secret, right]) expect(kept).not.toContain(secret);
});
