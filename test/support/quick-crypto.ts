import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { attemptNow } from '../../src/domain/result.ts';
import { quickCurves } from './quick-curves.ts';

/** What sealing is told beside its key: of all that the standard allows, only the vault's own way. */
type Sealing = { iv: Uint8Array; additionalData?: Uint8Array };
type Call = (...parameters: unknown[]) => Promise<unknown>;

const tagLength = 16;
const nothing = new Uint8Array();
const alone = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

/** The bytes of the keys that were made here: one that was not is the real one's, with all that is done with it. */
const secrets = new WeakMap<CryptoKey, KeyObject>();

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

const expand = ({ salt, info }: HkdfParams, key: KeyObject, bits: number): ArrayBuffer =>
  hkdfSync('sha256', key, salt as Uint8Array, info as Uint8Array, bits / 8);

function hold(material: Uint8Array, kind: Algorithm, mayExport: boolean, uses: KeyUsage[]) {
  const secret = createSecretKey(material);
  const key = secret.toCryptoKey(kind, mayExport, uses) as CryptoKey;
  secrets.set(key, secret);
  return key;
}

const nameOf = (kind: AlgorithmIdentifier): string => (typeof kind === 'string' ? kind : kind.name);

/** Of the kinds that are done here: AES-GCM, HKDF, and HMAC with SHA-256. */
function isPlain(kind: Algorithm): boolean {
  if (kind.name !== 'HMAC') return ['AES-GCM', 'HKDF'].includes(kind.name);
  const { hash } = kind as HmacImportParams;
  return nameOf(hash) === 'SHA-256';
}

const isCall = (member: unknown): member is Call => typeof member === 'function';

/**
 * The real thing with the same answers, but without another thread: on a busy machine the way there and back
 * takes longer than the work.
 */
export function makeQuickSubtle(real: SubtleCrypto): SubtleCrypto {
  const curves = quickCurves(real);
  const quickly = {
    ...curves,
    importKey: async (...parameters: Parameters<SubtleCrypto['importKey']>) => {
      const [format, material, kind, mayExport, uses] = parameters;
      const named = typeof kind === 'string' ? { name: kind } : kind;
      return format === 'raw' && isPlain(named)
        ? hold(material as Uint8Array, named, mayExport, [...uses])
        : curves.importKey(...parameters);
    },
    deriveKey: async (...parameters: Parameters<SubtleCrypto['deriveKey']>) => {
      const [algorithm, base, derived, mayExport, uses] = parameters;
      const secret = secrets.get(base);
      const kind = derived as AesKeyGenParams;
      if (!secret) return real.deriveKey(...parameters);
      const bytes = expand(algorithm as HkdfParams, secret, kind.length);
      return hold(new Uint8Array(bytes), kind, mayExport, [...uses]);
    },
    deriveBits: async (...parameters: Parameters<SubtleCrypto['deriveBits']>) => {
      const [algorithm, base, bits] = parameters;
      const secret = secrets.get(base);
      if (!secret || !bits) return curves.deriveBits(...parameters);
      return expand(algorithm as HkdfParams, secret, bits);
    },
    encrypt: async (...parameters: Parameters<SubtleCrypto['encrypt']>) => {
      const [algorithm, key, bytes] = parameters;
      const secret = secrets.get(key);
      if (!secret) return real.encrypt(...parameters);
      return seal(algorithm as unknown as Sealing, secret, bytes as Uint8Array);
    },
    decrypt: async (...parameters: Parameters<SubtleCrypto['decrypt']>) => {
      const [algorithm, key, box] = parameters;
      const secret = secrets.get(key);
      if (!secret) return real.decrypt(...parameters);
      return open(algorithm as unknown as Sealing, secret, box as Uint8Array);
    },
    sign: async (...parameters: Parameters<SubtleCrypto['sign']>) => {
      const [, key, bytes] = parameters;
      const secret = secrets.get(key);
      if (!secret) return curves.sign(...parameters);
      return alone(
        createHmac('sha256', secret)
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
