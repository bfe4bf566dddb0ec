import { useLocation } from 'preact-iso';
import { AttentionPage } from './AttentionPage.tsx';
import { BringPage } from './BringPage.tsx';
import type { CarryActions } from './carry-actions.ts';
import { MyRecords } from './MyRecords.tsx';
import type { SendOutcome } from './send-outcome.ts';

type Props = {
  /** Tries to send all that waits; handed in by the shell, which knows the way out. */
  readonly sendNow: () => Promise<SendOutcome>;
  readonly carry: CarryActions;
};

/** One's own records at /waiting, what was turned away at /waiting/attention, a carried copy at /waiting/bring. */
export function WaitingRoom({ sendNow, carry }: Props) {
  const { path } = useLocation();
  if (path.startsWith('/waiting/attention')) return <AttentionPage />;
  if (path.startsWith('/waiting/bring')) return <BringPage carry={carry} />;
  return <MyRecords sendNow={sendNow} carry={carry} />;
}
