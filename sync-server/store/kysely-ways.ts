import type { Kysely } from 'kysely';
import { fromLists } from './batches.ts';
import type { Ways } from './port.ts';
import type { Tables } from './tables.ts';

/** The verbs on what the server keeps of the ways into vaults, on Kysely, for one organisation. */
export function waysOn(db: Kysely<Tables>, org: string): Ways {
  return { ...sharesOn(db, org), ...contactsOn(db, org), ...recoveriesOn(db, org) };
}

type ShareVerbs = 'sharesOf' | 'putShare' | 'dropShares';

function sharesOn(db: Kysely<Tables>, org: string): Pick<Ways, ShareVerbs> {
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

type ContactVerbs = 'contact' | 'noteContact' | 'forgetContacts';

function contactsOn(db: Kysely<Tables>, org: string): Pick<Ways, ContactVerbs> {
  return {
    contact: async (device) => {
      const found = await db
        .selectFrom('contact')
        .select('at')
        .where('org', '=', org)
        .where('device', '=', device)
        .executeTakeFirst();
      return found?.at ?? null;
    },
    noteContact: async (device, at) => {
      await db
        .insertInto('contact')
        .values({ org, device, at })
        .onConflict((conflict) => conflict.columns(['org', 'device']).doUpdateSet({ at }))
        .execute();
    },
    forgetContacts: async (devices) => {
      await fromLists(devices, (list) =>
        db.deleteFrom('contact').where('org', '=', org).where('device', 'in', list).execute(),
      );
    },
  };
}

type RecoveryVerbs = 'recoveries' | 'putRecovery' | 'dropRecovery';

function recoveriesOn(db: Kysely<Tables>, org: string): Pick<Ways, RecoveryVerbs> {
  const drop = (person: string) =>
    db.deleteFrom('recovery').where('org', '=', org).where('person', '=', person).execute();
  return {
    recoveries: () => db.selectFrom('recovery').selectAll().where('org', '=', org).execute(),
    putRecovery: async (recovery) => {
      await drop(recovery.person);
      await db
        .insertInto('recovery')
        .values({ ...recovery, org })
        .execute();
    },
    dropRecovery: async (person) => {
      await drop(person);
    },
  };
}
