import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** One thing that happened to a backup. `organisations` says how far each log had come. */
export const LedgerLine = z.strictObject({
  kind: z.enum(['made', 'verified', 'restored']),
  id: z.string(),
  at: z.int(),
  /** When the backup itself was made. */
  madeAt: z.int(),
  organisations: z.array(z.strictObject({ org: z.string(), epoch: z.string(), pos: z.int() })),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

/** What is known of backups, kept outside the database: commands add to it and the server reads it. */
export type Ledger = { add: (line: LedgerLine) => void; all: () => LedgerLine[] };

export const ledgerName = 'backups.jsonl';

export const readLedger = (text: string): LedgerLine[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => LedgerLine.parse(JSON.parse(line)));

/** The ledger in the folder of the keys. */
export function ledgerIn(keysDirectory: string): Ledger {
  const path = join(keysDirectory, ledgerName);
  return {
    add: (line) => appendFileSync(path, `${JSON.stringify(line)}\n`, { mode: 0o600, flush: true }),
    all: () => (existsSync(path) ? readLedger(readFileSync(path, 'utf8')) : []),
  };
}

type Covering = { epoch: string; pos: number; formerEpochs: ReadonlySet<string> };

/** How far an organisation was last known to be covered, and the epochs it had had by then; null: not at all. */
export function newestCovering(lines: readonly LedgerLine[], org: string): Covering | null {
  const own = lines.flatMap(({ kind, organisations }) =>
    organisations.filter((one) => one.org === org).map((one) => ({ ...one, kind })),
  );
  const at = own.findLastIndex(({ kind }) => kind !== 'made');
  const found = own[at];
  if (!found) return null;
  const formerEpochs = new Set(own.slice(0, at).map(({ epoch }) => epoch));
  return { epoch: found.epoch, pos: found.pos, formerEpochs };
}

/** The backup that was verified and is the newest of those, or null. */
export function newestVerified(lines: readonly LedgerLine[]): LedgerLine | null {
  const verified = lines.filter((line) => line.kind === 'verified');
  return verified.sort((a, b) => b.madeAt - a.madeAt)[0] ?? null;
}
