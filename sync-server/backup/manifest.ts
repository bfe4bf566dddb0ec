import { createPublicKey, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { canonicalJson, type Json } from '../../src/domain/json.ts';
import { attemptNow } from '../../src/domain/result.ts';
import { fromBase64Url, toUtf8 } from '../keys/bytes.ts';
import type { Keys } from '../keys/keys.ts';

/** The two halves of a backup, which lie in different hands. */
export type Half = 'records' | 'keys';

/** How far one organisation's history had come. */
export const OrganisationThen = z.strictObject({
  org: z.string(),
  epoch: z.string(),
  pos: z.int(),
  seq: z.int(),
  auditN: z.int(),
  auditHash: z.string(),
});
export type OrganisationThen = z.infer<typeof OrganisationThen>;

/** What a half says of itself, in clear and signed by the server: no names, no words. */
const Manifest = z.strictObject({
  format: z.literal(1),
  id: z.string().check(z.regex(/^[\w-]{1,60}$/)),
  half: z.enum(['records', 'keys']),
  at: z.int(),
  schema: z.string(),
  recoveryKey: z.string(),
  siteKey: z.string(),
  organisations: z.array(OrganisationThen),
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: z.string() })),
  sig: z.string(),
});
export type Manifest = z.infer<typeof Manifest>;
type Unsigned = Omit<Manifest, 'sig'>;

const fileName = 'manifest.json';

function signedText(manifest: Unsigned): string {
  const plain: Json = JSON.parse(JSON.stringify(manifest));
  return `alongside/v1/backup|${canonicalJson(plain)}`;
}

export function writeManifest(folder: string, manifest: Unsigned, keys: Keys): Manifest {
  const signed = { ...manifest, sig: keys.signAsSite(signedText(manifest)) };
  const text = `${JSON.stringify(signed, null, 2)}\n`;
  writeFileSync(join(folder, fileName), text, { mode: 0o600, flag: 'wx', flush: true });
  return signed;
}

/** Reads what a half says of itself; throws a sentence when it is not what a server wrote. */
function readManifest(folder: string): Manifest {
  const read = attemptNow(
    () => Manifest.parse(JSON.parse(readFileSync(join(folder, fileName), 'utf8'))),
    () => 'unreadable',
  );
  if (!read.ok) throw new Error(`The manifest in ${folder} is missing or damaged`);
  const { sig, ...rest } = read.value;
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: rest.siteKey },
    format: 'jwk',
  });
  const isSigned = verify(null, toUtf8(signedText(rest)), key, fromBase64Url(sig));
  if (!isSigned) throw new Error(`The manifest in ${folder} has been changed since it was written`);
  return read.value;
}

/** One half of one backup and the folder it lies in. */
export type Found = { folder: string; manifest: Manifest };

/** The halves in a folder, oldest first; the folder of a single one is that one alone. */
export function halvesIn(folder: string, half: Half): Found[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}`);
  const inside = existsSync(join(folder, fileName))
    ? [folder]
    : readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
        .filter((path) => existsSync(join(path, fileName)));
  const found = inside.map((path) => ({ folder: path, manifest: readManifest(path) }));
  return found.filter(({ manifest }) => manifest.half === half);
}
