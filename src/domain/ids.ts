const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random bytes from whoever holds a source of them; a test hands in its own. */
export type Random = (length: number) => Uint8Array;

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A new record's id: UUID version 7 (RFC 9562), made on the device, never used again. */
export function makeId(now: number, random: Random): string {
  const time = Math.floor(now).toString(16).padStart(12, '0');
  const tail = hex(random(10));
  const variant = (8 + (Number.parseInt(tail.charAt(4), 16) % 4)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${tail.slice(1, 4)}`,
    `${variant}${tail.slice(5, 8)}`,
    tail.slice(8, 20),
  ].join('-');
}

/** A device's id: 16 Crockford symbols, without a colon, so that envelope ids can be taken apart. */
export function makeDeviceId(random: Random): string {
  return Array.from(random(16), (byte) => crockford.charAt(byte % 32)).join('');
}

/** What a device that turns out to be cloned goes on writing under, behind its own id. */
export const makeDeviceTail = (random: Random): string =>
  Array.from(random(4), (byte) => crockford.charAt(byte % 32).toLowerCase()).join('');

/** The id of a device's n-th save; `hash` is of the signed bytes, so a clone's save has another id. */
export function makeEnvelopeId(device: string, n: number, hash: string): string {
  return `${device}:${n}:${hash}`;
}

/** The device and number in an envelope's id; the hash is left alone. */
export function partsOfEnvelopeId(id: string): { device: string; n: number } {
  const [device = '', n = '0'] = id.split(':');
  return { device, n: Number(n) };
}

/** The id of the i-th change of an envelope. */
export const makeOp = (envelopeId: string, index: number): string => `${envelopeId}:${index}`;

/** The envelope that a change came in. */
export const envelopeOfOp = (op: string): string => op.slice(0, op.lastIndexOf(':'));

/** Three Crockford symbols for 0 to 32,767; larger numbers take the symbols they need. */
export function inCrockford(number: number, least = 3): string {
  let rest = Math.floor(number);
  let text = '';
  while (rest > 0) {
    text = crockford.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text.padStart(least, '0');
}

/** The check symbol by Luhn's method modulo 32: it catches every wrong symbol and most swaps. */
export function checkSymbol(text: string): string {
  const symbols = [...text]
    .map((symbol) => crockford.indexOf(symbol))
    .filter((value) => value >= 0);
  const sum = symbols.reverse().reduce((total, value, index) => {
    const weighted = value * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(weighted / 32) + (weighted % 32);
  }, 0);
  return crockford.charAt((32 - (sum % 32)) % 32);
}

/** A record's short reference, such as 7K3-04F-Q: the device's prefix, its own counter, a check symbol. */
export function makeReference(prefix: string, counter: number): string {
  const body = `${prefix}-${inCrockford(counter)}`;
  return `${body}-${checkSymbol(body)}`;
}

/** A receipt a person can read over the phone: the record's place in the stream and a check symbol. */
export function makeReceiptNumber(seq: number): string {
  const body = inCrockford(seq);
  return `${body}-${checkSymbol(body)}`;
}

/** What a person typed, with the letters people mistake put right (O to 0, I and L to 1). */
export function tidyReference(typed: string): string {
  return typed.toUpperCase().replace(/\s/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** True when the check symbol at the end belongs to what stands before it. */
export function isReference(text: string): boolean {
  const at = text.lastIndexOf('-');
  const known = [...text].every((symbol) => symbol === '-' || crockford.includes(symbol));
  return at > 0 && known && checkSymbol(text.slice(0, at)) === text.slice(at + 1);
}
