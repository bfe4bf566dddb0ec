import { Challenge, Renew, renewContext, renewFaults } from '../../src/domain/account-protocol.ts';
import { attemptNow } from '../../src/domain/result.ts';
import { phonesLeft } from '../exchange/lost-phones.ts';
import { isSignedBy, publicKeyFrom, registeredDevice } from '../exchange/open-offer.ts';
import { toBase64Url, toUtf8 } from '../keys/bytes.ts';
import { answer, openRoute, type Route, refuse, tooOften } from '../routes.ts';
import type { Device } from '../store/rows.ts';
import type { Office } from './office.ts';
import { startSession } from './sessions.ts';
import { audit, auditStranger, readReader, signedInAs } from './signed-in.ts';

const challengeLife = 2 * 60_000;

/** POST /api/challenge: a number to sign, used once within two minutes; unknown devices get one too. */
export const challengeRoute = ({ tools, byAddress }: Office): Route =>
  openRoute({ path: '/api/challenge', shape: Challenge }, async (body, asked) => {
    const wait = byAddress.take(`challenge ${asked.address}`);
    if (wait > 0) return tooOften(wait);
    const nonce = toBase64Url(tools.random(32));
    const until = tools.now() + challengeLife;
    await tools.store.directory.addChallenge(nonce, registeredDevice(body.device), until);
    return answer({ nonce });
  });

/**
 * POST /api/renew: the device's key signs the number, so unlocking on line renews the session. A device that had no
 * session for longer than its lease asks for the password first, and so does one whose person was let in again.
 */
export const renewRoute = (office: Office): Route =>
  openRoute({ path: '/api/renew', shape: Renew }, async (body, asked) => {
    const { tools } = office;
    const challenged = await tools.store.directory.takeChallenge(body.nonce, tools.now());
    const id = registeredDevice(body.device);
    const device = await tools.store.directory.device(id);
    const text = renewContext(body.device, body.nonce);
    const isGood = challenged === id && device !== null && hasSigned(device, text, body.sig);
    if (!isGood || device.revokedAt !== null) {
      await auditStranger(tools, 'renew', 'refused');
      return refuse(401, 'renew_refused');
    }
    const { org, person } = device;
    const reader = await readReader(tools, org, person);
    if (!reader.actor.active) return refuse(401, 'renew_refused');
    if (!(await isRecent(office, device, reader.leaseUntil - tools.now()))) {
      await audit(tools, org, renewal(device, 'refused'));
      return refuse(401, renewFaults.password);
    }
    const secret = await startSession(tools, { org, person, device: id });
    await audit(tools, org, renewal(device, 'ok'));
    const renewed = answer(signedInAs(org, reader, id), secret);
    // A phone from before the cookie, or one that has outlived it.
    if (asked.phones.includes(id)) return renewed;
    return { ...renewed, phones: await phonesLeft(tools, asked.phones, id) };
  });

const renewal = ({ person, device }: Device, outcome: string) => ({
  actor: person,
  device,
  action: 'renew',
  objectType: 'account',
  objectId: person,
  outcome,
});

/** What a device last heard and what the server last noted lie some minutes apart. */
const slack = 5 * 60_000;

async function isRecent(
  { tools }: Office,
  { org, device }: Device,
  lease: number,
): Promise<boolean> {
  const at = await tools.store.read(org, ({ ways }) => ways.contact(device));
  return at !== null && tools.now() <= at + lease + slack;
}

/** False for a signature that cannot even be read. */
function hasSigned(device: Device, text: string, sig: string): boolean {
  const checked = attemptNow(
    () => isSignedBy(publicKeyFrom(device.publicKey), toUtf8(text), sig),
    () => 'unreadable',
  );
  return checked.ok && checked.value;
}
