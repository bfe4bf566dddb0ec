/** Bytes as base64url without padding, the one spelling on the wire. */
export const toBase64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

export const fromBase64Url = (text: string): Buffer => Buffer.from(text, 'base64url');

export const toUtf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
