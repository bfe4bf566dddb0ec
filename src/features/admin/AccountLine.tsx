import { adminWords } from '../../locales/admin.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { useDesk } from '../../parts/desk-context.ts';
import type { Account, AccountActions } from './account-actions.ts';
import type { Person } from './people.ts';
import { useAnswer } from './useAnswer.ts';

type Props = { readonly person: Person; readonly accounts: AccountActions };

/** How a person signs in, as far as can be told without a signal. */
export function AccountLine({ person, accounts }: Props) {
  const desk = useDesk();
  const answer = useAnswer(accounts.listAccounts);
  const words = wordsIn(adminWords);
  if (answer.fault !== null) return <>{words.faults[answer.fault]}</>;
  if (answer.value === null) return <>{wordsIn(partsWords).loading}</>;
  const account = answer.value.accounts.find((one) => one.person === person.id);
  return <>{account ? accountText(account, desk.now()) : words.person.accountNone}</>;
}

function accountText({ email, ready, codeUntil }: Account, now: number): string {
  const words = wordsIn(adminWords).person;
  if (codeUntil !== null && codeUntil > now) {
    return words.accountWaiting(email, formatDayTime(codeUntil));
  }
  return ready ? words.accountReady(email) : words.accountExpired(email);
}
