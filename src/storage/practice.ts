import { makeDeviceId } from '../domain/ids.ts';
import { attempt, type Result } from '../domain/result.ts';
import { toBase64Url } from '../vault/base64url.ts';
import { open, seal } from '../vault/box.ts';
import { makeMasterKey, openKeys } from '../vault/keys.ts';
import { makeDeviceKey, openDeviceKey } from '../vault/signing.ts';
import { type DatabasePlace, nameStorageFault, openNamed, type StorageFault } from './database.ts';
import { type Identity, readMark, writeMark } from './marks.ts';
import type { OpenVault } from './open-vault.ts';
import { practiceName } from './practice-name.ts';

/** Whom practice is written as: nobody who works anywhere. */
export const practicePerson = 'practice-me';

/**
 * Opens what is only tried out: a vault of its own beside the open one, whose master key lies in a box that the
 * open vault alone opens. It writes as a device that no server knows, and seals to a key whose other half is
 * thrown away at once: nobody but this vault could read it, wherever it went.
 */
export function openPractice(
  vault: OpenVault,
  place: DatabasePlace,
): Promise<Result<OpenVault, StorageFault>> {
  return attempt(async () => {
    const db = await openNamed(practiceName(vault.vaultId), place, ignore);
    const { crypto } = vault;
    const vaultId = practiceName(vault.vaultId);
    const keys = await openKeys(crypto, await takeMaster(vault, db));
    const chain = await readMark(db, 'chain');
    const identity = await madeUpIdentity(vault, chain?.device ?? '');
    const at = { vaultId, store: 'device', localId: 'signing', rev: 0 };
    const made = await makeDeviceKey(crypto, keys.wrap, at);
    const signingKey = await openDeviceKey(crypto, keys.wrap, at, made.box);
    if (!signingKey.ok) throw new Error('A key that was just made does not open.');
    const { wall: now, random, build } = vault;
    return {
      vaultId,
      db,
      crypto,
      keys,
      signingKey: signingKey.value,
      identity,
      now,
      wall: now,
      random,
      build,
    };
  }, nameStorageFault);
}

type Database = OpenVault['db'];

/** The master key out of its box; where there is none that opens, all is begun anew. */
async function takeMaster(vault: OpenVault, db: Database): Promise<Uint8Array<ArrayBuffer>> {
  const { crypto, keys, random } = vault;
  const at = { vaultId: vault.vaultId, store: 'practice', localId: 'master', rev: 0 };
  const known = await openBox();
  if (known !== null) return known;
  const master = makeMasterKey(crypto);
  const box = await seal(crypto, keys.wrap, at, master);
  const device = makeDeviceId(random);
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
    await db.marks.put({ key: 'practice', rev: 0, box });
    await writeMark(db, 'chain', { device, n: 0, prev: null });
    await writeMark(db, 'counter', { next: 1 });
  });
  return master;

  async function openBox() {
    const row = await db.marks.get('practice');
    const opened = row?.box ? await open(crypto, keys.wrap, at, row.box) : null;
    return opened?.ok ? opened.value : null;
  }
}

async function madeUpIdentity({ crypto, random }: OpenVault, device: string): Promise<Identity> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, [
    'deriveBits',
  ]);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return {
    organisation: 'practice',
    person: practicePerson,
    device,
    referencePrefix: 'TRY',
    siteKey: '',
    ingest: { kid: makeDeviceId(random), key: toBase64Url(point), notAfter: 0, sig: '' },
    staff: null,
  };
}

function ignore(): void {
  // Another tab has begun it anew: what is written here from then on says that it could not be kept.
}
