import { wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import type { Refusal } from '../sync/transport.ts';

/** Why signing in did not work, in words; the server says no more than it must. */
export function signInSentence({ fault, code }: Refusal): string {
  const { faults } = wordsIn(shellWords);
  if (code === 'code_not_good') return faults.code;
  if (code === 'not_theirs') return faults.not_theirs;
  if (code === 'too_many_tries') return faults.wait;
  if (code === 'password_weak') return faults.weak;
  switch (fault) {
    case 'signed_out':
      return faults.sign_in;
    case 'too_large':
      return faults.sign_in;
    default:
      return faults[fault];
  }
}
