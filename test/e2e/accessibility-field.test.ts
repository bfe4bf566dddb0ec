import { test } from 'vitest';
import { walkAndLook } from '../support/walk-test.ts';
import { fieldWalks } from '../support/walks/every-walk.ts';
import { makeWorld } from '../support/world.ts';

const world = makeWorld();

for (const walk of fieldWalks) {
  test(`no page of the walk "${walk.name}" has a fault that a machine can find, in any of its looks`, () =>
    walkAndLook(world, walk));
}
