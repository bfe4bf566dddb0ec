import { createECDH, createPrivateKey, type ECDH, type KeyObject, sign } from 'node:crypto';

/** Private halves for one agreement, points, and private halves for signing, of the keys that were made here. */
const agreeing = new WeakMap<CryptoKey, ECDH>();
const points = new WeakMap<CryptoKey, Uint8Array>();
const signing = new WeakMap<CryptoKey, KeyObject>();

type Calls = Pick<SubtleCrypto, 'generateKey' | 'importKey' | 'exportKey' | 'deriveBits' | 'sign'>;

const alone = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** Stands for a key of a curve; whoever holds it learns no more from it than from a real one. */
const standIn = (
  type: KeyType,
  algorithm: KeyAlgorithm,
  extractable: boolean,
  usages: readonly KeyUsage[],
): CryptoKey => Object.freeze({ type, algorithm, extractable, usages: [...usages] });

const kindOf = (algorithm: AlgorithmIdentifier): EcKeyAlgorithm => {
  const { name, namedCurve = '' } = algorithm as EcKeyAlgorithm;
  return { name, namedCurve };
};

const isAgreement = ({ name, namedCurve }: EcKeyAlgorithm): boolean =>
  name === 'ECDH' && namedCurve === 'P-256';

function makePair(kind: EcKeyAlgorithm, mayExport: boolean, uses: KeyUsage[]): CryptoKeyPair {
  const pair = createECDH('prime256v1');
  const publicKey = standIn('public', kind, true, []);
  const privateKey = standIn('private', kind, mayExport, uses);
  points.set(publicKey, pair.generateKeys());
  agreeing.set(privateKey, pair);
  return { publicKey, privateKey };
}

function holdPoint(point: Uint8Array, kind: EcKeyAlgorithm, mayExport: boolean): CryptoKey {
  const key = standIn('public', kind, mayExport, []);
  points.set(key, point.slice());
  return key;
}

function holdSigner(secret: Uint8Array, kind: EcKeyAlgorithm, uses: KeyUsage[]): CryptoKey {
  const key = standIn('private', kind, false, uses);
  const der = { key: Buffer.from(secret), format: 'der', type: 'pkcs8' } as const;
  signing.set(key, createPrivateKey(der));
  return key;
}

/** Agreement and signing on P-256 in this thread; all else on curves is the real one's. */
export const quickCurves = (real: SubtleCrypto): Calls => ({
  generateKey: (async (...parameters: Parameters<SubtleCrypto['generateKey']>) => {
    const [algorithm, mayExport, uses] = parameters;
    const kind = kindOf(algorithm);
    return isAgreement(kind)
      ? makePair(kind, mayExport, [...uses])
      : real.generateKey(...parameters);
  }) as SubtleCrypto['generateKey'],
  importKey: (async (...parameters: Parameters<SubtleCrypto['importKey']>) => {
    const [format, material, algorithm, mayExport, uses] = parameters;
    const kind = kindOf(algorithm);
    const bytes = material as Uint8Array;
    if (format === 'raw' && isAgreement(kind)) return holdPoint(bytes, kind, mayExport);
    if (format === 'pkcs8' && kind.name === 'ECDSA') return holdSigner(bytes, kind, [...uses]);
    return real.importKey(...parameters);
  }) as SubtleCrypto['importKey'],
  exportKey: (async (...parameters: Parameters<SubtleCrypto['exportKey']>) => {
    const point = points.get(parameters[1]);
    return point ? alone(point) : real.exportKey(...parameters);
  }) as SubtleCrypto['exportKey'],
  deriveBits: async (...parameters: Parameters<SubtleCrypto['deriveBits']>) => {
    const [algorithm, key] = parameters;
    const pair = agreeing.get(key);
    const point = pair && points.get((algorithm as EcdhKeyDeriveParams).public);
    return point ? alone(pair.computeSecret(point)) : real.deriveBits(...parameters);
  },
  sign: async (...parameters: Parameters<SubtleCrypto['sign']>) => {
    const [, key, bytes] = parameters;
    const secret = signing.get(key);
    if (!secret) return real.sign(...parameters);
    return alone(sign('sha256', bytes as Uint8Array, { key: secret, dsaEncoding: 'ieee-p1363' }));
  },
});
