import type { Directive } from '../../src/domain/protocol.ts';
import type { Keys } from '../keys/keys.ts';
import type { Device } from '../store/rows.ts';

/** What the site signs when it tells a device to make its vault unreadable. */
const directiveContext = (device: string, nonce: string, issuedAt: string): string =>
  `alongside/v1/directive|wipe|${device}|${nonce}|${issuedAt}`;

/** A revoked device is told so with every answer, after what it sent was kept. */
export function directivesFor(keys: Keys, { device, revokedAt }: Device): Directive[] {
  if (revokedAt === null) return [];
  const nonce = `${device}.${revokedAt}`;
  const issuedAt = new Date(revokedAt).toISOString();
  const sig = keys.signAsSite(directiveContext(device, nonce, issuedAt));
  return [{ kind: 'wipe', device, nonce, issuedAt, sig }];
}
