import type { Tools } from '../exchange/tools.ts';
import type { Keys } from '../keys/keys.ts';
import { openBytes, sealBytes } from '../keys/seal.ts';

/** What an address is found by: it does not lie in the database in clear. */
export const emailToken = (keys: Keys, email: string): string =>
  keys.lookup(email.trim().toLowerCase());

const contextOf = (org: string, kind: string) => `account|${org}|${kind}`;

/** Seals a short text about an account or a device under the master key. */
export function sealText(tools: Tools, org: string, kind: string, text: string): Buffer {
  return sealBytes(tools.keys.master, Buffer.from(text), contextOf(org, kind), tools.random);
}

export function openText(tools: Tools, org: string, kind: string, box: Uint8Array): string {
  return box.length === 0
    ? ''
    : openBytes(tools.keys.master, box, contextOf(org, kind)).toString('utf8');
}
