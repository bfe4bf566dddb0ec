import { FirstPassword, isGoodPassword } from '../../src/domain/account-protocol.ts';
import { settingInForce } from '../../src/domain/records/settings.ts';
import { textOf } from '../../src/domain/show.ts';
import { recordActs } from '../audit/record-acts.ts';
import { loadSettings, summaryOf } from '../exchange/actor.ts';
import { answer, type Outcome, openRoute, type Route, refuse, tooOften } from '../routes.ts';
import type { Account } from '../store/rows.ts';
import { emailToken } from './emails.ts';
import type { Office } from './office.ts';
import { codeHash } from './one-time-code.ts';
import { startSession } from './sessions.ts';
import { busy, waitBeforeTry } from './sign-in.ts';
import { auditStranger, readReader, signedInAs } from './signed-in.ts';

/** POST /api/first-password: a code that was given out once sets a password once. */
export const firstPasswordRoute = (office: Office): Route =>
  openRoute({ path: '/api/first-password', shape: FirstPassword }, async (body, asked) => {
    const { tools } = office;
    const token = emailToken(tools.keys, body.email);
    const wait = waitBeforeTry(office, token, asked);
    if (wait > 0) return tooOften(wait, 'too_many_tries');
    const hashed = await office.passwords.hash(body.password);
    if (!hashed.ok) return busy(office, token);
    const account = await tools.store.directory.account(token);
    const isValid = account !== null && fits(account, body.code, tools.now());
    if (!isValid) return turnAway(office);
    office.lockout.clear(token);
    const theirs = await wordsOf(office, account, body.email);
    if (!isGoodPassword(body.password, theirs)) return refuse(400, 'password_weak');
    return enter(office, account, hashed.value);
  });

const fits = ({ codeHash: kept, codeUntil }: Account, code: string, now: number): boolean =>
  kept !== null && kept === codeHash(code) && codeUntil !== null && codeUntil > now;

async function turnAway(office: Office): Promise<Outcome> {
  await auditStranger(office.tools, 'first_password', 'refused');
  return refuse(401, 'code_not_good');
}

/** What a password may not be: the person's name, address or organisation. */
async function wordsOf({ tools }: Office, account: Account, email: string): Promise<string[]> {
  const { org, person } = account;
  const { staff } = await readReader(tools, org, person);
  const name = staff ? (textOf(staff.definition, staff.fields, 'name') ?? '') : '';
  const settings = await tools.store.read(org, (transaction) => loadSettings(transaction, tools));
  const summaries = settings.map((one) => summaryOf(one, 'settings'));
  return [email, name, String(settingInForce(summaries, 'organisation_name'))];
}

async function enter(office: Office, account: Account, password: string): Promise<Outcome> {
  const { tools } = office;
  const { org, person } = account;
  const isStillGood = await tools.store.write(org, async (transaction) => {
    const present = (await transaction.accounts.list()).find((one) => one.person === person);
    if (present?.codeHash !== account.codeHash) return false;
    await transaction.accounts.put({ ...account, password, codeHash: null, codeUntil: null });
    await transaction.accounts.endSessionsOf([person]);
    const object = { objectType: 'account', objectId: person };
    const act = { actor: person, action: 'first_password', ...object, outcome: 'ok' };
    await recordActs(transaction, tools.now(), [act]);
    return true;
  });
  if (!isStillGood) return turnAway(office);
  const reader = await readReader(tools, org, person);
  const secret = await startSession(tools, { org, person, device: null });
  return answer(signedInAs(org, reader, null), secret);
}
