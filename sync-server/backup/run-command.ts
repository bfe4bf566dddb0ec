import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { attempt, attemptNow } from '../../src/domain/result.ts';

/** What was typed after a command's name: plain words and flags. */
export type Typed = { words: string[]; flags: ReadonlySet<string> };

/** Runs a command; what is wrong is said in one sentence, and the exit code says that it failed. */
export async function runCommand(
  { usage, words, flags = [] }: { usage: string; words: number; flags?: readonly string[] },
  work: (typed: Typed) => Promise<string>,
): Promise<void> {
  const outcome = await attempt(
    () => work(readTyped(usage, words, flags)),
    (error) => {
      console.error(error instanceof Error ? error.message : String(error));
      return 'failed';
    },
  );
  if (outcome.ok) console.info(outcome.value);
  else process.exitCode = 1;
}

function readTyped(usage: string, words: number, flags: readonly string[]): Typed {
  const { positionals, values } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
  });
  if (positionals.length !== words) throw new Error(`Type it like this: ${usage}`);
  return { words: positionals, flags: new Set(Object.keys(values)) };
}

/** The text of a file that a person named. */
export function readNamed(path: string): string {
  const read = attemptNow(
    () => readFileSync(path, 'utf8'),
    () => 'unreadable',
  );
  if (!read.ok) throw new Error(`${path} cannot be read`);
  return read.value;
}
