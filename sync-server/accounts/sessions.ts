import { createHash } from 'node:crypto';
import type { Tools } from '../exchange/tools.ts';
import { toBase64Url } from '../keys/bytes.ts';
import type { Session } from '../store/rows.ts';

const minute = 60_000;
const idle = 60 * minute;
export const absolute = 12 * 60 * minute;
const mostOfOnePerson = 3;

/** Who is asking, by the cookie they brought. */
export type SignedInAs = { org: string; person: string; device: string | null; hash: string };

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Begins a session and answers its secret, of which only the hash is kept. A fourth ends the oldest. */
export async function startSession(
  tools: Tools,
  who: { org: string; person: string; device: string | null },
): Promise<string> {
  const secret = toBase64Url(tools.random(32));
  const now = tools.now();
  await tools.store.write(who.org, async ({ accounts, ways }) => {
    if (who.device !== null) await ways.noteContact(who.device, now);
    const before = await accounts.sessionsOf(who.person);
    const oldest = before.slice(0, Math.max(0, before.length + 1 - mostOfOnePerson));
    await accounts.endSessions(oldest.map((session) => session.hash));
    await accounts.putSession({ ...who, hash: hashOf(secret), createdAt: now, seenAt: now });
  });
  return secret;
}

const isOver = ({ createdAt, seenAt }: Session, now: number): boolean =>
  now - seenAt > idle || now - createdAt > absolute;

/** The session of a cookie's secret while it lasts; its device must not have been revoked meanwhile. */
export async function readSession(tools: Tools, secret: string): Promise<SignedInAs | null> {
  const { directory } = tools.store;
  const session = await directory.session(hashOf(secret));
  if (!session || isOver(session, tools.now())) return null;
  const device = session.device === null ? null : await directory.device(session.device);
  if (device && device.revokedAt !== null) return null;
  if (tools.now() - session.seenAt > minute) {
    const at = tools.now();
    await tools.store.write(session.org, async ({ accounts, ways }) => {
      await accounts.putSession({ ...session, seenAt: at });
      if (session.device !== null) await ways.noteContact(session.device, at);
    });
  }
  const { org, person, hash } = session;
  return { org, person, device: session.device, hash };
}

/** Binds a session to the device it now comes from. */
export async function bindSession(
  tools: Tools,
  session: SignedInAs,
  device: string,
): Promise<void> {
  await tools.store.write(session.org, async ({ accounts, ways }) => {
    await ways.noteContact(device, tools.now());
    const mine = (await accounts.sessionsOf(session.person)).find(
      (one) => one.hash === session.hash,
    );
    if (mine) await accounts.putSession({ ...mine, device });
  });
}
