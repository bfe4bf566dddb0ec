import { createCipheriv, createDecipheriv, createHash, type ECDH } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import type { Random } from '../../src/domain/ids.ts';
import { toUtf8 } from '../keys/bytes.ts';
import { hpkeOpener, sealHpke } from '../keys/hpke.ts';

/*
 * A sealed file: a first line, a fresh key sealed to the recovery key, then blocks of a mebibyte, each sealed
 * under that key with its number and whether it is the last, so that none can be moved, doubled or cut off.
 */
const firstLine = toUtf8('alongside-sealed/1\n');
const info = 'alongside/v1/backup';
const sealedKeyLength = 65 + 32 + 16;
const tagLength = 16;
const block = 1024 * 1024;

export type Written = { bytes: number; sha256: string };

function nonceOf(index: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

/** Pieces of at most a mebibyte, each with word of whether it is the last. */
function* inBlocks(path: string, from: number, size: number): Generator<[Buffer, boolean]> {
  const file = openSync(path, 'r');
  const read = (at: number): Buffer => {
    const room = Buffer.alloc(size);
    return room.subarray(0, readSync(file, room, 0, size, at));
  };
  let at = from;
  let piece = read(at);
  for (;;) {
    at += piece.length;
    const next = piece.length < size ? Buffer.alloc(0) : read(at);
    yield [piece, next.length === 0];
    if (next.length === 0) break;
    piece = next;
  }
  closeSync(file);
}

function* bytesInBlocks(bytes: Buffer): Generator<[Buffer, boolean]> {
  for (let at = 0; at === 0 || at < bytes.length; at += block) {
    yield [bytes.subarray(at, at + block), at + block >= bytes.length];
  }
}

export type Sealing = { path: string; name: string; publicKey: Buffer; random: Random };

/** Seals a file, or bytes that must not lie on a disk in clear, and flushes what it wrote. */
export function sealFile(
  what: string | Buffer,
  { path, name, publicKey, random }: Sealing,
): Written {
  const key = random(32);
  const hash = createHash('sha256');
  const file = openSync(path, 'wx', 0o600);
  let bytes = 0;
  const write = (piece: Uint8Array) => {
    hash.update(piece);
    bytes += writeSync(file, piece);
  };
  write(firstLine);
  write(sealHpke(publicKey, key, info, name));
  const blocks = typeof what === 'string' ? inBlocks(what, 0, block) : bytesInBlocks(what);
  let index = 0;
  for (const [piece, isLast] of blocks) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index, isLast));
    write(Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]));
    index += 1;
  }
  fsyncSync(file);
  closeSync(file);
  return { bytes, sha256: hash.digest('base64url') };
}

function beginningOf(path: string, size: number): Buffer {
  const file = openSync(path, 'r');
  const room = Buffer.alloc(size);
  const read = readSync(file, room, 0, size, 0);
  closeSync(file);
  return room.subarray(0, read);
}

function* openBlocks(path: string, name: string, opener: ECDH): Generator<Buffer> {
  const start = firstLine.length + sealedKeyLength;
  const key = hpkeOpener(opener, info)(beginningOf(path, start).subarray(firstLine.length), name);
  let index = 0;
  for (const [piece, isLast] of inBlocks(path, start, block + tagLength)) {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index, isLast));
    const end = piece.length - tagLength;
    decipher.setAuthTag(piece.subarray(end));
    yield Buffer.concat([decipher.update(piece.subarray(0, end)), decipher.final()]);
    index += 1;
  }
}

/** Opens a sealed file into another; throws when the key is another or a bit has changed. */
export function openFile(path: string, name: string, opener: ECDH, target: string): void {
  const file = openSync(target, 'wx', 0o600);
  for (const piece of openBlocks(path, name, opener)) writeSync(file, piece);
  fsyncSync(file);
  closeSync(file);
}

/** Opens a sealed file into memory alone. */
export const openBytesOf = (path: string, name: string, opener: ECDH): Buffer =>
  Buffer.concat([...openBlocks(path, name, opener)]);

/** The hash of a file as it lies there. */
export function hashOfFile(path: string): Written {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const [piece] of inBlocks(path, 0, block)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('base64url') };
}
