import { attempt, attemptNow, fail, type Result, succeed } from '../../../domain/result.ts';

export type FileFault = 'too_large' | 'spreadsheet' | 'not_text' | 'unreadable';

const mostBytes = 5 * 1024 * 1024;

/** The text of a chosen file, with or without a mark of its coding in front; in UTF-8 and nothing else. */
export async function readTextFile(file: File): Promise<Result<string, FileFault>> {
  if (file.size > mostBytes) return fail('too_large');
  const read = await attempt(
    () => file.arrayBuffer(),
    () => 'unreadable' as const,
  );
  if (!read.ok) return read;
  const bytes = new Uint8Array(read.value);
  if (begins(bytes, [0x50, 0x4b]) || begins(bytes, [0xd0, 0xcf])) return fail('spreadsheet');
  const decoded = attemptNow(
    () => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    () => 'not_text' as const,
  );
  if (!decoded.ok) return decoded;
  return decoded.value.includes('\0') ? fail('not_text') : succeed(decoded.value);
}

const begins = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign);
