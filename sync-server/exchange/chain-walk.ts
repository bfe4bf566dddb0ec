import type { KeyObject } from 'node:crypto';
import { partsOfEnvelopeId } from '../../src/domain/ids.ts';
import type { Offer } from '../../src/domain/protocol.ts';
import type { Keys } from '../keys/keys.ts';
import type { Device } from '../store/rows.ts';
import { type Opened, openOffer } from './open-offer.ts';

/** What becomes of one offered envelope before its changes are looked at. */
export type Step = { offer: Offer } & (
  | { kind: 'known' }
  | { kind: 'gap'; want: string }
  | { kind: 'damaged'; device: string }
  | { kind: 'new'; device: Device; opened: Opened; cloned: boolean; lost: boolean }
);

/** What the log knows of the offered envelopes and of those they follow. */
export type Walk = {
  keys: Keys;
  known: ReadonlySet<string>;
  /** Ids that a chain may go on from: in the log, or here and damaged. */
  passed: Set<string>;
  /** `device|prev` of envelopes that are followed already: the next one after the same is a clone's. */
  followed: Set<string>;
  signers: ReadonlyMap<string, { device: Device; key: KeyObject }>;
};

/** Walks the offers in order. After a gap the rest of that chain is skipped; other chains go on. */
export function walkChain(walk: Walk, offers: readonly Offer[]): Step[] {
  const wants = new Map<string, string>();
  const seen = new Set<string>();
  return offers.flatMap((offer) => {
    const { id, prev } = offer.envelope;
    if (seen.has(id)) return [];
    seen.add(id);
    if (walk.known.has(id)) return [{ offer, kind: 'known' as const }];
    if (prev !== null && !walk.passed.has(prev) && offer.prevLost !== true) {
      const want = wants.get(prev) ?? prev;
      wants.set(id, want);
      return [{ offer, kind: 'gap' as const, want }];
    }
    const step = openStep(walk, offer);
    return step ? [step] : [];
  });
}

/** What two envelopes share when one of them comes from a clone. */
export const linkOf = (device: string, prev: string | null): string => `${device}|${prev ?? ''}`;

function openStep(walk: Walk, offer: Offer): Step | null {
  const { envelope } = offer;
  const writer = partsOfEnvelopeId(envelope.id).device;
  const signer = walk.signers.get(writer);
  if (!signer) return null;
  const { device, key } = signer;
  const lost = envelope.prev !== null && !walk.passed.has(envelope.prev);
  walk.passed.add(envelope.id);
  const opened = openOffer(walk.keys, envelope, key);
  if (!opened.ok) return { offer, kind: 'damaged', device: device.device };
  const link = linkOf(writer, envelope.prev);
  const cloned = walk.followed.has(link);
  walk.followed.add(link);
  return { offer, kind: 'new', device, opened: opened.value, cloned, lost };
}
