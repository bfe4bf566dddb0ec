import {
  createECDH,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  type ECDH,
  type KeyObject,
  sign,
} from 'node:crypto';
import type { IngestKey } from '../../src/domain/account-protocol.ts';
import { days } from '../../src/domain/clock.ts';
import type { Random } from '../../src/domain/ids.ts';
import { fromBase64Url, toBase64Url, toUtf8 } from './bytes.ts';
import { type HpkeOpener, hpkeOpener } from './hpke.ts';

/** The private half of a key that saves are sealed to; old ones are kept, since phones come back late. */
export type IngestSecret = { kid: string; notAfter: number; secret: string };

/** Everything that must outlive a lost database and must not lie beside it. Base64url throughout. */
export type KeyMaterial = {
  master: string;
  lookup: string;
  receipt: string;
  certificate: string;
  site: string;
  ingest: readonly IngestSecret[];
};

/** The server's keys, ready for use. */
export type Keys = {
  master: KeyObject;
  /** Turns a sign-in address into a token, so that addresses need not lie in the database in clear. */
  lookup: (text: string) => string;
  receiptMac: (text: string) => string;
  certificateMac: (text: string) => string;
  sitePublicKey: string;
  signAsSite: (text: string) => string;
  ingest: IngestKey;
  openerOf: (kid: string) => HpkeOpener | undefined;
  draftOpenerOf: (kid: string) => HpkeOpener | undefined;
};

const ingestLife = days(90);

/** What saves are sealed for. */
const ingestPurpose = 'alongside/v1/ingest';
const draftPurpose = 'alongside/v1/draft';

/** A private key of 32 bytes: Node leaves leading zeros out of one in 256. */
export function makeP256Secret(): Buffer {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  const secret = pair.getPrivateKey();
  return Buffer.concat([Buffer.alloc(32 - secret.length), secret]);
}

export function makeIngestSecret(random: Random, now: number): IngestSecret {
  const kid = `k${Math.floor(now / 1000).toString(36)}${toBase64Url(random(3))}`;
  return { kid, notAfter: now + ingestLife, secret: toBase64Url(makeP256Secret()) };
}

export function makeKeyMaterial(random: Random, now: number): KeyMaterial {
  const [master, lookup, receipt, certificate, site] = Array.from({ length: 5 }, () =>
    toBase64Url(random(32)),
  );
  if (!master || !lookup || !receipt || !certificate || !site) throw new Error('No random bytes');
  return { master, lookup, receipt, certificate, site, ingest: [makeIngestSecret(random, now)] };
}

const macWith = (secret: string) => {
  const key = createSecretKey(fromBase64Url(secret));
  return (text: string) => createHmac('sha256', key).update(text).digest('base64url');
};

/** An Ed25519 private key from its 32-byte seed: the fixed beginning of its PKCS 8 form, then the seed. */
const seedPrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

function siteSigner(seed: string): Pick<Keys, 'sitePublicKey' | 'signAsSite'> {
  const der = Buffer.concat([seedPrefix, fromBase64Url(seed)]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    sitePublicKey: toBase64Url(raw),
    signAsSite: (text) => sign(null, toUtf8(text), key).toString('base64url'),
  };
}

function pairFrom(secret: string): ECDH {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(fromBase64Url(secret));
  return pair;
}

/** Keys for use from their stored form; the newest ingest key is the one handed out. */
export function keysFrom(material: KeyMaterial): Keys {
  const site = siteSigner(material.site);
  const openersFor = (purpose: string) =>
    new Map(material.ingest.map(({ kid, secret }) => [kid, hpkeOpener(pairFrom(secret), purpose)]));
  const openers = openersFor(ingestPurpose);
  const draftOpeners = openersFor(draftPurpose);
  const newest = [...material.ingest].sort((a, b) => b.notAfter - a.notAfter)[0];
  if (!newest) throw new Error('There is no ingest key');
  const { kid, notAfter } = newest;
  const key = toBase64Url(pairFrom(newest.secret).getPublicKey());
  const sig = site.signAsSite(`alongside/v1/ingest-key|${kid}|${key}|${notAfter}`);
  return {
    ...site,
    master: createSecretKey(fromBase64Url(material.master)),
    lookup: macWith(material.lookup),
    receiptMac: macWith(material.receipt),
    certificateMac: macWith(material.certificate),
    ingest: { kid, key, notAfter, sig },
    openerOf: (wanted) => openers.get(wanted),
    draftOpenerOf: (wanted) => draftOpeners.get(wanted),
  };
}

/** True when saves should be sealed to a new key: less than a third of its life is left. */
export const isIngestOld = (keys: Keys, now: number): boolean =>
  keys.ingest.notAfter - now < ingestLife / 3;
