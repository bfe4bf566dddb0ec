import * as z from 'zod/mini';

/** How long this device may read without the server's word. Times are milliseconds since 1970. */
export const Lease = z.strictObject({ leaseUntil: z.number(), highWater: z.number() });
export type Lease = z.infer<typeof Lease>;

/** `ended` and `clock_back` both ask for one sign-in on line. */
export type LeaseState = 'open' | 'ended' | 'clock_back';

const slack = 5 * 60 * 1_000;

/** After every authenticated answer. The mark begins anew, so that a clock once wrong is forgiven. */
export const renewLease = (leaseUntil: number, now: number): Lease => ({
  leaseUntil,
  highWater: now,
});

/** Keeps the latest time this device has seen. */
export const noteTime = (lease: Lease, now: number): Lease =>
  now > lease.highWater ? { ...lease, highWater: now } : lease;

/** A clock that is more than five minutes behind what it showed before has been turned back. */
export function judgeLease(lease: Lease, now: number): LeaseState {
  if (now < lease.highWater - slack) return 'clock_back';
  return now < lease.leaseUntil ? 'open' : 'ended';
}
