import { type Kysely, sql } from 'kysely';
import { insertRows } from './insert-rows.ts';
import { letThrough } from './postgres.ts';
import { checkReady } from './postgres-checks.ts';
import { checkWay, kyselyOn, placeOf, poolTo } from './postgres-dialect.ts';
import type { Row } from './postgres-every-row.ts';
import { type Shape, shapesOfOrganisations } from './schema.ts';
import type { Tables } from './tables.ts';

/** Where rows are taken from: those of one organisation in one table. */
export type RowsOf = (shape: Shape, org: string) => Iterable<Row>;

export type Fill = (orgs: readonly string[], rowsOf: RowsOf) => Promise<void>;

/**
 * Runs work that fills a database which has the tables and no organisation, as its owner: all of it is there
 * when the work has ended well, and else nothing. Until then no server that starts gets an answer from it.
 */
export async function fillPostgres<T>(
  ownerUrl: string,
  work: (fill: Fill) => Promise<T>,
): Promise<T> {
  checkWay(ownerUrl);
  const db = kyselyOn(poolTo(ownerUrl));
  const filling = db.transaction().execute(async (inside) => {
    await holdEmpty(inside, placeOf(ownerUrl));
    return work((orgs, rowsOf) => fillAll(inside, orgs, rowsOf));
  });
  return filling.finally(() => db.destroy());
}

/** A server reads the organisations before all else, so it waits until this transaction has ended. */
async function holdEmpty(db: Kysely<Tables>, place: string): Promise<void> {
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(db);
  await checkReady(db);
  await sql`lock table organisation in access exclusive mode`.execute(db);
  const found = await db.selectFrom('organisation').select('org').executeTakeFirst();
  if (found) {
    throw new Error(
      `There are records in ${place}: stop the servers and make an empty database with npm run migrate first`,
    );
  }
}

async function fillAll(db: Kysely<Tables>, orgs: readonly string[], rowsOf: RowsOf): Promise<void> {
  for (const org of orgs) {
    await letThrough(db, 'org', org);
    for (const shape of shapesOfOrganisations) await fillTable(db, shape, rowsOf(shape, org));
  }
  for (const { name } of shapesOfOrganisations) await sql`analyze ${sql.table(name)}`.execute(db);
}

const atATime = 64;

async function fillTable(db: Kysely<Tables>, shape: Shape, rows: Iterable<Row>): Promise<void> {
  const sum = { rows: 0 };
  const add = async (some: Record<string, unknown>[]) => {
    sum.rows += some.length;
    await insertRows(db, `as it is ${shape.name}`, some, (run) => insertion(db, shape, run));
  };
  let some: Record<string, unknown>[] = [];
  for (const row of rows) {
    some.push({ ...row });
    if (some.length < atATime) continue;
    await add(some);
    some = [];
  }
  await add(some);
  await checkCount(db, shape, sum.rows);
}

function insertion(db: Kysely<Tables>, { name, columns }: Shape, run: readonly Row[]) {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const lines = run.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  const text = sql`insert into ${sql.table(name)} (${names}) values ${sql.join(lines)}`;
  return { compile: () => text.compile(db) };
}

/** Rows of the same organisation that were left lying would become part of it. */
async function checkCount(db: Kysely<Tables>, { name }: Shape, wanted: number): Promise<void> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(name)}
  `.execute(db);
  if (rows[0]?.count === wanted) return;
  throw new Error(`The table ${name} is not empty: make an empty database first`);
}
