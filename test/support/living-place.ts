import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  type CopyInto,
  copyPostgres,
  copySqlite,
  type WhereNone,
  whereNoPostgres,
  whereNoSqlite,
} from '../../sync-server/backup/living-database.ts';
import { tableNames } from '../../sync-server/store/schema.ts';
import { emptyOut, freshDatabase } from './postgres-store.ts';

/** Where a server's records live, and what its operator, a thief or a fault does to them there. */
export type LivingPlace = {
  databaseUrl: string | null;
  copyInto: CopyInto;
  whereNone: WhereNone;
  /** Changes rows behind the server's back. */
  tamper: (statement: string) => Promise<void>;
  /** What a question in SQL finds. */
  ask: (question: string) => Promise<Record<string, unknown>[]>;
  /** True when no server could start from what is there. */
  isEmpty: () => Promise<boolean>;
  /** True when these bytes lie anywhere in it. */
  holds: (bytes: Uint8Array) => Promise<boolean>;
  /** The disk is lost; in PostgreSQL its tables have been made anew, which a restore needs. */
  lose: () => Promise<void>;
};

export type MakePlace = (dataDirectory: string) => Promise<LivingPlace>;

export const onSqlite: MakePlace = async (dataDirectory) => {
  const path = join(dataDirectory, 'alongside.db');
  return {
    databaseUrl: null,
    copyInto: copySqlite(dataDirectory),
    whereNone: whereNoSqlite(dataDirectory),
    tamper: async (statement) => {
      const db = new DatabaseSync(path);
      db.exec(statement);
      db.close();
    },
    ask: async (question) => {
      const db = new DatabaseSync(path, { readOnly: true });
      const rows = db.prepare(question).all();
      db.close();
      return rows;
    },
    isEmpty: async () => !existsSync(path),
    holds: async (bytes) =>
      readdirSync(dataDirectory, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .some((entry) =>
          readFileSync(join(entry.parentPath, entry.name)).includes(Buffer.from(bytes)),
        ),
    lose: async () => rmSync(dataDirectory, { recursive: true }),
  };
};

export const onPostgres: MakePlace = async (dataDirectory) => {
  const database = await freshDatabase();
  return {
    databaseUrl: database.url,
    copyInto: copyPostgres(database.backupUrl),
    whereNone: whereNoPostgres(database.ownerUrl),
    tamper: async (statement) => void (await database.ask(statement)),
    ask: database.ask,
    isEmpty: async () => (await database.ask('select org from organisation')).length === 0,
    holds: async (bytes) => {
      const hex = Buffer.from(bytes).toString('hex');
      const lines = tableNames.map((name) => `select "${name}"::text as line from "${name}"`);
      const rows = await database.ask(lines.join(' union all '));
      return rows.some(({ line }) => String(line).includes(hex));
    },
    lose: async () => {
      await emptyOut(database);
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
};

/** A place on the database that this run of the tests is about. */
export const onWhichever: MakePlace = (dataDirectory) =>
  process.env.STORE === 'postgres' ? onPostgres(dataDirectory) : onSqlite(dataDirectory);
