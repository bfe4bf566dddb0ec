import { type Kysely, sql } from 'kysely';
import { checkSeesAll } from './postgres-checks.ts';
import { checkWay, kyselyOn, poolTo } from './postgres-dialect.ts';
import { type Shape, shapesOfOrganisations } from './schema.ts';
import type { Tables } from './tables.ts';

/** A row as a database holds it, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** What is done with some of a table's rows; they are gone from memory afterwards. */
export type Take = (shape: Shape, rows: readonly Row[]) => void;

/** As many as are held in memory at a time: a row may have a box of a megabyte. */
const atATime = 64;

/**
 * Hands over every row of every organisation as they stood at one moment, while servers go on writing. Throws
 * a sentence where the role does not see them all.
 */
export async function readEveryRow(url: string, take: Take): Promise<void> {
  checkWay(url);
  const db = kyselyOn(poolTo(url));
  await readAll(db, take).finally(() => db.destroy());
}

async function readAll(db: Kysely<Tables>, take: Take): Promise<void> {
  await checkSeesAll(db);
  const snapshot = db.transaction().setIsolationLevel('repeatable read');
  await snapshot.setAccessMode('read only').execute(async (inside) => {
    await keepTables(inside);
    await checkSeesAll(inside);
    for (const shape of shapesOfOrganisations) await readTable(inside, shape, take);
  });
}

/** Nobody changes a table or a policy until all is read. */
async function keepTables(db: Kysely<Tables>): Promise<void> {
  const names = shapesOfOrganisations.map(({ name }) => sql.table(name));
  await sql`lock table ${sql.join(names)} in access share mode`.execute(db);
}

async function readTable(db: Kysely<Tables>, shape: Shape, take: Take): Promise<void> {
  const cursor = sql.id(`every_${shape.name}`);
  const columns = sql.join(shape.columns.map((column) => sql.ref(column)));
  const rows = sql`select ${columns} from ${sql.table(shape.name)}`;
  await sql`declare ${cursor} no scroll cursor for ${rows}`.execute(db);
  for (;;) {
    const { rows: some } = await sql<Row>`fetch ${sql.lit(atATime)} from ${cursor}`.execute(db);
    take(shape, some);
    if (some.length < atATime) break;
  }
  await sql`close ${cursor}`.execute(db);
}
