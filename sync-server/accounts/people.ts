import * as z from 'zod/mini';
import { Invite, inviteFaults, type PeopleAccounts } from '../../src/domain/account-protocol.ts';
import { recordActs } from '../audit/record-acts.ts';
import type { Tools } from '../exchange/tools.ts';
import { answer, closedRoute, type Route, refuse } from '../routes.ts';
import type { Account } from '../store/rows.ts';
import { emailToken, openText, sealText } from './emails.ts';
import type { Office } from './office.ts';
import { codeHash, codeLife, makeCode } from './one-time-code.ts';
import { readReader } from './signed-in.ts';

/** POST /api/people/list: who can sign in, and whose code is still open. */
export const listPeopleRoute = ({ tools }: Office): Route =>
  closedRoute(
    { path: '/api/people/list', shape: z.strictObject({}), policy: 'admin' },
    async (_, { org }) => {
      const accounts = await tools.store.read(org, (transaction) => transaction.accounts.list());
      const body: PeopleAccounts = { accounts: accounts.map((one) => toLine(tools, one)) };
      return answer(body);
    },
  );

function toLine(tools: Tools, { org, person, emailBox, password, codeUntil }: Account) {
  const email = openText(tools, org, 'email', emailBox);
  const isOpen = codeUntil !== null && codeUntil > tools.now();
  return { person, email, ready: password !== null, codeUntil: isOpen ? codeUntil : null };
}

/**
 * POST /api/people/invite: a code for someone who has no password yet. Whoever has one is let in again by two
 * people, or an administrator alone could become anybody.
 */
export const inviteRoute = ({ tools }: Office): Route =>
  closedRoute(
    { path: '/api/people/invite', shape: Invite, policy: 'admin' },
    async ({ person, email }, session) => {
      const { org } = session;
      const { actor } = await readReader(tools, org, person);
      if (!actor.active) return refuse(404, 'person_unknown');
      const holder = await tools.store.directory.account(emailToken(tools.keys, email));
      if (holder && (holder.org !== org || holder.person !== person)) {
        return refuse(409, 'email_taken');
      }
      const accounts = await tools.store.read(org, (transaction) => transaction.accounts.list());
      if (accounts.some((one) => one.person === person && one.password !== null)) {
        return refuse(409, inviteFaults.twoPeople);
      }
      return answer(await invite(tools, { org, person, email, by: session.person }));
    },
  );

export type Invitation = { org: string; person: string; email: string; by: string };

/** Gives out a single-use code, good for a day, and ends what the account could do before. */
export async function invite(
  tools: Tools,
  { org, person, email, by }: Invitation,
): Promise<{ code: string; until: number }> {
  const code = makeCode(tools.random);
  const until = tools.now() + codeLife;
  await tools.store.write(org, async (transaction) => {
    await transaction.accounts.put({
      org,
      person,
      emailToken: emailToken(tools.keys, email),
      emailBox: sealText(tools, org, 'email', email.trim()),
      password: null,
      codeHash: codeHash(code),
      codeUntil: until,
    });
    await transaction.accounts.endSessionsOf([person]);
    const object = { objectType: 'account', objectId: person };
    const act = { actor: by, action: 'invite', ...object, outcome: 'ok' };
    await recordActs(transaction, tools.now(), [act]);
  });
  return { code, until };
}

/** Makes an account that is ready to sign in, as the demo needs. `password` is already hashed. */
export async function addAccount(
  tools: Tools,
  {
    org,
    person,
    email,
    password,
  }: { org: string; person: string; email: string; password: string },
): Promise<void> {
  await tools.store.write(org, ({ accounts }) =>
    accounts.put({
      org,
      person,
      emailToken: emailToken(tools.keys, email),
      emailBox: sealText(tools, org, 'email', email),
      password,
      codeHash: null,
      codeUntil: null,
    }),
  );
}
