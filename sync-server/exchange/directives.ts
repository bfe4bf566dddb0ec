import { type Directive, wipeContext } from '../../src/domain/protocol.ts';
import type { Keys } from '../keys/keys.ts';
import type { Device } from '../store/rows.ts';

/** A revoked device is told so with every answer, after what it sent was kept. */
export function directivesFor(keys: Keys, { device, revokedAt }: Device): Directive[] {
  if (revokedAt === null) return [];
  const nonce = `${device}.${revokedAt}`;
  const issuedAt = new Date(revokedAt).toISOString();
  const sig = keys.signAsSite(wipeContext(device, nonce, issuedAt));
  return [{ kind: 'wipe', device, nonce, issuedAt, sig }];
}
