import { useEffect } from 'preact/hooks';
import { useDesk } from '../parts/desk-context.ts';
import { statusFacts } from '../parts/status-sentence.ts';
import type { World } from './world.ts';

/** What waits is counted on the app's icon; once anything does, the browser is asked to keep what is here. */
export function useWaitingSigns(world: Pick<World, 'showBadge' | 'askToKeep'>): void {
  const { waiting } = statusFacts(useDesk());
  const isAny = waiting > 0;
  useEffect(() => world.showBadge(waiting), [world, waiting]);
  useEffect(() => {
    if (isAny) void world.askToKeep();
  }, [world, isAny]);
}
