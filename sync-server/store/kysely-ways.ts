import type { Kysely } from 'kysely';
import { fromLists } from './batches.ts';
import type { Ways } from './port.ts';
import type { Tables } from './tables.ts';

/** The verbs on what the server keeps of the ways into vaults, on Kysely, for one organisation. */
export function waysOn(db: Kysely<Tables>, org: string): Ways {
  return {
    sharesOf: (device) =>
      db
        .selectFrom('share')
        .selectAll()
        .where('org', '=', org)
        .where('device', '=', device)
        .orderBy('createdAt')
        .orderBy('share')
        .execute(),
    putShare: async (share) => {
      const { tries, triedAt } = share;
      await db
        .insertInto('share')
        .values({ ...share, org })
        .onConflict((conflict) => conflict.column('share').doUpdateSet({ tries, triedAt }))
        .execute();
    },
    dropShares: async (shares) => {
      await fromLists(shares, (list) =>
        db.deleteFrom('share').where('org', '=', org).where('share', 'in', list).execute(),
      );
    },
  };
}
