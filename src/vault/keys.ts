import { toBase64Url } from './base64url.ts';
import { type Bytes, textToBytes } from './bytes.ts';
import { randomBytes, type WebCrypto } from './deps.ts';

/** What an open vault works with: summary blocks, records, opaque names, the device's signing key. */
export type VaultKeys = Readonly<Record<KeyName, CryptoKey>>;

type KeyName = 'index' | 'record' | 'name' | 'wrap';
type Algorithm = AesKeyGenParams | HmacKeyGenParams;

const masterLength = 32;
const localIdLength = 16;
const noSalt = new Uint8Array(32);
const aes: AesKeyGenParams = { name: 'AES-GCM', length: 256 };
const hmac: HmacKeyGenParams = { name: 'HMAC', hash: 'SHA-256', length: 256 };

/** The one secret of a vault; whoever holds it opens all else, so it is wrapped in a slot and zeroed. */
export const makeMasterKey = (crypto: WebCrypto): Bytes => randomBytes(crypto, masterLength);

/** Derives the keys, none of which a script can export, and zeroes the master key. */
export async function openKeys(crypto: WebCrypto, master: Bytes): Promise<VaultKeys> {
  const imported = crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveKey']);
  const root = await imported.finally(() => master.fill(0));
  const derive = (info: string, algorithm: Algorithm, uses: KeyUsage[]): Promise<CryptoKey> =>
    crypto.subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: noSalt, info: textToBytes(`alongside/v1/${info}`) },
      root,
      algorithm,
      false,
      uses,
    );
  const [index, record, name, wrap] = await Promise.all([
    derive('idx', aes, ['encrypt', 'decrypt']),
    derive('rec', aes, ['encrypt', 'decrypt']),
    derive('name', hmac, ['sign']),
    derive('wrap', aes, ['encrypt', 'decrypt']),
  ]);
  return holdKeys({ index, record, name, wrap });
}

/** What whoever still works with a vault that was locked meanwhile is told; it has a name to be known by. */
class VaultClosedError extends Error {
  override readonly name = 'VaultClosedError';
}

/** Lets go of the keys; whoever still asks for one afterwards is told so by an error. */
export function closeKeys(keys: VaultKeys): void {
  heldKeys.get(keys)?.clear();
}

/** The name a record has on this disk: nobody without the vault can tell what it stands for. */
export async function makeLocalId(
  crypto: WebCrypto,
  nameKey: CryptoKey,
  words: string,
): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', nameKey, textToBytes(words));
  return toBase64Url(new Uint8Array(mac, 0, localIdLength));
}

const heldKeys = new WeakMap<VaultKeys, Map<KeyName, CryptoKey>>();

/** Hands the keys out one at a time, so that a closed vault holds none whoever still holds the ring. */
function holdKeys(keys: Record<KeyName, CryptoKey>): VaultKeys {
  const held = new Map<KeyName, CryptoKey>([
    ['index', keys.index],
    ['record', keys.record],
    ['name', keys.name],
    ['wrap', keys.wrap],
  ]);
  const take = (name: KeyName): CryptoKey => {
    const key = held.get(name);
    if (key === undefined) throw new VaultClosedError('The vault is closed.');
    return key;
  };
  const ring: VaultKeys = {
    get index() {
      return take('index');
    },
    get record() {
      return take('record');
    },
    get name() {
      return take('name');
    },
    get wrap() {
      return take('wrap');
    },
  };
  heldKeys.set(ring, held);
  return ring;
}
