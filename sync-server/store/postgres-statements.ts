import type { PostgresPool } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/** PostgreSQL takes no NUL in a text. No id of ours holds one; a stranger's may. */
const readable = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;

/** A pool whose connections keep the plan of each statement, since there are few and each runs often. */
export function preparing(pool: Pool): PostgresPool {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `statement ${names.size}`;
    names.set(text, name);
    return name;
  };
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => preparingOn(await pool.connect(), nameOf),
  };
}

function preparingOn(client: PoolClient, nameOf: (text: string) => string): PoolClient {
  const prepared: PoolClient = Object.create(client);
  const query = (text: string, values: readonly unknown[] = []) =>
    client.query({ name: nameOf(text), text, values: values.map(readable) });
  return Object.assign(prepared, { query });
}
