import { HistoryAnswer, type PastChange } from '../domain/history-protocol.ts';
import type { Transport } from '../sync/transport.ts';

/** Everything ever accepted on a record that one may see; null without a signal. */
export async function readHistoryOf(
  transport: Transport,
  device: string,
  record: string,
): Promise<readonly PastChange[] | null> {
  const answer = await transport.post('/api/history', { device, record }, HistoryAnswer);
  return answer.ok ? answer.value.changes : null;
}
