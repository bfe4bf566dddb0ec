import { SignIn } from '../../src/domain/account-protocol.ts';
import {
  type Asked,
  answer,
  type Outcome,
  openRoute,
  type Route,
  refuse,
  tooOften,
} from '../routes.ts';
import type { Account } from '../store/rows.ts';
import { emailToken } from './emails.ts';
import type { Office } from './office.ts';
import { startSession } from './sessions.ts';
import { audit, auditStranger, readReader, signedInAs } from './signed-in.ts';

const second = 1_000;

/**
 * How long this address or account must wait before it may try again; the same whether the account exists.
 * Where it need not wait, the try counts as failed until it has succeeded.
 */
export function waitBeforeTry(office: Office, token: string, asked: Asked): number {
  const wait = Math.max(office.byAddress.take(asked.address), office.byAccount.take(token));
  return wait > 0 ? wait : office.lockout.begin(token);
}

/** POST /api/sign-in. An unknown account, a wrong password and an ended one get one answer and one time. */
export const signInRoute = (office: Office): Route =>
  openRoute({ path: '/api/sign-in', shape: SignIn }, async (body, asked) => {
    const { tools } = office;
    const token = emailToken(tools.keys, body.email);
    const wait = waitBeforeTry(office, token, asked);
    if (wait > 0) return tooOften(wait, 'too_many_tries');
    const account = await tools.store.directory.account(token);
    const matches = await office.passwords.matches(body.password, account?.password ?? null);
    if (!matches.ok) return busy(office, token);
    if (!account || !matches.value) return turnAway(office, account);
    return enter(office, account, body.device);
  });

/** A try that found no room to be judged is not held against anyone. */
export function busy(office: Office, token: string): Outcome {
  office.lockout.takeBack(token);
  return tooOften(second, 'busy');
}

async function turnAway(office: Office, account: Account | null): Promise<Outcome> {
  if (account) await audit(office.tools, account.org, actOn(account, 'refused'));
  else await auditStranger(office.tools, 'sign_in', 'refused');
  return refuse(401, 'sign_in_refused');
}

const actOn = ({ person }: Account, outcome: string) => ({
  actor: person,
  action: 'sign_in',
  objectType: 'account',
  objectId: person,
  outcome,
});

async function enter(office: Office, account: Account, device: string | null): Promise<Outcome> {
  const { tools } = office;
  const reader = await readReader(tools, account.org, account.person);
  if (!reader.actor.active) return turnAway(office, account);
  office.lockout.clear(account.emailToken);
  const bound = await ownDevice(office, account, device);
  const { org, person } = account;
  const secret = await startSession(tools, { org, person, device: bound });
  await audit(tools, org, { ...actOn(account, 'ok'), device: bound });
  return answer(signedInAs(org, reader, bound), secret);
}

/** The device it comes from, if it is this person's and has not been revoked. */
async function ownDevice(
  { tools }: Office,
  { org, person }: Account,
  id: string | null,
): Promise<string | null> {
  const device = id === null ? null : await tools.store.directory.device(id);
  const isOwn = device?.org === org && device.person === person && device.revokedAt === null;
  return isOwn ? device.device : null;
}
