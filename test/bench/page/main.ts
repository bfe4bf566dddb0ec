import * as floor from './floor.ts';
import * as lists from './lists.ts';
import * as ours from './ours.ts';
import * as places from './places.ts';

const bench = { ...floor, ...ours, ...lists, ...places };

/** What the driver may call, by name. */
export type Bench = typeof bench;

Object.assign(globalThis, { bench });
