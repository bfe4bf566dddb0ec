import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

const mostPrepared = 400;

const isBindable = (value: unknown): value is SQLInputValue =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'number' ||
  value instanceof Uint8Array;

/** Values as SQLite takes them; throws where one is of another kind. */
export function bindable(values: readonly unknown[]): SQLInputValue[] {
  return values.map((value) => {
    if (!isBindable(value)) throw new Error(`The database cannot hold a ${typeof value}`);
    return value;
  });
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...bindable(values)),
    run: (values) => statement.run(...bindable(values)),
    iterate: (values) => statement.iterate(...bindable(values)),
  };
}

/** Durable and tidy: a commit is flushed before it returns, and what is deleted is overwritten. */
const pragmas = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma secure_delete = on;
  pragma trusted_schema = off;
  pragma foreign_keys = on;
  pragma temp_store = memory;
  pragma cache_size = -32000;
`;

/** Node's own SQLite in the shape that Kysely's SQLite dialect wants; prepared statements are kept. */
export function openNodeSqlite(path: string, readOnly = false): SqliteDatabase {
  const database = new DatabaseSync(path, { timeout: 5_000, readOnly });
  if (!readOnly) database.exec(pragmas);
  const prepared = new Map<string, SqliteStatement>();
  return {
    prepare: (text) => {
      const found = prepared.get(text);
      if (found) return found;
      if (prepared.size >= mostPrepared) prepared.delete(prepared.keys().next().value ?? '');
      const statement = adaptStatement(database.prepare(text));
      prepared.set(text, statement);
      return statement;
    },
    close: () => {
      if (!readOnly) database.exec('pragma wal_checkpoint(truncate)');
      prepared.clear();
      database.close();
    },
  };
}
