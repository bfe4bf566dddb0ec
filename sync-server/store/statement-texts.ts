import { type Compilable, CompiledQuery, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** The texts of each database's statements by name: working one out takes longer than most take to run. */
const texts = new WeakMap<object, Map<string, string>>();

/** Runs a statement whose text `build` says in Kysely's own words the first time; its values go along in order. */
export async function runNamed<R>(
  db: Kysely<Tables>,
  name: string,
  values: readonly unknown[],
  build: () => Compilable<R>,
): Promise<R[]> {
  const { adapter } = db.getExecutor();
  const known = texts.get(adapter) ?? new Map<string, string>();
  texts.set(adapter, known);
  const text = known.get(name) ?? textOf(name, values, build());
  known.set(name, text);
  const { rows } = await db.executeQuery<R>(CompiledQuery.raw(text, [...values]));
  return rows;
}

function textOf(name: string, values: readonly unknown[], built: Compilable<unknown>): string {
  const { sql, parameters } = built.compile();
  const isSame =
    parameters.length === values.length && parameters.every((one, at) => one === values[at]);
  if (!isSame) throw new Error(`The values of ${name} are not in the order of its text`);
  return sql;
}
