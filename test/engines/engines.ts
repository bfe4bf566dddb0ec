import { noteEngine } from '../support/browser.ts';
import type { Engine } from './browser.ts';
import { chromium } from './chromium.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

const others: readonly Engine[] = [firefox, webkit];

/**
 * The engines to walk the journeys in: those on this machine. Chromium walks them in Welsh as well only when
 * asked, or where there is no other, since the other tests use it all the time.
 */
export function enginesToRun(): Engine[] {
  const found = others.filter(({ isHere }) => isHere());
  for (const engine of others) {
    if (!found.includes(engine)) noteEngine(`${engine.name} not run, since it is not here`);
  }
  const isAll = process.env.ENGINES === 'all';
  return isAll || found.length === 0 ? [chromium, ...found] : found;
}
