import * as z from 'zod/mini';
import { days } from '../../src/domain/clock.ts';
import {
  AskRecovery,
  CallOffRecovery,
  ConfirmRecovery,
  type Recoveries,
} from '../../src/domain/recovery-protocol.ts';
import { recordActs } from '../audit/record-acts.ts';
import { loadReader } from '../exchange/actor.ts';
import type { Tools } from '../exchange/tools.ts';
import { answer, closedRoute, type Outcome, type Route, refuse } from '../routes.ts';
import type { Transaction } from '../store/port.ts';
import type { Recovery } from '../store/rows.ts';
import { openText, sealText } from './emails.ts';
import type { Office } from './office.ts';
import { codeHash, codeLife, makeHalfCode } from './one-time-code.ts';
import { isApprover } from './roles.ts';
import type { SignedInAs } from './sessions.ts';
import { tellReEnrolment } from './tell-re-enrolment.ts';

const askedFor = days(1);

/** POST /api/recovery/list */
export const listRecoveriesRoute = ({ tools }: Office): Route =>
  closedRoute(
    { path: '/api/recovery/list', shape: z.strictObject({}), policy: 'approver' },
    async (_, { org }) => {
      const found = await tools.store.read(org, ({ ways }) => ways.recoveries());
      const open = found
        .filter((one) => one.until > tools.now())
        .map(({ person, askedBy, until }) => ({ person, askedBy, until }));
      const body: Recoveries = { open };
      return answer(body);
    },
  );

/** POST /api/recovery/ask: the first half of a code that is worth nothing without the second. */
export const askRecoveryRoute = ({ tools }: Office): Route =>
  closedRoute(
    { path: '/api/recovery/ask', shape: AskRecovery, policy: 'approver' },
    async ({ person }, session) => {
      if (person === session.person) return refuse(403, 'not_for_oneself');
      const half = makeHalfCode(tools.random);
      const until = tools.now() + askedFor;
      return tools.store.write(session.org, async (transaction) => {
        if (!(await mayBeHelped(transaction, tools, person))) return refuse(404, 'person_unknown');
        const before = await findOpen(transaction, tools, person);
        if (before && before.askedBy !== session.person) return refuse(409, 'asked_already');
        const box = sealText(tools, session.org, `recovery|${person}`, half);
        await transaction.ways.putRecovery({
          org: session.org,
          person,
          askedBy: session.person,
          until,
          box,
        });
        await recordStep(transaction, tools, { session, person, action: 'ask_recovery' });
        return answer({ half, until });
      });
    },
  );

/**
 * POST /api/recovery/confirm: by a second person, about a third. From then on the old password, every session and
 * every PIN of theirs is worth nothing. Their devices stay registered, so that what waits on them is still sent.
 */
export const confirmRecoveryRoute = ({ tools }: Office): Route =>
  closedRoute(
    { path: '/api/recovery/confirm', shape: ConfirmRecovery, policy: 'approver' },
    async (body, session) => {
      if (body.person === session.person) return refuse(403, 'not_for_oneself');
      if (body.askedBy === session.person) return refuse(403, 'needs_another');
      const { outcome, scopes } = await tools.store.write(session.org, (transaction) =>
        confirm(transaction, tools, body, session),
      );
      tools.hub.poke(session.org, scopes);
      return outcome;
    },
  );

async function confirm(
  transaction: Transaction,
  tools: Tools,
  { person, askedBy }: ConfirmRecovery,
  session: SignedInAs,
): Promise<{ outcome: Outcome; scopes: ReadonlySet<string> }> {
  const { org } = session;
  const asked = await findOpen(transaction, tools, person);
  if (!asked || asked.askedBy !== askedBy) return not('nothing_asked');
  if (!(await isApprover(transaction, tools, askedBy))) return not('nothing_asked');
  const account = (await transaction.accounts.list()).find((one) => one.person === person);
  if (!account || !(await mayBeHelped(transaction, tools, person))) {
    return not('person_unknown');
  }
  const half = makeHalfCode(tools.random);
  const until = tools.now() + codeLife;
  const first = openText(tools, org, `recovery|${person}`, asked.box);
  await transaction.accounts.put({
    ...account,
    password: null,
    codeHash: codeHash(first + half),
    codeUntil: until,
  });
  await endOldWays(transaction, person);
  await recordStep(transaction, tools, { session, person, action: 'confirm_recovery' });
  const confirmedBy = session.person;
  const scopes = await tellReEnrolment(transaction, tools, { person, askedBy, confirmedBy });
  return { outcome: answer({ half, until }), scopes };
}

const not = (code: string) => ({ outcome: refuse(404, code), scopes: new Set<string>() });

async function endOldWays({ accounts, ways }: Transaction, person: string): Promise<void> {
  await accounts.endSessionsOf([person]);
  const devices = (await accounts.devicesOf(person)).map((one) => one.device);
  for (const device of devices) {
    await ways.dropShares((await ways.sharesOf(device)).map((one) => one.share));
  }
  await ways.forgetContacts(devices);
  await ways.dropRecovery(person);
}

/** POST /api/recovery/call-off: the person has found their words, or nobody knows why it was asked. */
export const callOffRecoveryRoute = ({ tools }: Office): Route =>
  closedRoute(
    { path: '/api/recovery/call-off', shape: CallOffRecovery, policy: 'approver' },
    async ({ person }, session) => {
      await tools.store.write(session.org, async (transaction) => {
        if (!(await findOpen(transaction, tools, person))) return;
        await transaction.ways.dropRecovery(person);
        await recordStep(transaction, tools, { session, person, action: 'call_off_recovery' });
      });
      return answer({});
    },
  );

async function findOpen(
  { ways }: Transaction,
  tools: Tools,
  person: string,
): Promise<Recovery | null> {
  const found = (await ways.recoveries()).find((one) => one.person === person);
  return found && found.until > tools.now() ? found : null;
}

/** Someone who works here and has been given a way to sign in before. */
async function mayBeHelped(
  transaction: Transaction,
  tools: Tools,
  person: string,
): Promise<boolean> {
  const accounts = await transaction.accounts.list();
  if (!accounts.some((one) => one.person === person)) return false;
  return (await loadReader(transaction, tools, person)).actor.active;
}

type Step = { session: SignedInAs; person: string; action: string };

function recordStep(
  transaction: Transaction,
  tools: Tools,
  { session, person, action }: Step,
): Promise<void> {
  const object = { objectType: 'account', objectId: person };
  const act = { actor: session.person, device: session.device, action, ...object, outcome: 'ok' };
  return recordActs(transaction, tools.now(), [act]);
}
