import type { Engine } from './engine.ts';
import type { Directory } from './port.ts';

/** What is found by an id nobody can guess, before one knows whose it is. */
export function directoryOn({ find, write }: Engine): Directory {
  return {
    organisations: () => find('', (db) => db.selectFrom('organisation').selectAll().execute()),
    device: (id) =>
      find(id, async (db) => {
        const devices = db.selectFrom('device').selectAll().where('device', '=', id);
        return (await devices.executeTakeFirst()) ?? null;
      }),
    session: (hash) =>
      find(hash, async (db) => {
        const sessions = db.selectFrom('session').selectAll().where('hash', '=', hash);
        return (await sessions.executeTakeFirst()) ?? null;
      }),
    account: (token) =>
      find(token, async (db) => {
        const accounts = db.selectFrom('account').selectAll().where('emailToken', '=', token);
        return (await accounts.executeTakeFirst()) ?? null;
      }),
    share: (id) =>
      find(id, async (db) => {
        const shares = db.selectFrom('share').selectAll().where('share', '=', id);
        return (await shares.executeTakeFirst()) ?? null;
      }),
    addOrganisation: (organisation) =>
      write(organisation.org, async (db) => {
        const { org } = organisation;
        const counters = { seq: 0, pos: 0, own: 0, auditN: 0, auditHash: '' };
        await db.insertInto('organisation').values(organisation).execute();
        await db
          .insertInto('counter')
          .values({ org, ...counters })
          .execute();
      }),
    ...challengesOn(find),
  };
}

function challengesOn(find: Engine['find']): Pick<Directory, 'addChallenge' | 'takeChallenge'> {
  return {
    addChallenge: (nonce, device, until) =>
      find(nonce, async (db) => {
        await db.insertInto('challenge').values({ nonce, device, until }).execute();
      }),
    takeChallenge: (nonce, now) =>
      find(nonce, async (db) => {
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
