import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  KeyObject,
} from 'node:crypto';
import { attemptNow } from '../../src/domain/result.ts';

/** What sealing is told beside its key: of all that the standard allows, only the vault's own way. */
type Sealing = { iv: Uint8Array; additionalData?: Uint8Array };
type Call = (...parameters: unknown[]) => Promise<unknown>;

const tagLength = 16;
const nothing = new Uint8Array();
const alone = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

function seal({ iv, additionalData = nothing }: Sealing, key: KeyObject, bytes: Uint8Array) {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(additionalData);
  return alone(Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]));
}

function open({ iv, additionalData = nothing }: Sealing, key: KeyObject, box: Uint8Array) {
  const cipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(additionalData);
  cipher.setAuthTag(box.subarray(-tagLength));
  const opened = attemptNow(
    () => Buffer.concat([cipher.update(box.subarray(0, -tagLength)), cipher.final()]),
    () => 'damaged',
  );
  if (!opened.ok) throw new DOMException('The box does not open.', 'OperationError');
  return alone(opened.value);
}

const isCall = (member: unknown): member is Call => typeof member === 'function';

/**
 * The real thing with the same answers, but sealing, hashing and naming without another thread: on a busy
 * machine the way there and back takes longer than the work. Keys, curves and signatures are the real one's,
 * and so is all that is done with a key whose bytes were never seen here.
 */
export function makeQuickSubtle(real: SubtleCrypto): SubtleCrypto {
  const seen = new WeakMap<CryptoKey, KeyObject>();
  const quickly = {
    importKey: async (...parameters: Parameters<SubtleCrypto['importKey']>) => {
      const key = await real.importKey(...parameters);
      const [format, material] = parameters;
      if (format === 'raw' && isPlain(key)) {
        seen.set(key, createSecretKey(Buffer.from(material as Uint8Array)));
      }
      return key;
    },
    deriveKey: async (...parameters: Parameters<SubtleCrypto['deriveKey']>) => {
      const [algorithm, base, derived, , usages] = parameters;
      const key = await real.deriveKey(...parameters);
      const twin = await real.deriveKey(algorithm, base, derived, true, usages);
      if (isPlain(key)) seen.set(key, KeyObject.from(twin));
      return key;
    },
    encrypt: async (...parameters: Parameters<SubtleCrypto['encrypt']>) => {
      const [algorithm, key, bytes] = parameters;
      const object = seen.get(key);
      if (!object) return real.encrypt(...parameters);
      return seal(algorithm as unknown as Sealing, object, bytes as Uint8Array);
    },
    decrypt: async (...parameters: Parameters<SubtleCrypto['decrypt']>) => {
      const [algorithm, key, box] = parameters;
      const object = seen.get(key);
      if (!object) return real.decrypt(...parameters);
      return open(algorithm as unknown as Sealing, object, box as Uint8Array);
    },
    sign: async (...parameters: Parameters<SubtleCrypto['sign']>) => {
      const [algorithm, key, bytes] = parameters;
      const object = algorithm === 'HMAC' ? seen.get(key) : undefined;
      if (!object) return real.sign(...parameters);
      return alone(
        createHmac('sha256', object)
          .update(bytes as Uint8Array)
          .digest(),
      );
    },
    digest: async (_: unknown, bytes: Uint8Array) =>
      alone(createHash('sha256').update(bytes).digest()),
  };
  return new Proxy(real, {
    get: (target, name) => {
      const member: unknown = Reflect.get(name in quickly ? quickly : target, name);
      return isCall(member)
        ? (...parameters: unknown[]) => member.apply(target, parameters)
        : member;
    },
  });
}

/** Of the kinds that are done here: AES-GCM, and HMAC with SHA-256. */
function isPlain({ algorithm }: CryptoKey): boolean {
  if (algorithm.name === 'AES-GCM') return true;
  const { hash } = algorithm as HmacKeyAlgorithm;
  return algorithm.name === 'HMAC' && hash.name === 'SHA-256';
}
