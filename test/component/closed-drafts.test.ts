import { afterEach, expect, test } from 'vitest';
import { DraftsRequest } from '../../src/domain/draft-protocol.ts';
import { openDatabase, type VaultDatabase } from '../../src/storage/database.ts';
import { writeMark } from '../../src/storage/marks.ts';
import { sendClosedDrafts } from '../../src/sync/closed-drafts.ts';
import type { Transport } from '../../src/sync/transport.ts';
import { toBase64Url } from '../../src/vault/base64url.ts';
import { hashOfBox } from '../../src/vault/box-hash.ts';

const opened: VaultDatabase[] = [];

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

const slot = { type: 'passkey', id: 's1', salt: 'AA', box: 'AA', rev: 1, credentialId: 'AA' };

/** A locked vault with three drafts, which somebody or nobody can still open. */
async function vaultWith(slots: readonly unknown[]): Promise<VaultDatabase> {
  const db = await openDatabase('shut', { indexedDB, IDBKeyRange }, () => undefined);
  opened.push(db);
  const bytes = new Uint8Array([1, 2, 3]);
  const vault = { vaultId: 'shut', nickname: 'One', pepper: bytes, deviceKey: bytes, build: 1 };
  await db.marks.put({ key: 'vault', rev: 0, value: { ...vault, slots } });
  await writeMark(db, 'sender', { certificate: 'cert', epoch: 'e1', showCertificate: false });
  for (const id of ['a', 'b', 'c']) {
    await db.drafts.put({ id, kid: 'k1', box: new TextEncoder().encode(id), copy: bytes, rev: 1 });
  }
  return db;
}

/** A server that keeps the drafts named, and answers for other bytes where it is told to. */
function keeping(names: readonly string[], isWrong = false) {
  const asked: DraftsRequest[] = [];
  const post: Transport['post'] = async (_, body, shape) => {
    const request = DraftsRequest.parse(body);
    asked.push(request);
    const kept = await Promise.all(
      request.drafts
        .filter(({ draft }) => names.includes(draft))
        .map(async ({ draft, box }) => ({
          draft,
          bytes: await hashOfBox(crypto, isWrong ? `${box}A` : box),
        })),
    );
    return { ok: true, value: shape.parse({ kept }) };
  };
  const get: Transport['get'] = () => Promise.reject(new Error('Nothing is asked for.'));
  return { asked, deps: { transport: { post, get }, crypto } };
}

const idsIn = (db: VaultDatabase) => db.drafts.toCollection().primaryKeys();

test('what was being typed in a vault that is shut for good is sent, sealed as it lies, and then let go of', async () => {
  const db = await vaultWith([]);
  const { asked, deps } = keeping(['a', 'b', 'c']);
  await sendClosedDrafts(db, deps);
  const box = toBase64Url(new TextEncoder().encode('a'));
  expect(asked[0]).toMatchObject({
    certificate: 'cert',
    drafts: [{ draft: 'a', kid: 'k1', box }, {}, {}],
  });
  expect(await idsIn(db)).toEqual([]);
});

test('a draft that was not kept, or is answered for with other bytes, stays', async () => {
  const db = await vaultWith([]);
  await sendClosedDrafts(db, keeping(['a', 'b', 'c'], true).deps);
  expect(await idsIn(db)).toEqual(['a', 'b', 'c']);
  await sendClosedDrafts(db, keeping(['b']).deps);
  expect(await idsIn(db)).toEqual(['a', 'c']);
});

test('a draft never leaves a vault that can still be opened', async () => {
  const db = await vaultWith([slot]);
  const { asked, deps } = keeping(['a', 'b', 'c']);
  await sendClosedDrafts(db, deps);
  expect(asked).toEqual([]);
  expect(await idsIn(db)).toEqual(['a', 'b', 'c']);
});
