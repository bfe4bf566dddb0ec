import * as z from 'zod/mini';

const KiB = 1;
const MiB = 1_024 * KiB;

/** What one stretch costs: memory in KiB. A slot keeps the parameters that it was made with. */
export const KdfParameters = z.strictObject({
  algorithm: z.literal('argon2id'),
  memory: z.int().check(z.gte(8)),
  passes: z.int().check(z.gte(1)),
  lanes: z.int().check(z.gte(1)),
});
export type KdfParameters = z.infer<typeof KdfParameters>;

/** Half a second on a slow phone; a thief with the disk makes some 13 guesses a second on two cores. */
export const kdfPolicy: KdfParameters = {
  algorithm: 'argon2id',
  memory: 64 * MiB,
  passes: 3,
  lanes: 1,
};

const mostMemory = 1_024 * MiB;
const mostPasses = 16;

/** False below the policy, and for a cost that no phone could pay. */
export function isStrongEnough({ memory, passes, lanes }: KdfParameters): boolean {
  const costsEnough = memory >= kdfPolicy.memory && passes >= kdfPolicy.passes;
  return costsEnough && memory <= mostMemory && passes <= mostPasses && lanes === kdfPolicy.lanes;
}
