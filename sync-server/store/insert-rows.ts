import type { Compilable, Kysely } from 'kysely';
import { runNamed } from './statement-texts.ts';
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

/**
 * Inserts rows that all have the same columns. `build` says how, once for each length of run; Kysely takes the
 * columns in the order of the first row's.
 */
export async function insertRows<R extends Record<string, unknown>>(
  db: Kysely<Tables>,
  name: string,
  rows: readonly R[],
  build: (run: R[]) => Compilable<unknown>,
): Promise<void> {
  for (const run of runsOf(rows)) {
    await runNamed(db, `insert ${name} ${run.length}`, valuesOf(run), () => build(run));
  }
}

function valuesOf<R extends Record<string, unknown>>(run: readonly R[]): unknown[] {
  const columns = Object.keys(run[0] ?? {});
  return run.flatMap((row) => columns.map((column) => row[column]));
}
