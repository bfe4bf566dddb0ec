import { test } from 'vitest';
import { checkTheme, patience, seed, type Theme, writing } from '../support/sim-history.ts';

const past: Theme = {
  ...writing,
  backup: 4,
  restore: 5,
  clone: 2,
  erase: 2,
  fault: 6,
  deposit: 2,
  lock: 1,
  crash: 1,
  stale: 2,
  patch: 2,
  place: 2,
};
const everything: Theme = {
  ...past,
  owner: 2,
  assign: 3,
  name: 3,
  role: 3,
  end: 1,
  enrol: 2,
  clock: 3,
  time: 3,
  nightly: 2,
  tabs: 2,
  pages: 2,
};
const people = ['ade', 'wyn', 'ola', 'sal'];

test(
  `backups put back, cloned phones and erased records lose nothing else (seed ${seed})`,
  () => checkTheme(past, people),
  patience,
);

test(
  `everything at once ends equal to the server (seed ${seed})`,
  () => checkTheme(everything, people),
  patience,
);
