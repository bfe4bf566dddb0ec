import { test } from 'vitest';
import { checkTheme, patience, seed, type Theme, writing } from '../support/sim-history.ts';

const network: Theme = {
  ...writing,
  fault: 12,
  crash: 3,
  lock: 2,
  deposit: 3,
  tabs: 3,
  stale: 4,
  pages: 2,
};

test(
  `phones that write at the same time end equal to the server (seed ${seed})`,
  () => checkTheme(writing, ['wyn', 'wyn', 'ola', 'sal']),
  patience,
);

test(
  `a bad network, crashes and locks lose nothing and apply nothing twice (seed ${seed})`,
  () => checkTheme(network, ['wyn', 'ola', 'sal']),
  patience,
);
