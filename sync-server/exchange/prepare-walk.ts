import { partsOfEnvelopeId } from '../../src/domain/ids.ts';
import type { Offer } from '../../src/domain/protocol.ts';
import type { Transaction } from '../store/port.ts';
import { linkOf, type Walk } from './chain-walk.ts';
import { publicKeyFrom, registeredDevice } from './open-offer.ts';
import type { Tools } from './tools.ts';

const deviceOf = ({ envelope }: Offer): string => partsOfEnvelopeId(envelope.id).device;

/** Loads what walking the chains needs; null when a device is not one of this organisation's. */
export async function prepareWalk(
  { log, accounts }: Transaction,
  tools: Tools,
  offers: readonly Offer[],
): Promise<Walk | null> {
  const devices = [...new Set(offers.map(deviceOf))];
  const found = await accounts.findDevices([...new Set(devices.map(registeredDevice))]);
  const registered = new Map(
    found.map((device) => [device.device, { device, key: publicKeyFrom(device.publicKey) }]),
  );
  const signers = new Map(
    devices.flatMap((id) => {
      const signer = registered.get(registeredDevice(id));
      return signer ? [[id, signer] as const] : [];
    }),
  );
  if (devices.some((device) => !signers.has(device))) return null;
  const ids = offers.map(({ envelope }) => envelope.id);
  const prevs = offers.flatMap(({ envelope }) => (envelope.prev === null ? [] : [envelope.prev]));
  const logged = (await log.envelopes([...new Set([...ids, ...prevs])])).map(({ id }) => id);
  const followed = new Set<string>();
  for (const device of devices) {
    const own = offers.filter((offer) => deviceOf(offer) === device);
    const links = await log.followed(
      device,
      own.map(({ envelope }) => envelope.prev),
    );
    for (const prev of links) followed.add(linkOf(device, prev));
  }
  return {
    keys: tools.keys,
    known: new Set(logged),
    passed: new Set([...logged, ...(await log.damaged(prevs))]),
    followed,
    signers,
  };
}
