import { existsSync, renameSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { bindable } from '../store/node-sqlite.ts';
import { readEveryRow } from '../store/postgres-every-row.ts';
import { fillPostgres } from '../store/postgres-fill.ts';
import type { Shape } from '../store/schema.ts';
import { lockDirectory, makeEmptyFile } from '../store/sqlite.ts';
import { organisationsIn } from './copy-database.ts';
import { databaseOf } from './site.ts';

/** Copies a database as it stood at one moment into a new file, while servers go on writing to it. */
export type CopyInto = (path: string) => Promise<void>;

/**
 * Runs work that puts a file's rows where no database is yet, and keeps everybody else out meanwhile. Work that
 * fails, or is cut short, has left nothing that a server could start from.
 */
export type WhereNone = <T>(
  work: (putBack: (path: string) => Promise<void>) => Promise<T>,
) => Promise<T>;

/** SQLite copies itself. */
export const copySqlite =
  (dataDirectory: string): CopyInto =>
  async (path) => {
    const place = databaseOf(dataDirectory);
    if (!existsSync(place)) throw new Error(`There is no database in ${dataDirectory}`);
    const living = new DatabaseSync(place, { readOnly: true, timeout: 30_000 });
    living.prepare('vacuum into ?').run(path);
    living.close();
  };

/** PostgreSQL is read row by row into the same tables in SQLite, so that a backup fits either. */
export const copyPostgres =
  (url: string): CopyInto =>
  async (path) => {
    await makeEmptyFile(path);
    const copy = new DatabaseSync(path);
    copy.exec('pragma journal_mode = delete; pragma synchronous = off; begin');
    const copying = readEveryRow(url, (shape, rows) => {
      const insert = copy.prepare(insertionInto(shape));
      for (const row of rows) insert.run(...bindable(shape.columns.map((name) => row[name])));
    });
    await copying.then(() => copy.exec('commit')).finally(() => copy.close());
  };

/** A file is put in place by one rename. */
export const whereNoSqlite =
  (dataDirectory: string): WhereNone =>
  async (work) => {
    const place = databaseOf(dataDirectory);
    if (existsSync(place)) {
      throw new Error(
        `There is a database in ${dataDirectory}: stop the server and move it away first`,
      );
    }
    const letGo = lockDirectory(dataDirectory);
    return work(async (path) => renameSync(path, place)).finally(letGo);
  };

/** Rows are written in one transaction, which is kept when all the work has ended well. */
export const whereNoPostgres =
  (ownerUrl: string): WhereNone =>
  (work) =>
    fillPostgres(ownerUrl, (fill) =>
      work(async (path) => {
        const orgs = organisationsIn(path).map(({ org }) => org);
        const copy = new DatabaseSync(path, { readOnly: true });
        const filling = fill(orgs, (shape, org) =>
          copy.prepare(`${selectionFrom(shape)} where org = ?`).iterate(org),
        );
        await filling.finally(() => copy.close());
      }),
    );

const namesOf = ({ columns }: Shape): string => columns.map((name) => `"${name}"`).join(', ');

const selectionFrom = (shape: Shape): string => `select ${namesOf(shape)} from "${shape.name}"`;

function insertionInto(shape: Shape): string {
  const places = shape.columns.map(() => '?').join(', ');
  return `insert into "${shape.name}" (${namesOf(shape)}) values (${places})`;
}
