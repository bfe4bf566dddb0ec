import { HistoryRequest } from '../../src/domain/history-protocol.ts';
import {
  DepositRequest,
  limits,
  PROTOCOL_VERSION,
  PullRequest,
} from '../../src/domain/protocol.ts';
import { makeLimiter } from '../limits.ts';
import {
  answer,
  closedRoute,
  openRoute,
  type Route,
  refuse,
  tooOften,
  writtenAnswer,
} from '../routes.ts';
import { carryRoute } from './carry-route.ts';
import { deposit } from './deposit.ts';
import { digestRoute } from './digest-route.ts';
import { draftsRoute } from './drafts-route.ts';
import { heldRoutes } from './held-routes.ts';
import { readHistory } from './history.ts';
import { missingRoute } from './lost-phones.ts';
import { registeredDevice } from './open-offer.ts';
import { pull } from './pull.ts';
import { toComeRoute } from './to-come.ts';
import type { Tools } from './tools.ts';
import { troubleRoutes } from './trouble-routes.ts';
import { wipedRoute } from './wiped.ts';
import { writtenOut } from './written.ts';

const minute = 60_000;
const day = 1_440 * minute;
const mebibyte = 1024 * 1024;

/** One save may be larger than a deposit of several should be; base64 in JSON takes room too. */
const depositBody = mebibyte;
const pullBody = 256 * 1024;

/** POST /api/deposit: no cookie, only the device's signatures; a small one is never turned away. */
function depositRoute(tools: Tools): Route {
  const perMinute = makeLimiter(tools.now, 60, minute);
  const perDay = makeLimiter(tools.now, 200 * mebibyte, day);
  const shape = DepositRequest;
  return openRoute({ path: '/api/deposit', shape, bodyLimit: depositBody }, async (body, asked) => {
    if (asked.bytes > limits.smallDeposit) {
      const device = registeredDevice(body.device);
      const wait = Math.max(perMinute.take(device), perDay.take(device, asked.bytes));
      if (wait > 0) return tooOften(wait);
    }
    const deposited = await deposit(tools, body);
    return deposited === 'too_large' ? refuse(413, 'too_large') : answer(deposited);
  });
}

/** POST /api/pull: what is new for the person signed in, on the device they are signed in from. */
function pullRoute(tools: Tools): Route {
  const perMinute = makeLimiter(tools.now, 240, minute);
  const shape = PullRequest;
  return closedRoute(
    { path: '/api/pull', shape, bodyLimit: pullBody, policy: 'device' },
    async (body, { org, person, device }) => {
      if (device === null) return refuse(403, 'no_device');
      if (body.protocol !== PROTOCOL_VERSION) return refuse(426, 'update_needed');
      // Another person's vault on a shared phone must not read with this session.
      if (body.device !== device) return refuse(401, 'signed_out');
      const wait = perMinute.take(device);
      if (wait > 0) return tooOften(wait);
      const pulled = await pull(tools, { org, person, device }, body);
      tools.hub.refresh(device, pulled.scopes);
      return writtenAnswer(writtenOut(pulled.answer));
    },
  );
}

/** POST /api/history: asked for when somebody looks, never sent along. */
function historyRoute(tools: Tools): Route {
  const perMinute = makeLimiter(tools.now, 30, minute);
  const open = { path: '/api/history', shape: HistoryRequest, policy: 'device' as const };
  return closedRoute(open, async ({ record, ...asking }, { org, person, device }) => {
    if (device === null) return refuse(403, 'no_device');
    if (asking.device !== device) return refuse(401, 'signed_out');
    const wait = perMinute.take(device);
    if (wait > 0) return tooOften(wait);
    return answer({ changes: await readHistory(tools, { org, person, device }, record) });
  });
}

export const exchangeRoutes = (tools: Tools): Route[] => [
  depositRoute(tools),
  pullRoute(tools),
  toComeRoute(tools),
  historyRoute(tools),
  ...heldRoutes(tools),
  carryRoute(tools),
  draftsRoute(tools),
  digestRoute(tools),
  wipedRoute(tools),
  missingRoute(tools),
  ...troubleRoutes(tools),
];
