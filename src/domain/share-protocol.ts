import * as z from 'zod/mini';

const id = z.string().check(z.maxLength(120));
/** 32 bytes in base64url. */
const secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** POST /api/shares/add: the server makes its half of a PIN and gives it back once, for the slot. */
export const AddShare = z.strictObject({ proof: secret });
export const ShareAdded = z.strictObject({ share: id, secret });
export type ShareAdded = z.infer<typeof ShareAdded>;

/** POST /api/shares/take: a locked device shows that it was given the PIN. Ten wrong proofs destroy the share. */
export const TakeShare = z.strictObject({ device: id, share: id, proof: secret });
export type TakeShare = z.infer<typeof TakeShare>;
export const ShareTaken = z.strictObject({ secret });

/** POST /api/shares/drop: the slot is gone, or was never stored. */
export const DropShare = z.strictObject({ share: id });

/** The codes of a refusal that a locked device must tell apart. */
export const shareFaults = { wrong: 'share_wrong', gone: 'share_gone' } as const;
