import type { Random } from '../../src/domain/ids.ts';
import { castStories } from './cast.ts';
import { momentsBefore } from './moments.ts';
import { organisationSaves } from './organisation-saves.ts';
import { personEdits } from './person-edits.ts';
import { placeSaves } from './place-lists.ts';
import { reviewSaves } from './review-saves.ts';
import type { DemoSave } from './save.ts';
import type { Seeds } from './seeds.ts';
import { allStories } from './stories/all-stories.ts';
import { toldEdits } from './told-edits.ts';

/** Everything that ever happened in the demo before its first start, in the order it happened. */
export function demoSaves(now: number, random: Random): DemoSave[] {
  const seeds: Seeds = { moments: momentsBefore(now), random };
  const incidents = castStories(allStories, seeds).flatMap((cast): DemoSave[] => [
    {
      by: cast.story.by,
      at: cast.at,
      edits: [...personEdits(cast), ...toldEdits(cast)],
    },
    ...reviewSaves(cast, seeds),
  ]);
  const organisation = [...organisationSaves(seeds.moments), ...placeSaves(seeds.moments)];
  return [...organisation, ...incidents].sort((a, b) => a.at - b.at);
}
