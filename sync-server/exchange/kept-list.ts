import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { Json } from '../../src/domain/json.ts';

const org = z.string();
const at = z.int();

/** What a backup must never undo. It is kept outside the database, beside the keys. */
export const KeptLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('erased'), org, at, record: z.string() }),
  /** A role, a patch or the end of someone's time, as it stood after a change. */
  z.strictObject({
    kind: z.literal('right'),
    org,
    at,
    person: z.string(),
    field: z.string(),
    value: Json,
  }),
  z.strictObject({
    kind: z.literal('revoked'),
    org,
    at,
    device: z.string(),
    person: z.string(),
    publicKey: z.string(),
    prefix: z.string(),
  }),
]);
export type KeptLine = z.infer<typeof KeptLine>;

/** The list's file, in the folder of the keys. */
export const keptListName = 'kept.jsonl';

export type KeptList = {
  add: (lines: readonly KeptLine[]) => void;
  all: () => KeptLine[];
};

export function linesOf(text: string): KeptLine[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => KeptLine.parse(JSON.parse(line)));
}

/** The list as a file of one JSON line each, flushed line by line. */
export function keptListIn(path: string): KeptList {
  return {
    add: (lines) => {
      if (lines.length === 0) return;
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
      appendFileSync(path, text, { mode: 0o600, flush: true });
    },
    all: () => (existsSync(path) ? linesOf(readFileSync(path, 'utf8')) : []),
  };
}

export function keptListInMemory(): KeptList {
  const kept: KeptLine[] = [];
  return { add: (lines) => void kept.push(...lines), all: () => [...kept] };
}
