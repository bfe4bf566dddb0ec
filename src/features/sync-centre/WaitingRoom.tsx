import { useLocation } from 'preact-iso';
import { AttentionPage } from './AttentionPage.tsx';
import { MyRecords } from './MyRecords.tsx';
import type { SendOutcome } from './send-outcome.ts';

type Props = {
  /** Tries to send all that waits; handed in by the shell, which knows the way out. */
  readonly sendNow: () => Promise<SendOutcome>;
};

/** One's own records by how far they have come at /waiting, and what was turned away at /waiting/attention. */
export function WaitingRoom({ sendNow }: Props) {
  const { path } = useLocation();
  return path.startsWith('/waiting/attention') ? (
    <AttentionPage />
  ) : (
    <MyRecords sendNow={sendNow} />
  );
}
