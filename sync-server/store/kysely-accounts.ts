import type { Kysely } from 'kysely';
import { askInLists, fromLists } from './batches.ts';
import type { Accounts } from './port.ts';
import { runNamed } from './statement-texts.ts';
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
    findDevices: (ids) =>
      askInLists(db, { name: 'devices', before: [org] }, ids, (list) =>
        devices().where('device', 'in', list),
      ),
    devicesOf: (person) => devices().where('person', '=', person).execute(),
    putDevice: async (device) => {
      await db
        .insertInto('device')
        .values({ ...device, org })
        .execute();
    },
    seeDevice: async (device, lastSeenAt, waiting) => {
      await runNamed(db, 'see a device', [lastSeenAt, waiting, org, device], () =>
        change().set({ lastSeenAt, waiting }).where('device', '=', device),
      );
    },
    revokeDevices: async (ids, revokedAt) => {
      await fromLists(ids, (list) =>
        change()
          .set({ revokedAt })
          .where('device', 'in', list)
          .where('revokedAt', 'is', null)
          .execute(),
      );
      await fromLists(ids, (list) =>
        db.deleteFrom('share').where('org', '=', org).where('device', 'in', list).execute(),
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
