import * as z from 'zod/mini';
import { attemptNow } from '../src/domain/result.ts';
import { longestSignal, type Signals } from './store/port.ts';

const names = z.array(z.string());

/** What one process tells the others: ids alone. `scopes` is null where they would be too long to tell. */
const Word = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('poke'), org: z.string(), scopes: z.nullable(names) }),
  z.strictObject({ kind: z.literal('holds'), device: z.string(), scopes: z.nullable(names) }),
  z.strictObject({ kind: z.literal('end'), devices: names }),
]);
export type Word = z.infer<typeof Word>;

/** Null for what is not ours, or is another version's. */
export function readWord(text: string): Word | null {
  const read = attemptNow(
    () => Word.safeParse(JSON.parse(text)),
    () => 'unreadable',
  );
  return read.ok && read.value.success ? read.value.data : null;
}

/** What a device holds, or null where that is too long to be told. */
export function holdsWord(device: string, scopes: ReadonlySet<string>): Word {
  return shortened({ kind: 'holds', device, scopes: [...scopes].sort() });
}

/** Tells a word; one that is too long says less instead, and so concerns more. */
export function tellWord(signals: Signals, word: Word): void {
  const parts =
    word.kind === 'end'
      ? word.devices.map((one) => ({ ...word, devices: [one] }))
      : [shortened(word)];
  for (const part of parts) signals.tell(JSON.stringify(part));
}

function shortened(word: Exclude<Word, { kind: 'end' }>): Word {
  const fits = Buffer.byteLength(JSON.stringify(word)) <= longestSignal;
  return fits ? word : { ...word, scopes: null };
}
