import { type Compilable, CompiledQuery, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

const sizes = [64, 32, 16, 8, 4, 2, 1];

/** Rows in runs of a few fixed lengths: few different statements, so that each is prepared once. */
function runsOf<T>(rows: readonly T[]): T[][] {
  const runs: T[][] = [];
  let at = 0;
  for (const size of sizes) {
    for (; rows.length - at >= size; at += size) runs.push(rows.slice(at, at + size));
  }
  return runs;
}

/** The texts of the statements of each database, since working one out takes longer than running it. */
const texts = new WeakMap<object, Map<string, string>>();

function textsOf(db: Kysely<Tables>): Map<string, string> {
  const { adapter } = db.getExecutor();
  const known = texts.get(adapter) ?? new Map<string, string>();
  texts.set(adapter, known);
  return known;
}

/**
 * Inserts rows that all have the same columns. `build` says how, in Kysely's own words, once for each length of
 * run; the values go with it in the order of the first row's columns, which is Kysely's.
 */
export async function insertRows<R extends Record<string, unknown>>(
  db: Kysely<Tables>,
  name: string,
  rows: readonly R[],
  build: (run: R[]) => Compilable,
): Promise<void> {
  const known = textsOf(db);
  for (const run of runsOf(rows)) {
    const key = `${name} ${run.length}`;
    const text = known.get(key) ?? build(run).compile().sql;
    known.set(key, text);
    await db.executeQuery(CompiledQuery.raw(text, valuesOf(run)));
  }
}

function valuesOf<R extends Record<string, unknown>>(run: readonly R[]): unknown[] {
  const columns = Object.keys(run[0] ?? {});
  return run.flatMap((row) => columns.map((column) => row[column]));
}
