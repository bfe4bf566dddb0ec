import type { Receipt } from '../../src/domain/protocol.ts';
import type { Keys } from '../keys/keys.ts';
import type { LogEntry } from '../store/rows.ts';

type Unsealed = Omit<Receipt, 'mac'>;

const macOf = (keys: Keys, { op, result, code, at, pos, seq, epoch }: Unsealed): string =>
  keys.receiptMac(['alongside/v1/receipt', op, result, code ?? '', at, pos, seq, epoch].join('|'));

/** The answer to one change as it stands, sealed so that it can be told from a forged one after a restore. */
export function receiptFor(keys: Keys, entry: LogEntry, epoch: string): Receipt {
  const { op, result, code, at, pos, seq } = entry;
  const unsealed = { op, result, code, at, pos, seq, epoch };
  return { ...unsealed, mac: macOf(keys, unsealed) };
}

/** The receipts that this server did give, by op; any other is as if it had not been sent. */
export function genuineReceipts(keys: Keys, receipts: readonly Receipt[]): Map<string, Receipt> {
  const genuine = receipts.filter((receipt) => macOf(keys, receipt) === receipt.mac);
  return new Map(genuine.map((receipt) => [receipt.op, receipt]));
}
