import { wordsIn } from '../../locales/language.ts';
import { shellWords } from '../../locales/shell.ts';
import { waysWords } from '../../locales/ways.ts';
import type { StorageFault } from '../../storage/database.ts';
import type { ShareFault } from '../../storage/pin-way.ts';
import type { UnlockFault } from '../../storage/unlocking.ts';
import type { PasskeyFault } from './passkeys.ts';

type WayFault =
  | UnlockFault
  | StorageFault
  | ShareFault
  | PasskeyFault
  | 'wrong_passkey'
  | 'last_way';

/** Why a way did not work, in words. */
export function waysSentence(fault: WayFault): string {
  const own: Partial<Record<WayFault, string>> = wordsIn(waysWords).faults;
  const shared: Partial<Record<WayFault, string>> = wordsIn(shellWords).faults;
  return own[fault] ?? shared[fault] ?? '';
}
