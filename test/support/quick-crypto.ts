import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  KeyObject,
  type webcrypto,
} from 'node:crypto';

type Key = webcrypto.CryptoKey;
type Sealing = { iv: Uint8Array; additionalData?: Uint8Array };

const tagLength = 16;
const nothing = new Uint8Array();
const known = new WeakMap<Key, KeyObject>();

function keyOf(key: Key): KeyObject {
  const object = known.get(key) ?? KeyObject.from(key);
  known.set(key, object);
  return object;
}

const alone = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

/** The calls that a history makes by the thousand, done at once instead of on another thread. */
const quick = {
  encrypt: async ({ iv, additionalData = nothing }: Sealing, key: Key, bytes: Uint8Array) => {
    const cipher = createCipheriv('aes-256-gcm', keyOf(key), iv).setAAD(additionalData);
    return alone(Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]));
  },
  decrypt: async ({ iv, additionalData = nothing }: Sealing, key: Key, box: Uint8Array) => {
    const cipher = createDecipheriv('aes-256-gcm', keyOf(key), iv).setAAD(additionalData);
    cipher.setAuthTag(box.subarray(-tagLength));
    return alone(Buffer.concat([cipher.update(box.subarray(0, -tagLength)), cipher.final()]));
  },
  digest: async (_: string, bytes: Uint8Array) =>
    alone(createHash('sha256').update(bytes).digest()),
};

const hmac = async (key: Key, bytes: Uint8Array) =>
  alone(createHmac('sha256', keyOf(key)).update(bytes).digest());

/**
 * The real thing with the same answers, but sealing, hashing and naming without another thread: on a busy
 * machine the way there and back takes longer than the work. Keys, curves and signatures are the real one's.
 */
export function makeQuickSubtle(real: SubtleCrypto): SubtleCrypto {
  return new Proxy(real, {
    get: (target, name) => {
      if (name === 'encrypt' || name === 'decrypt' || name === 'digest') return quick[name];
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...parameters: unknown[]): unknown => {
        const [algorithm, key, bytes] = parameters;
        const isNaming = name === 'sign' && algorithm === 'HMAC';
        return isNaming ? hmac(key as Key, bytes as Uint8Array) : member.apply(target, parameters);
      };
    },
  });
}
