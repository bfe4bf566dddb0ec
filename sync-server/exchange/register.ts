import type { DepositRequest } from '../../src/domain/protocol.ts';
import { readCertificate } from '../keys/certificate.ts';
import type { Device } from '../store/rows.ts';
import { registeredDevice } from './open-offer.ts';
import type { Tools } from './tools.ts';

/**
 * The device a deposit comes from. One that a restored backup does not know is taken on again when it
 * carries the server's own certificate; otherwise null: nothing is stored, nothing is skipped.
 */
export async function findDevice(tools: Tools, request: DepositRequest): Promise<Device | null> {
  const { directory } = tools.store;
  const known = await directory.device(registeredDevice(request.device));
  if (known || request.certificate === undefined) return known;
  const certificate = readCertificate(tools.keys, request.certificate);
  if (certificate?.device !== registeredDevice(request.device)) return null;
  const organisations = await directory.organisations();
  if (!organisations.some(({ org }) => org === certificate.organisation)) return null;
  const device: Device = {
    org: certificate.organisation,
    device: certificate.device,
    person: certificate.person,
    publicKey: certificate.publicKey,
    label: new Uint8Array(),
    prefix: certificate.referencePrefix,
    enrolledAt: certificate.at,
    lastSeenAt: null,
    waiting: 0,
    revokedAt: null,
  };
  await tools.store.write(device.org, (transaction) => transaction.accounts.putDevice(device));
  return device;
}
