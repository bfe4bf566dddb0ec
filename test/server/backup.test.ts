import { globSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { days } from '../../src/domain/clock.ts';
import { verifyAudit } from '../../sync-server/audit/verify.ts';
import { copySqlite } from '../../sync-server/backup/living-database.ts';
import { makeBackup } from '../../sync-server/backup/make-backup.ts';
import { joinRecoveryKey, makeRecoveryKey } from '../../sync-server/backup/recovery-key.ts';
import { verifyBackup } from '../../sync-server/backup/verify-backup.ts';
import { type Kept, makeKept } from '../support/backed-up-world.ts';
import { makePhone } from '../support/server-device.ts';
import { edit, newIncident } from '../support/server-records.ts';

const random = (length: number) => new Uint8Array(crypto.getRandomValues(new Uint8Array(length)));

const filesIn = (folder: string): string[] =>
  globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** A server with one incident, and a backup of it. */
async function makeBackedUp(): Promise<Kept> {
  const kept = await makeKept();
  const phone = await makePhone(kept.world, 'officer');
  await phone.send(newIncident('i1', 'officer'));
  await kept.backup();
  return kept;
}

test('T-bak-1 a backup is made while the server writes, and once verified phones are told what it covers', async () => {
  const kept = await makeKept();
  const phone = await makePhone(kept.world, 'officer');
  const { receipts } = await phone.send(newIncident('i1', 'officer'));
  const [made] = await Promise.all([kept.backup(), phone.send(edit('i1', 'landmark', 'x'))]);
  await kept.hear(kept.world);
  expect((await phone.pull()).safe).toBe(0);
  const { id, records, changes } = await kept.verify();
  expect(id).toBe(made.id);
  expect(records).toBeGreaterThan(5);
  expect(changes).toBeGreaterThan(20);
  await kept.hear(kept.world);
  const covered = made.organisations[0]?.pos ?? 0;
  expect(covered).toBeGreaterThanOrEqual(receipts.at(-1)?.pos ?? 0);
  expect((await phone.pull()).safe).toBe(covered);
  await kept.hear(kept.world);
  const { broken } = await verifyAudit(kept.world.tools.store, kept.world.org);
  expect(broken).toBeNull();
  const entries = await kept.world.tools.store.read(kept.world.org, ({ audit }) =>
    audit.after(0, 1_000),
  );
  const acts = entries.filter(({ action }) => action.startsWith('backup_'));
  expect(acts.map(({ action, objectId }) => [action, objectId])).toEqual([
    ['backup_made', id],
    ['backup_verified', id],
  ]);
});

test('T-bak-2 neither half of a backup holds a word, a key or an id in clear', async () => {
  const kept = await makeKept();
  const { world, site, target } = kept;
  const phone = await makePhone(world, 'officer');
  await phone.send(newIncident('i-marked-record', 'officer', { landmark: 'Zqxmarker' }));
  const [stored] = await world.tools.store.read(world.org, ({ records }) =>
    records.keys(['i-marked-record']),
  );
  const master = readFileSync(join(site.keysDirectory, 'master.key'), 'utf8');
  await kept.backup();
  const files = [target.folder, target.keysFolder].flatMap(filesIn);
  expect(files).toHaveLength(5);
  const secrets = ['Zqxmarker', 'i-marked-record', master, Buffer.from(stored?.key ?? [])];
  for (const file of files) {
    for (const secret of secrets) expect(readFileSync(file).includes(secret), file).toBe(false);
  }
});

test('T-bak-3 two shares open a backup; one, or two of different keys, do not', async () => {
  const kept = await makeBackedUp();
  const [one = '', two = '', three = ''] = kept.shares;
  const open = (a: string, b: string) => joinRecoveryKey(a, b).getPrivateKey('hex');
  expect(open(two, three)).toBe(open(one, two));
  expect(open(three, one)).toBe(open(one, two));
  const other = makeRecoveryKey(random).shares;
  expect(() => open(one, one)).toThrow(/two different shares/);
  expect(() => open(one, other[1] ?? '')).toThrow(/different recovery keys/);
  expect(() => open(one, 'nonsense')).toThrow(/not readable/);
  expect(() => open(one, two.replace(/.{5}\n$/, 'AAAAA\n'))).toThrow(/damaged/);
  const another = joinRecoveryKey(other[0] ?? '', other[1] ?? '');
  await expect(verifyBackup(kept.site, kept.target, another)).rejects.toThrow(
    /sealed to another recovery key/,
  );
});

type Harm = (kept: Kept) => void;

const changed: Harm = ({ target }) => {
  const [path = ''] = filesIn(target.folder).filter((name) => name.endsWith('records.sealed'));
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};
const cutShort: Harm = ({ target }) => {
  const [path = ''] = filesIn(target.keysFolder).filter((name) => name.endsWith('keys.sealed'));
  truncateSync(path, 1_000);
};
const forged: Harm = ({ target }) => {
  const [path = ''] = filesIn(target.folder).filter((name) => name.endsWith('manifest.json'));
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"pos": \d+/, '"pos": 999999'));
};
const unreadable: Harm = ({ target }) => {
  const [path = ''] = filesIn(target.folder).filter((name) => name.endsWith('manifest.json'));
  writeFileSync(path, '{');
};

test.each<[string, Harm, RegExp]>([
  ['a changed byte', changed, /not what was written/],
  ['a file that was cut off', cutShort, /not what was written/],
  ['a forged manifest', forged, /has been changed since it was written/],
  ['a damaged manifest', unreadable, /missing or damaged/],
])('T-bak-4 %s is found, and nothing is called verified', async (_, harm, says) => {
  const kept = await makeBackedUp();
  harm(kept);
  await expect(kept.verify()).rejects.toThrow(says);
  await kept.hear(kept.world);
  const [organisation] = await kept.world.tools.store.directory.organisations();
  expect(organisation?.safe).toBe(0);
});

test.each([
  ['a change that was taken out of the log', "delete from change where op like '%:3'", /log says/],
  ['a record that was taken away', "delete from record where id = 'i1'", /i1 is missing/],
  ['an audit entry that was rewritten', "update audit set actor = 'x' where n = 3", /entry 3/],
  ['a chain that was cut short', 'delete from audit where n > 2', /entry 3/],
])('K4 K6 %s is found by verifying', async (_, statement, says) => {
  const kept = await makeKept();
  const phone = await makePhone(kept.world, 'officer');
  await phone.send(newIncident('i1', 'officer'));
  await kept.place.tamper(statement);
  await kept.backup();
  await expect(kept.verify()).rejects.toThrow(says);
});

test('what cannot be backed up or found is said in a sentence', async () => {
  const kept = await makeKept();
  const { target, place } = kept;
  const site = { ...kept.site, copyInto: place.copyInto };
  const beside = { ...target, folder: join(site.dataDirectory, 'copies') };
  await expect(makeBackup(site, beside)).rejects.toThrow(/must lie apart/);
  const together = { ...target, keysFolder: join(target.folder, 'keys') };
  await expect(makeBackup(site, together)).rejects.toThrow(/whoever has both/);
  const empty = { ...site, copyInto: copySqlite(target.folder) };
  await expect(makeBackup(empty, target)).rejects.toThrow(/There is no database/);
  await expect(kept.verify()).rejects.toThrow(/There is no folder/);
  const keyless = { ...site, keysDirectory: `${site.keysDirectory}-none` };
  await expect(makeBackup(keyless, target)).rejects.toThrow(/no recovery key yet/);
});

test('keys are kept in backups for 35 days, so that what was erased is then gone everywhere', async () => {
  const kept = await makeBackedUp();
  const { world, target } = kept;
  world.time.now += days(34);
  await kept.backup();
  expect(filesIn(target.keysFolder).filter((name) => name.includes('beside'))).toHaveLength(2);
  world.time.now += days(2);
  const { id } = await kept.backup();
  const left = filesIn(target.keysFolder).filter((name) => name.includes('beside'));
  expect(left).toHaveLength(2);
  expect(left.at(-1)).toContain(id);
  expect(filesIn(target.folder).filter((name) => name.includes('records'))).toHaveLength(3);
});
