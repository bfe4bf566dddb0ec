import { expect, test } from 'vitest';
import {
  type Attempts,
  beginTry,
  isClosed,
  noAttempts,
  waitLeft,
} from '../../src/vault/attempts.ts';
import { judgeLease, type Lease, noteTime, renewLease } from '../../src/vault/lease.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const now = 1_790_000_000_000;

function tryAt(attempts: Attempts, at: number): Attempts {
  const begun = beginTry(attempts, at);
  if (!begun.ok) throw new Error(begun.fault);
  return begun.value;
}

function wrongTimes(times: number): Attempts {
  let attempts = noAttempts;
  for (let count = 0; count < times; count += 1) {
    attempts = tryAt(attempts, Math.max(now, attempts.waitUntil));
  }
  return attempts;
}

test.each([
  [1, 0],
  [4, 0],
  [5, 30 * second],
  [6, 2 * minute],
  [7, 10 * minute],
  [8, hour],
  [9, hour],
])('after %i wrong tries the wait is %i milliseconds', (times, wait) => {
  const before = wrongTimes(times - 1);
  const at = Math.max(now, before.waitUntil);
  const attempts = tryAt(before, at);
  expect(waitLeft(attempts, at)).toBe(wait);
  expect(beginTry(attempts, at + wait).ok).toBe(true);
  if (wait > 0) {
    expect(beginTry(attempts, at + wait - 1)).toEqual({ ok: false, fault: 'wait' });
  }
});

test('the tenth try is the last', () => {
  const attempts = wrongTimes(10);
  expect(isClosed(wrongTimes(9))).toBe(false);
  expect(isClosed(attempts)).toBe(true);
  expect(beginTry(attempts, now + 1_000 * hour)).toEqual({ ok: false, fault: 'closed' });
});

test('a try counts before it is known to be wrong, so switching off gains nothing', () => {
  expect(tryAt(noAttempts, now).tries).toBe(1);
  expect(noAttempts.tries).toBe(0);
});

test('a clock put right again does not keep a person out for days', () => {
  const attempts = tryAt(wrongTimes(4), now + 24 * hour);
  expect(waitLeft(attempts, now)).toBe(0);
});

test('a lease is open to its last millisecond and not beyond', () => {
  const lease = renewLease(now + 72 * hour, now);
  expect(judgeLease(lease, now)).toBe('open');
  expect(judgeLease(lease, now + 72 * hour - 1)).toBe('open');
  expect(judgeLease(lease, now + 72 * hour)).toBe('ended');
});

test('a clock turned back by more than five minutes asks for a sign-in', () => {
  const lease = noteTime(renewLease(now + 72 * hour, now), now + 10 * hour);
  expect(judgeLease(lease, now + 10 * hour - 5 * minute)).toBe('open');
  expect(judgeLease(lease, now + 10 * hour - 5 * minute - 1)).toBe('clock_back');
});

test('turning the clock back does not lengthen a lease that has ended', () => {
  const lease = noteTime(renewLease(now + hour, now), now + 2 * hour);
  expect(judgeLease(lease, now + hour - 1)).toBe('clock_back');
});

test('the latest time seen never falls but by a renewal', () => {
  const lease: Lease = { leaseUntil: now + hour, highWater: now };
  expect(noteTime(lease, now - minute)).toEqual(lease);
  expect(noteTime(lease, now + minute).highWater).toBe(now + minute);
  expect(judgeLease(renewLease(now + hour, now - 24 * hour), now - 24 * hour)).toBe('open');
});
