import type { Kysely } from 'kysely';
import { fromLists } from './batches.ts';
import type { Accounts, Directory } from './port.ts';
import type { Tables } from './tables.ts';

/** The verbs on devices, accounts and sessions, on Kysely, for one organisation. */
export function accountsOn(db: Kysely<Tables>, org: string): Accounts {
  return { ...devicesOn(db, org), ...peopleOn(db, org), ...sessionsOn(db, org) };
}

type DeviceVerbs =
  | 'devices'
  | 'findDevices'
  | 'putDevice'
  | 'seeDevice'
  | 'revokeDevices'
  | 'devicesOf';

function devicesOn(db: Kysely<Tables>, org: string): Pick<Accounts, DeviceVerbs> {
  const devices = () =>
    db.selectFrom('device').selectAll().where('org', '=', org).orderBy('enrolledAt');
  const change = () => db.updateTable('device').where('org', '=', org);
  return {
    devices: () => devices().execute(),
    findDevices: (ids) => fromLists(ids, (list) => devices().where('device', 'in', list).execute()),
    devicesOf: (person) => devices().where('person', '=', person).execute(),
    putDevice: async (device) => {
      await db
        .insertInto('device')
        .values({ ...device, org })
        .execute();
    },
    seeDevice: async (device, lastSeenAt, waiting) => {
      await change().set({ lastSeenAt, waiting }).where('device', '=', device).execute();
    },
    revokeDevices: async (ids, revokedAt) => {
      await fromLists(ids, (list) =>
        change()
          .set({ revokedAt })
          .where('device', 'in', list)
          .where('revokedAt', 'is', null)
          .execute(),
      );
    },
  };
}

function peopleOn(db: Kysely<Tables>, org: string): Pick<Accounts, 'list' | 'put'> {
  return {
    list: () => db.selectFrom('account').selectAll().where('org', '=', org).execute(),
    put: async (account) => {
      const { person } = account;
      await db.deleteFrom('account').where('org', '=', org).where('person', '=', person).execute();
      await db
        .insertInto('account')
        .values({ ...account, org })
        .execute();
    },
  };
}

type SessionVerbs =
  | 'sessionsOf'
  | 'putSession'
  | 'endSessions'
  | 'endSessionsOf'
  | 'endAllSessions';

function sessionsOn(db: Kysely<Tables>, org: string): Pick<Accounts, SessionVerbs> {
  const ending = () => db.deleteFrom('session').where('org', '=', org);
  return {
    sessionsOf: (person) =>
      db
        .selectFrom('session')
        .selectAll()
        .where('org', '=', org)
        .where('person', '=', person)
        .orderBy('createdAt')
        .execute(),
    putSession: async (session) => {
      const { device, seenAt } = session;
      await db
        .insertInto('session')
        .values({ ...session, org })
        .onConflict((conflict) => conflict.column('hash').doUpdateSet({ device, seenAt }))
        .execute();
    },
    endSessions: async (hashes) => {
      await fromLists(hashes, (list) => ending().where('hash', 'in', list).execute());
    },
    endSessionsOf: async (people) => {
      await fromLists(people, (list) => ending().where('person', 'in', list).execute());
    },
    endAllSessions: async () => {
      await ending().execute();
    },
  };
}

/** What is found by an id nobody can guess, before one knows whose it is. */
export function directoryOn(
  db: Kysely<Tables>,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): Directory {
  const one = <T>(find: () => Promise<T | undefined>) => inTurn(async () => (await find()) ?? null);
  return {
    organisations: () => inTurn(() => db.selectFrom('organisation').selectAll().execute()),
    device: (id) =>
      one(() => db.selectFrom('device').selectAll().where('device', '=', id).executeTakeFirst()),
    session: (hash) =>
      one(() => db.selectFrom('session').selectAll().where('hash', '=', hash).executeTakeFirst()),
    account: (token) =>
      one(() =>
        db.selectFrom('account').selectAll().where('emailToken', '=', token).executeTakeFirst(),
      ),
    addOrganisation: (organisation) =>
      inTurn(async () => {
        const { org } = organisation;
        const counters = { seq: 0, pos: 0, own: 0, auditN: 0, auditHash: '' };
        await db.transaction().execute(async (inside) => {
          await inside.insertInto('organisation').values(organisation).execute();
          await inside
            .insertInto('counter')
            .values({ org, ...counters })
            .execute();
        });
      }),
    addChallenge: (nonce, device, until) =>
      inTurn(async () => {
        await db.insertInto('challenge').values({ nonce, device, until }).execute();
      }),
    takeChallenge: (nonce, now) =>
      inTurn(async () => {
        const taken = await db
          .deleteFrom('challenge')
          .where((or) => or.or([or('nonce', '=', nonce), or('until', '<', now)]))
          .returning(['nonce', 'device', 'until'])
          .execute();
        const mine = taken.find((row) => row.nonce === nonce);
        return mine && mine.until >= now ? mine.device : null;
      }),
  };
}
