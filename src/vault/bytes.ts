/** Bytes in memory of their own, as WebCrypto asks for. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** UTF-8. */
export const textToBytes = (text: string): Bytes => encoder.encode(text);

/** UTF-8; bytes that are none become the replacement sign. */
export const bytesToText = (bytes: Uint8Array): string => decoder.decode(bytes);

export function joinBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** A number as the given count of bytes, the greatest first (RFC 8017's I2OSP). */
export function numberToBytes(value: number, length: number): Bytes {
  const bytes = new Uint8Array(length);
  let rest = value;
  for (let at = length - 1; at >= 0; at -= 1) {
    bytes[at] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return bytes;
}
