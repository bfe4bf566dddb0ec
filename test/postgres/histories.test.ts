import { test } from 'vitest';
import { checkTheme, patience, seed, type Theme, writing } from '../support/sim-history.ts';

const everything: Theme = {
  ...writing,
  fault: 4,
  deposit: 2,
  lock: 1,
  crash: 1,
  stale: 2,
  backup: 2,
  restore: 2,
  erase: 1,
  clone: 1,
  place: 3,
  owner: 2,
  assign: 2,
  patch: 3,
  role: 2,
  end: 1,
  enrol: 1,
  nightly: 1,
  pages: 1,
};

test(
  `phones end equal to the server on PostgreSQL too (seed ${seed})`,
  () => checkTheme(everything, ['ade', 'wyn', 'ola', 'sal'], 10),
  patience,
);
