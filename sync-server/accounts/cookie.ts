import { absolute } from './sessions.ts';

const secureName = '__Host-alongside';
const plainName = 'alongside';

/** How a request came: over TLS or not, and to which host. */
export type Way = { isSecure: boolean; host: string };

const isLocal = ({ host }: Way): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);

/** Without TLS there are sessions on this machine alone, for the demo and for tests. */
export const maySignIn = (way: Way): boolean => way.isSecure || isLocal(way);

/** WebKit drops a Secure cookie on plain localhost, so there it goes without. */
const cookieName = (way: Way): string => (way.isSecure ? secureName : plainName);

/** Lasts as long as the session may, so that it survives the browser being closed. */
export function cookieFor(way: Way, secret: string | null): string {
  const age = secret === null ? 0 : absolute / 1_000;
  const parts = [
    `${cookieName(way)}=${secret ?? ''}`,
    'Path=/',
    `Max-Age=${age}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(way.isSecure ? ['Secure'] : []),
  ];
  return parts.join('; ');
}

/** The secret in a Cookie header, or null. */
export function secretIn(way: Way, header: string | undefined): string | null {
  const wanted = `${cookieName(way)}=`;
  const found = (header ?? '').split(/;\s*/).find((pair) => pair.startsWith(wanted));
  const secret = found?.slice(wanted.length) ?? '';
  return /^[\w-]{43}$/.test(secret) ? secret : null;
}
