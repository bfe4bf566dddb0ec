import fc from 'fast-check';
import { test } from 'vitest';
import { histories, play, type Theme } from '../support/sim-history.ts';

const seed = Number(process.env.SEED ?? 20_261_001);
const runs = Number(process.env.RUNS ?? (process.env.DEEP === undefined ? 10 : 2_000));

const writing: Theme = { make: 6, landmark: 6, entry: 2, row: 4, danger: 3, state: 4, resolve: 3, ask: 1, round: 12 };
const network: Theme = { ...writing, fault: 12, crash: 3, lock: 2, deposit: 3, tabs: 3, stale: 4, pages: 2 };
const rights: Theme = { ...writing, place: 5, owner: 4, assign: 4, name: 3, patch: 8, role: 3, end: 1, enrol: 2, deposit: 1, fault: 2 };
const time: Theme = { ...rights, clock: 4, time: 4, nightly: 2, lock: 2 };
const past: Theme = { ...writing, backup: 4, restore: 5, clone: 2, erase: 2, fault: 6, deposit: 2, lock: 1, crash: 1, stale: 2, patch: 2, place: 2 };
const all: Theme = { ...time, ...past };

const check = (theme: Theme, people: readonly string[]) =>
  fc.assert(fc.asyncProperty(histories(theme, people), play), {
    seed,
    numRuns: runs,
    endOnFailure: process.env.SHRINK === undefined,
    ...(process.env.FCPATH ? { path: process.env.FCPATH } : {}),
  });

test(`phones that write at the same time end equal to the server (seed ${seed})`, () =>
  check(writing, ['wyn', 'wyn', 'ola', 'sal']));
test(`a bad network, crashes and locks lose nothing (seed ${seed})`, () =>
  check(network, ['wyn', 'ola', 'sal']));
test(`rights that come and go (seed ${seed})`, () =>
  check(rights, ['ade', 'wyn', 'ola', 'sal']));
test(`clocks and windows (seed ${seed})`, () =>
  check(time, ['ade', 'wyn', 'ola', 'sal']));
test(`backups, clones and erasure (seed ${seed})`, () =>
  check(past, ['ade', 'wyn', 'ola', 'sal']));
test(`everything at once (seed ${seed})`, () =>
  check(all, ['ade', 'wyn', 'ola', 'sal']));
