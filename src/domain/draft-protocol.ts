import * as z from 'zod/mini';
import { Json } from './json.ts';

const id = z.string().check(z.maxLength(120));

/** What a form held while somebody typed, as it was sealed. */
export const DraftText = z.strictObject({
  id,
  form: id,
  record: id,
  contents: Json,
  at: z.int(),
});
export type DraftText = z.infer<typeof DraftText>;

/** A draft on its way: sealed to the server, for its author alone. */
export const SealedDraft = z.strictObject({
  draft: id,
  kid: z.string().check(z.maxLength(40)),
  box: z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(600_000)),
});
export type SealedDraft = z.infer<typeof SealedDraft>;

/** POST /api/drafts: what was being typed in a vault that can never be opened again; the certificate says whose. */
export const DraftsRequest = z.strictObject({
  certificate: z.string().check(z.maxLength(2_000)),
  drafts: z.array(SealedDraft).check(z.minLength(1), z.maxLength(20)),
});
export type DraftsRequest = z.infer<typeof DraftsRequest>;

/** `bytes` is the SHA-256 of the sealed text that was received, for each that is kept now. */
export const DraftsAnswer = z.strictObject({
  kept: z.array(z.strictObject({ draft: id, bytes: z.string() })),
});
export type DraftsAnswer = z.infer<typeof DraftsAnswer>;
