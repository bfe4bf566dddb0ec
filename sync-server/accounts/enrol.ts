import { Enrol, type Enrolled } from '../../src/domain/account-protocol.ts';
import { inCrockford, type Random } from '../../src/domain/ids.ts';
import { attemptNow } from '../../src/domain/result.ts';
import { recordActs } from '../audit/record-acts.ts';
import { loadReader } from '../exchange/actor.ts';
import { phonesLeft } from '../exchange/lost-phones.ts';
import { publicKeyFrom } from '../exchange/open-offer.ts';
import { staffRow } from '../exchange/page.ts';
import { makeCertificate } from '../keys/certificate.ts';
import { answer, closedRoute, type Outcome, type Route, refuse } from '../routes.ts';
import type { Transaction } from '../store/port.ts';
import type { Device } from '../store/rows.ts';
import { sealText } from './emails.ts';
import type { Office } from './office.ts';
import { bindSession, type SignedInAs } from './sessions.ts';

const deviceId = /^[0-9A-Za-z_-]{8,40}$/;
const prefixes = 32 ** 3;

/** POST /api/enrol: registers a device's key to the person signed in; the same again changes nothing. */
export const enrolRoute = (office: Office): Route =>
  closedRoute(
    { path: '/api/enrol', shape: Enrol, policy: 'session' },
    async (body, session, asked) => {
      const { tools } = office;
      const outcome = await enrolDevice(office, session, body);
      if (!outcome.ok) return outcome;
      return { ...outcome, phones: await phonesLeft(tools, asked.phones, body.device) };
    },
  );

async function enrolDevice(office: Office, session: SignedInAs, body: Enrol): Promise<Outcome> {
  const { tools } = office;
  const isKey = attemptNow(
    () => publicKeyFrom(body.publicKey),
    () => 'no_key',
  ).ok;
  if (!isKey || !deviceId.test(body.device)) return refuse(400, 'bad_request');
  const known = await tools.store.directory.device(body.device);
  if (known) return enrolAgain(office, session, known, body.publicKey);
  const label = sealText(tools, session.org, 'device', body.label);
  const device = await tools.store.write(session.org, (transaction) =>
    addDevice(office, transaction, { ...body, label, session }),
  );
  return finish(office, session, device);
}

async function enrolAgain(
  office: Office,
  session: SignedInAs,
  known: Device,
  publicKey: string,
): Promise<Outcome> {
  const isSame =
    known.org === session.org && known.person === session.person && known.publicKey === publicKey;
  if (!isSame) return refuse(409, 'device_taken');
  return known.revokedAt === null ? finish(office, session, known) : refuse(403, 'device_revoked');
}

type Asking = { device: string; publicKey: string; label: Buffer; session: SignedInAs };

async function addDevice(
  { tools }: Office,
  transaction: Transaction,
  { device, publicKey, label, session }: Asking,
): Promise<Device> {
  const taken = new Set((await transaction.accounts.devices()).map((one) => one.prefix));
  const row: Device = {
    org: session.org,
    device,
    person: session.person,
    publicKey,
    label,
    prefix: freePrefix(tools.random, taken),
    enrolledAt: tools.now(),
    lastSeenAt: null,
    waiting: 0,
    revokedAt: null,
  };
  await transaction.accounts.putDevice(row);
  const object = { objectType: 'device', objectId: device };
  const act = { actor: session.person, device, action: 'enrol', ...object, outcome: 'ok' };
  await recordActs(transaction, tools.now(), [act]);
  return row;
}

/** Three symbols that no other device of the organisation begins its references with; four if need be. */
function freePrefix(random: Random, taken: ReadonlySet<string>): string {
  for (let tries = 0; ; tries += 1) {
    const [a = 0, b = 0, c = 0] = random(3);
    const number = (a * 65_536 + b * 256 + c) % (tries < 100 ? prefixes : prefixes * 32);
    const prefix = inCrockford(number);
    if (!taken.has(prefix)) return prefix;
  }
}

async function finish({ tools }: Office, session: SignedInAs, device: Device): Promise<Outcome> {
  await bindSession(tools, session, device.device);
  const { org, person, publicKey, prefix, enrolledAt } = device;
  const certificate = makeCertificate(tools.keys, {
    organisation: org,
    person,
    device: device.device,
    publicKey,
    referencePrefix: prefix,
    at: enrolledAt,
  });
  const body = await tools.store.read(org, async (transaction): Promise<Enrolled> => {
    const reader = await loadReader(transaction, tools, person);
    const { epoch } = await transaction.organisation();
    return {
      organisation: org,
      person,
      device: device.device,
      certificate,
      referencePrefix: prefix,
      epoch,
      siteKey: tools.keys.sitePublicKey,
      ingest: tools.keys.ingest,
      staff: await staffRow(transaction, tools, reader.actor),
      leaseUntil: reader.leaseUntil,
    };
  });
  return answer(body);
}
