import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { OrganisationThen } from './manifest.ts';

/** Where a copy of the database lies, and apart from it that of the records' keys. */
export type Copy = { records: string; keys: string };

const keyTable =
  'create table recordKey (org text not null, id text not null, key blob not null, primary key (org, id)) strict';

/**
 * Moves the records' keys out of a copy into a file of their own, so that whoever has the one has nothing
 * without the other.
 */
export function takeKeysApart({ records, keys }: Copy): void {
  const apart = new DatabaseSync(keys);
  apart.exec(keyTable);
  apart.close();
  const copy = new DatabaseSync(records);
  copy.prepare('attach ? as apart').run(keys);
  copy.exec('insert into apart.recordKey select org, id, key from recordKey');
  copy.exec('delete from recordKey');
  copy.exec('detach apart');
  copy.exec('vacuum');
  copy.close();
}

/** Puts keys back beside the records they open; those of records that the copy does not know stay out. */
export function joinKeys({ records, keys }: Copy): void {
  const copy = new DatabaseSync(records);
  copy.prepare('attach ? as apart').run(keys);
  copy.exec(`insert into recordKey select org, id, key from apart.recordKey where id in
    (select id from record union select keyId from change)`);
  copy.exec('detach apart');
  copy.close();
}

/** A hash of the tables' own spelling: a backup is put back only by a server that has the same ones. */
export function schemaOf(path: string): string {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database
    .prepare('select sql from sqlite_schema where sql is not null order by name, sql')
    .all();
  database.close();
  const text = rows.map(({ sql }) => String(sql)).join('\n');
  return createHash('sha256').update(text).digest('base64url');
}

/** What SQLite itself finds wrong with a file, or null. */
export function damageIn(path: string): string | null {
  const database = new DatabaseSync(path, { readOnly: true });
  const [found] = database.prepare('pragma integrity_check(1)').all();
  database.close();
  const says = String(found?.integrity_check ?? 'no answer');
  return says === 'ok' ? null : says;
}

/** Records whose key is in no backup any more: they were erased after this copy was made. */
export function recordsWithoutKey(path: string): { org: string; record: string }[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database
    .prepare(`select org, id from record as r where not exists
      (select 1 from recordKey as k where k.org = r.org and k.id = r.id)`)
    .all();
  database.close();
  return rows.map(({ org, id }) => ({ org: String(org), record: String(id) }));
}

/** A record that has accepted changes and is neither there nor known to be erased, or null. */
export function lostRecordIn(path: string): string | null {
  const database = new DatabaseSync(path, { readOnly: true });
  const [found] = database
    .prepare(`select record from change as c where result = 'ok'
      and not exists (select 1 from record as r where r.org = c.org and r.id = c.record)
      and not exists (select 1 from tombstone as t where t.org = c.org and t.id = c.record) limit 1`)
    .all();
  database.close();
  return found ? String(found.record) : null;
}

/** How far each organisation's history had come in a copy. */
export function organisationsIn(path: string): OrganisationThen[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database
    .prepare(
      `select o.org, o.epoch, c.pos, c.seq, c.auditN, c.auditHash
       from organisation o join counter c on c.org = o.org order by o.org`,
    )
    .all();
  database.close();
  return z.array(OrganisationThen).parse(rows.map((row) => ({ ...row })));
}
