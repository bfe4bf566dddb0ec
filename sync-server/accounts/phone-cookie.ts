import type { Keys } from '../keys/keys.ts';
import type { Way } from './cookie.ts';

const secureName = '__Host-alongside-phones';
const plainName = 'alongside-phones';
const aYearAndAMonth = 400 * 86_400;
const mostPhones = 8;
const deviceId = /^[0-9A-Za-z_-]{8,40}$/;

const nameFor = (way: Way): string => (way.isSecure ? secureName : plainName);

const macOf = (keys: Keys, ids: string): string => keys.certificateMac(`phones|${ids}`);

/**
 * Which vaults a browser was given, kept where the browser keeps it apart from what a page stores: it outlives
 * the storage that an engine throws away. It opens nothing, and no page can read it.
 */
export function phonesCookie(way: Way, keys: Keys, phones: readonly string[]): string {
  const ids = phones.slice(-mostPhones).join('.');
  const parts = [
    `${nameFor(way)}=${ids}~${macOf(keys, ids)}`,
    'Path=/',
    `Max-Age=${aYearAndAMonth}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(way.isSecure ? ['Secure'] : []),
  ];
  return parts.join('; ');
}

/** The vaults that this server's own cookie names; none where it was made up or changed. */
export function phonesIn(way: Way, keys: Keys, header: string | undefined): string[] {
  const wanted = `${nameFor(way)}=`;
  const found = (header ?? '').split(/;\s*/).find((pair) => pair.startsWith(wanted));
  const [ids = '', mac] = (found?.slice(wanted.length) ?? '').split('~');
  return mac === macOf(keys, ids) ? ids.split('.').filter((one) => deviceId.test(one)) : [];
}
