import { createHash, timingSafeEqual } from 'node:crypto';
import { AddShare, DropShare, shareFaults, TakeShare } from '../../src/domain/share-protocol.ts';
import { recordActs } from '../audit/record-acts.ts';
import { loadReader } from '../exchange/actor.ts';
import type { Tools } from '../exchange/tools.ts';
import { toBase64Url } from '../keys/bytes.ts';
import {
  answer,
  closedRoute,
  type Outcome,
  openRoute,
  type Route,
  refuse,
  tooOften,
} from '../routes.ts';
import type { Transaction } from '../store/port.ts';
import type { Share } from '../store/rows.ts';
import { openText, sealText } from './emails.ts';
import type { Office } from './office.ts';

const mostTries = 10;
const betweenTries = 2_000;
const mostOfOneDevice = 3;

const hashOf = (proof: string): string => createHash('sha256').update(proof).digest('base64url');

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** POST /api/shares/add: made here, so that no device chooses a weak one. A fourth drops the oldest. */
export const addShareRoute = ({ tools }: Office): Route =>
  closedRoute(
    { path: '/api/shares/add', shape: AddShare, policy: 'device' },
    async ({ proof }, { org, person, device }) => {
      const share = toBase64Url(tools.random(16));
      const secret = toBase64Url(tools.random(32));
      const row: Share = {
        org,
        share,
        device: device ?? '',
        person,
        proof: hashOf(proof),
        box: sealText(tools, org, `share|${share}`, secret),
        tries: 0,
        triedAt: 0,
        createdAt: tools.now(),
      };
      await tools.store.write(org, async (transaction) => {
        const before = await transaction.ways.sharesOf(row.device);
        const oldest = before.slice(0, Math.max(0, before.length + 1 - mostOfOneDevice));
        await transaction.ways.dropShares(oldest.map((one) => one.share));
        await transaction.ways.putShare(row);
        await recordAct(transaction, tools, row, ['add_share', 'ok']);
      });
      return answer({ share, secret });
    },
  );

/** POST /api/shares/drop: only of the device that asks; the same again changes nothing. */
export const dropShareRoute = ({ tools }: Office): Route =>
  closedRoute(
    { path: '/api/shares/drop', shape: DropShare, policy: 'device' },
    async ({ share }, { org, device }) => {
      await tools.store.write(org, async (transaction) => {
        const mine = (await transaction.ways.sharesOf(device ?? '')).find(
          (one) => one.share === share,
        );
        if (!mine) return;
        await transaction.ways.dropShares([share]);
        await recordAct(transaction, tools, mine, ['drop_share', 'ok']);
      });
      return answer({});
    },
  );

/** POST /api/shares/take: counted, judged and, at the tenth wrong try, destroyed before it is answered. */
export const takeShareRoute = ({ tools, byAddress }: Office): Route =>
  openRoute({ path: '/api/shares/take', shape: TakeShare }, async (body, asked) => {
    const wait = byAddress.take(`share ${asked.address}`);
    if (wait > 0) return tooOften(wait);
    const found = await tools.store.directory.share(body.share);
    if (!found || found.device !== body.device) return refuse(410, shareFaults.gone);
    return tools.store.write(found.org, (transaction) => judgeTry(transaction, tools, body));
  });

async function judgeTry(
  transaction: Transaction,
  tools: Tools,
  { device, share, proof }: TakeShare,
): Promise<Outcome> {
  const present = (await transaction.ways.sharesOf(device)).find((one) => one.share === share);
  if (!present || !(await mayOpen(transaction, tools, present))) {
    return refuse(410, shareFaults.gone);
  }
  const rest = present.triedAt + betweenTries - tools.now();
  if (rest > 0) return tooOften(rest);
  const isRight = isSame(present.proof, hashOf(proof));
  const tries = isRight ? 0 : present.tries + 1;
  if (tries >= mostTries) {
    await transaction.ways.dropShares([share]);
    await recordAct(transaction, tools, present, ['destroy_share', 'ok']);
    return refuse(410, shareFaults.gone);
  }
  await transaction.ways.putShare({ ...present, tries, triedAt: tools.now() });
  await recordAct(transaction, tools, present, ['take_share', isRight ? 'ok' : 'refused']);
  if (!isRight) return refuse(403, shareFaults.wrong);
  return answer({ secret: openText(tools, present.org, `share|${share}`, present.box) });
}

/** Neither a revoked device nor a person who has left gets the other half of anything. */
async function mayOpen(transaction: Transaction, tools: Tools, share: Share): Promise<boolean> {
  const [device] = await transaction.accounts.findDevices([share.device]);
  if (!device || device.revokedAt !== null) return false;
  return (await loadReader(transaction, tools, share.person)).actor.active;
}

function recordAct(
  transaction: Transaction,
  tools: Tools,
  { person, device }: Share,
  [action, outcome]: readonly [string, string],
): Promise<void> {
  const object = { objectType: 'device', objectId: device };
  return recordActs(transaction, tools.now(), [
    { actor: person, device, action, ...object, outcome },
  ]);
}
