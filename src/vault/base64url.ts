import { type Bytes, bytesToText, textToBytes } from './bytes.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const signs = textToBytes(alphabet);
const none = 255;
const valueBySign = new Uint8Array(256).fill(none);
signs.forEach((sign, value) => {
  valueBySign[sign] = value;
});

/** RFC 4648's alphabet for URLs, without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let at = 0;
  for (let from = 0; from < bytes.length; from += 3) {
    const three =
      (byteAt(bytes, from) << 16) | (byteAt(bytes, from + 1) << 8) | byteAt(bytes, from + 2);
    // Writes beyond the end of a typed array are ignored, which leaves the padding out.
    text[at] = byteAt(signs, three >> 18);
    text[at + 1] = byteAt(signs, (three >> 12) & 63);
    text[at + 2] = byteAt(signs, (three >> 6) & 63);
    text[at + 3] = byteAt(signs, three & 63);
    at += 4;
  }
  return bytesToText(text);
}

/** Throws on any spelling but the one `toBase64Url` writes: borders have checked it before. */
export function fromBase64Url(text: string): Bytes {
  const letters = textToBytes(text);
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  let seen = 0;
  for (const letter of letters) {
    const value = byteAt(valueBySign, letter);
    seen |= value;
    held = ((held << 6) | value) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = held >> bits;
    at += 1;
  }
  const left = held & ((1 << bits) - 1);
  if (seen > 63 || bits === 6 || left !== 0) throw new Error('These letters are not base64url.');
  return bytes;
}

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
