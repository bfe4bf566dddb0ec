import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { attemptNow } from '../../src/domain/result.ts';

/** Every file of a browser profile that holds one of the words in some form: "file holds word as form". */
export function findInProfile(profile: string, words: readonly string[]): string[] {
  const needles = words.flatMap((word) =>
    formsOf(word).map(([form, bytes]) => ({ word, form, bytes })),
  );
  return globSync('**/*', { cwd: profile }).flatMap((file) => {
    const bytes = readIfThere(join(profile, file));
    return needles
      .filter((needle) => bytes.includes(needle.bytes))
      .map(({ word, form }) => `${file} holds ${word} as ${form}`);
  });
}

/** The forms in which a browser may put text on a disk. */
function formsOf(word: string): [string, Buffer][] {
  const plain = Buffer.from(word, 'utf8');
  const wide = Buffer.from(word, 'utf16le');
  return [
    ['utf-8', plain],
    ['utf-16', wide],
    ['hex', Buffer.from(plain.toString('hex'))],
    ...insideBase64(plain).map((part): [string, Buffer] => ['base64', part]),
    ...insideBase64(wide).map((part): [string, Buffer] => ['base64 of utf-16', part]),
  ];
}

/** Base64 of the word wherever in a longer text it stands: without the digits its neighbours share in. */
function insideBase64(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const end = Math.floor(((before + bytes.length) * 8) / 6);
    return Buffer.from(text.slice(Math.ceil((before * 8) / 6), end));
  });
}

/** A file may go while a living browser is looked at. */
function readIfThere(path: string): Buffer {
  const read = attemptNow(
    () => (statSync(path).isFile() ? readFileSync(path) : Buffer.alloc(0)),
    () => 'gone',
  );
  return read.ok ? read.value : Buffer.alloc(0);
}
