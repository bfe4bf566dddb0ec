import { test } from 'vitest';
import { walkAndLook } from '../support/walk-test.ts';
import { deskWalks } from '../support/walks/every-walk.ts';
import { makeWorld } from '../support/world.ts';

const world = makeWorld();

test.each(deskWalks)('no page of the walk $name has a fault that a machine can find', (walk) =>
  walkAndLook(world, walk),
);
