import type { Tools } from '../exchange/tools.ts';
import type { Limiter, Lockout } from '../limits.ts';
import type { Passwords } from './passwords.ts';

/** What the routes about people, devices and sessions are handed. */
export type Office = {
  tools: Tools;
  passwords: Passwords;
  /** Tries to sign in, by address and by account. */
  byAddress: Limiter;
  byAccount: Limiter;
  lockout: Lockout;
};
