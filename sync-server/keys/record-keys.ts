import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Random } from '../../src/domain/ids.ts';
import { openBytes, sealBytes } from './seal.ts';

const most = 20_000;

/** The data keys of records: one each, kept wrapped by the master key. Destroying one erases its record. */
export type RecordKeys = {
  make: () => KeyObject;
  wrap: (org: string, id: string, key: KeyObject) => Buffer;
  /** Unwraps; the last 20,000 are remembered, since each page of a pull needs a thousand. */
  unwrap: (org: string, id: string, wrapped: Uint8Array) => KeyObject;
  forget: (org: string, id: string) => void;
};

export function recordKeysWith(master: KeyObject, random: Random): RecordKeys {
  const known = new Map<string, { wrapped: Uint8Array; key: KeyObject }>();
  const nameOf = (org: string, id: string) => `${org}|${id}`;
  const remember = (name: string, wrapped: Uint8Array, key: KeyObject): KeyObject => {
    if (known.size >= most) known.delete(known.keys().next().value ?? '');
    known.set(name, { wrapped, key });
    return key;
  };
  return {
    make: () => createSecretKey(random(32)),
    wrap: (org, id, key) => {
      const context = `record-key|${nameOf(org, id)}`;
      return sealBytes(master, key.export(), context, random);
    },
    unwrap: (org, id, wrapped) => {
      const name = nameOf(org, id);
      const found = known.get(name);
      if (found && Buffer.compare(found.wrapped, wrapped) === 0) return found.key;
      const key = createSecretKey(openBytes(master, wrapped, `record-key|${name}`));
      return remember(name, wrapped, key);
    },
    forget: (org, id) => void known.delete(nameOf(org, id)),
  };
}
