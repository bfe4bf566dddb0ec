import { type Kysely, sql } from 'kysely';
import type { Engine } from './engine.ts';
import { storeOn } from './kysely-store.ts';
import type { Signals, Store } from './port.ts';
import { checkDatabase } from './postgres-checks.ts';
import { checkWay, kyselyOn, poolTo } from './postgres-dialect.ts';
import { signalsThrough } from './postgres-signals.ts';
import type { Tables } from './tables.ts';
import { makeTurns } from './turn.ts';

/** For the rest of the transaction the policies let these rows through and no others. */
export const letThrough = async (db: Kysely<Tables>, name: 'org' | 'key', value: string) => {
  await sql`select set_config(${`alongside.${name}`}, ${value}, true)`.execute(db);
};

/** Until the transaction ends nobody else writes in this organisation, in whichever process. */
const takeTurn = async (db: Kysely<Tables>, org: string) => {
  await db.selectFrom('counter').select('org').where('org', '=', org).forUpdate().execute();
};

/** In one process writers wait for their turn without a connection, so that readers find one. */
function turnsByOrganisation() {
  const turns = new Map<string, ReturnType<typeof makeTurns>>();
  return <T>(org: string, work: () => Promise<T>): Promise<T> => {
    const inTurn = turns.get(org) ?? makeTurns();
    turns.set(org, inTurn);
    return inTurn(work);
  };
}

function engineOn(db: Kysely<Tables>, signals: Signals, stop: () => Promise<void>): Engine {
  const inTurn = turnsByOrganisation();
  const snapshot = () =>
    db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return {
    read: (org, work) =>
      snapshot().execute(async (inside) => {
        await letThrough(inside, 'org', org);
        return work(inside);
      }),
    write: (org, work) =>
      inTurn(org, () =>
        db.transaction().execute(async (inside) => {
          await letThrough(inside, 'org', org);
          await takeTurn(inside, org);
          return work(inside);
        }),
      ),
    find: (key, work) =>
      db.transaction().execute(async (inside) => {
        await letThrough(inside, 'key', key);
        return work(inside);
      }),
    signals,
    close: async () => {
      await stop();
      await db.destroy();
    },
  };
}

/** Opens a database that `npm run migrate` has made ready; throws a sentence when it is not fit to be trusted. */
export async function openPostgres(url: string): Promise<Store> {
  checkWay(url);
  const pool = poolTo(url);
  const db = kyselyOn(pool);
  await checkDatabase(db);
  const { signals, stop } = await signalsThrough(url, pool);
  return storeOn(engineOn(db, signals, stop));
}
