import * as z from 'zod/mini';
import { Offer } from './protocol.ts';

const id = z.string().check(z.maxLength(120));
const certificate = z.optional(z.string().check(z.maxLength(2_000)));

/** What waits on one vault, as it was sealed for sending; who carries it can read none of it. */
export const CarryPart = z.strictObject({
  device: id,
  certificate,
  offers: z.array(Offer).check(z.maxLength(20_000)),
});
export type CarryPart = z.infer<typeof CarryPart>;

/** A file that brings saves in by hand: the parts of every vault on the phone it was made on. */
export const CarryFile = z.strictObject({
  kind: z.literal('alongside-carry'),
  version: z.literal(1),
  parts: z.array(CarryPart).check(z.minLength(1), z.maxLength(50)),
});
export type CarryFile = z.infer<typeof CarryFile>;

/** What every file of this kind begins with, whatever its version. */
export const CarryHead = z.object({ kind: z.literal('alongside-carry'), version: z.int() });

/** POST /api/carry: some of one part, from whoever is signed in; the device's signatures speak for it. */
export const CarryRequest = z.strictObject({
  protocol: z.int().check(z.gte(0)),
  device: id,
  certificate,
  offers: z.array(Offer).check(z.minLength(1), z.maxLength(200)),
});
export type CarryRequest = z.infer<typeof CarryRequest>;

/** What became of one save; its words are nobody's business who only carries them. */
export const CarriedSave = z.strictObject({
  id,
  outcome: z.enum(['received', 'known', 'attention', 'damaged', 'earlier_missing']),
});
export type CarriedSave = z.infer<typeof CarriedSave>;

export const CarryAnswer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('device') }),
  z.strictObject({ answer: z.literal('done'), saves: z.array(CarriedSave) }),
]);
export type CarryAnswer = z.infer<typeof CarryAnswer>;
