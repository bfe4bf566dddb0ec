import fc from 'fast-check';
import { test } from 'vitest';
import { histories, play, type Theme } from '../support/sim-history.ts';

const seed = Number(process.env.SEED ?? 20_261_001);
const runs = Number(process.env.RUNS ?? (process.env.DEEP === undefined ? 10 : 2_000));

const writing: Theme = { make: 6, landmark: 6, entry: 2, row: 4, danger: 3, state: 4, resolve: 3, ask: 1, round: 12 };

const check = (theme: Theme, people: readonly string[]) =>
  fc.assert(fc.asyncProperty(histories(theme, people), play), {
    seed,
    numRuns: runs,
    endOnFailure: process.env.SHRINK === undefined,
    ...(process.env.FCPATH ? { path: process.env.FCPATH } : {}),
  });

test(`phones that write at the same time end equal to the server (seed ${seed})`, () =>
  check(writing, ['wyn', 'wyn', 'ola', 'sal']));
