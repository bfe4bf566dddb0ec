import type { Role } from '../domain/actor.ts';
import { wordsIn } from '../locales/language.ts';
import { openWords } from '../locales/open.ts';

/** One way into a room; `count` is shown beside it when it is not zero. */
export type Way = { href: string; text: string };

const fieldRoles: readonly Role[] = ['warden', 'officer', 'supervisor', 'specialist'];

/** The rooms a person's roles open, five at most, in the order of their day. */
export function waysFor(roles: readonly Role[]): Way[] {
  const { nav } = wordsIn(openWords);
  const is = (...among: readonly Role[]) => roles.some((role) => among.includes(role));
  const ways: (Way | false)[] = [
    is('supervisor', 'specialist') && { href: '/review', text: nav.review },
    is(...fieldRoles) && { href: '/incidents/new', text: nav.record },
    is(...fieldRoles) && { href: '/incidents', text: nav.records },
    is('admin') && { href: '/admin/people', text: nav.people },
    is('admin') && { href: '/admin/patches', text: nav.patches },
    is('admin') && { href: '/admin/devices', text: nav.phones },
    is('admin', 'auditor') && { href: '/admin/settings', text: nav.settings },
    is(...fieldRoles) && { href: '/waiting', text: nav.waiting },
    { href: '/more', text: nav.more },
  ];
  const open = ways.filter((way) => way !== false);
  return open.length <= 5 ? open : [...open.slice(0, 4), { href: '/more', text: nav.more }];
}

/** Where a person begins: the first of their rooms. */
export const startFor = (roles: readonly Role[]): string => {
  if (roles.includes('supervisor') || roles.includes('specialist')) return '/review';
  if (roles.some((role) => fieldRoles.includes(role))) return '/incidents';
  return waysFor(roles)[0]?.href ?? '/more';
};

const recording = /^\/incidents\/(new|draft)(\/|$)/;

/** The way that the page at a path belongs to: the longest that fits; a draft belongs to recording. */
export function currentWay(ways: readonly Way[], shown: string): Way | null {
  const path = recording.test(shown) ? '/incidents/new' : shown;
  const fitting = ways.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  return fitting.sort((a, b) => b.href.length - a.href.length)[0] ?? null;
}
