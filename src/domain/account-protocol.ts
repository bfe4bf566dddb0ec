import * as z from 'zod/mini';
import { PresentRow } from './protocol.ts';

const id = z.string().check(z.maxLength(120));
const count = z.int().check(z.gte(0));
const email = z.string().check(z.trim(), z.minLength(3), z.maxLength(120));
const password = z.string().check(z.maxLength(128));
const base64Url = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(1_000));

/** The key that saves are sealed to, signed by the site. Times are milliseconds since 1970. */
export const IngestKey = z.strictObject({
  kid: id,
  key: base64Url,
  notAfter: count,
  sig: base64Url,
});
export type IngestKey = z.infer<typeof IngestKey>;

/** A made-up person the demo's sign-in page offers in one tap; no other server sends any. */
export const DemoPerson = z.strictObject({
  name: z.string(),
  email,
  password,
  role: z.string(),
  en: z.string(),
  cy: z.string(),
});
export type DemoPerson = z.infer<typeof DemoPerson>;

/** GET /api/start: what a device must know before anyone has signed in. */
export const Start = z.strictObject({
  protocol: count,
  leastBuild: count,
  siteKey: base64Url,
  ingest: IngestKey,
  demo: z.nullable(z.strictObject({ words: z.string(), people: z.array(DemoPerson) })),
  time: count,
});
export type Start = z.infer<typeof Start>;

/** POST /api/sign-in; a device that is enrolled names itself, so that the session is bound to it. */
export const SignIn = z.strictObject({ email, password, device: z.nullable(id) });
export type SignIn = z.infer<typeof SignIn>;

/** POST /api/first-password: a one-time code from an administrator (or the console) sets a password. */
export const FirstPassword = z.strictObject({
  email,
  code: z.string().check(z.maxLength(60)),
  password,
});
export type FirstPassword = z.infer<typeof FirstPassword>;

export const SignedIn = z.strictObject({
  organisation: id,
  person: id,
  name: z.string(),
  leaseUntil: count,
  /** The device that named itself, if it is this person's and may still read; only then is the lease its own. */
  device: z.nullable(id),
});
export type SignedIn = z.infer<typeof SignedIn>;

/** POST /api/enrol: registers the public half of a device's signing key (P-256, raw point) to a person. */
export const Enrol = z.strictObject({
  device: id,
  publicKey: base64Url,
  label: z.string().check(z.maxLength(60)),
});
export type Enrol = z.infer<typeof Enrol>;

/** `certificate` is the server's own word that the device is registered: it survives a restore. */
export const Enrolled = z.strictObject({
  organisation: id,
  person: id,
  device: id,
  certificate: z.string(),
  referencePrefix: z.string(),
  epoch: id,
  siteKey: base64Url,
  ingest: IngestKey,
  staff: z.nullable(PresentRow),
  leaseUntil: count,
});
export type Enrolled = z.infer<typeof Enrolled>;

/** POST /api/challenge and POST /api/renew: unlocking on line renews the session in the same gesture. */
export const Challenge = z.strictObject({ device: id });
export const Challenged = z.strictObject({ nonce: base64Url });
export const Renew = z.strictObject({ device: id, nonce: base64Url, sig: base64Url });

/** The code of a refusal that only a password ends. */
export const renewFaults = { password: 'password_needed' } as const;

/** What the device's key signs to renew a session. */
export const renewContext = (device: string, nonce: string): string =>
  `alongside/v1/renew|${device}|${nonce}`;

/** POST /api/people/list (administrators). */
export const PeopleAccounts = z.strictObject({
  accounts: z.array(
    z.strictObject({ person: id, email, ready: z.boolean(), codeUntil: z.nullable(count) }),
  ),
});
export type PeopleAccounts = z.infer<typeof PeopleAccounts>;

/** POST /api/people/invite: a single-use code of 8 groups of 4, good for 24 hours. */
export const Invite = z.strictObject({ person: id, email });
export type Invite = z.infer<typeof Invite>;
/** The code of a refusal: this person signs in already. */
export const inviteFaults = { twoPeople: 'two_people' } as const;
export const Invited = z.strictObject({ code: z.string(), until: count });
export type Invited = z.infer<typeof Invited>;

/** POST /api/devices/list and /api/devices/revoke (administrators). */
export const DeviceList = z.strictObject({
  devices: z.array(
    z.strictObject({
      device: id,
      person: id,
      label: z.string(),
      enrolledAt: count,
      lastSeenAt: z.nullable(count),
      waiting: count,
      revokedAt: z.nullable(count),
      /** When it first said that what it could read is gone. */
      wipedAt: z.nullable(count),
    }),
  ),
});
export type DeviceList = z.infer<typeof DeviceList>;
export const RevokeDevice = z.strictObject({ device: id });

/** The body of every answer that is not a success: a code and the request's id, never contents. */
export const Fault = z.strictObject({
  code: z.string().check(z.maxLength(60)),
  requestId: z.string(),
});
export type Fault = z.infer<typeof Fault>;

/** A password is long enough, and is not the person's own name, address or organisation. */
export function isGoodPassword(text: string, theirs: readonly string[]): boolean {
  const plain = text.toLowerCase().trim();
  return (
    text.length >= 15 && text.length <= 128 && !theirs.some((word) => word.toLowerCase() === plain)
  );
}
