import { test } from 'vitest';
import { checkTheme, patience, seed, type Theme, writing } from '../support/sim-history.ts';

const rights: Theme = {
  ...writing,
  place: 5,
  owner: 4,
  assign: 4,
  name: 3,
  patch: 8,
  role: 3,
  end: 1,
  enrol: 2,
  deposit: 1,
  fault: 2,
};
const time: Theme = { ...rights, clock: 4, time: 4, nightly: 2, lock: 2 };
const people = ['ade', 'wyn', 'ola', 'sal'];

test(
  `phones hold what their people may see while rights come and go (seed ${seed})`,
  () => checkTheme(rights, people),
  patience,
);

test(
  `phones hold what their people may see while time passes and clocks are wrong (seed ${seed})`,
  () => checkTheme(time, people),
  patience,
);
