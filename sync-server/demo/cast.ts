import { makeId, makeReference } from '../../src/domain/ids.ts';
import type { AffectedId } from './affected.ts';
import type { DemoPersonId } from './people.ts';
import type { PatchId } from './places.ts';
import type { Seeds } from './seeds.ts';
import type { Story } from './story.ts';

/** A story with the ids of its records and the moment it was recorded. */
export type CastStory = {
  story: Story;
  id: string;
  ref: string;
  at: number;
  /** The record of the person it happened to; `introduced` when this story brings it in. */
  person: { id: string; who: AffectedId; introduced: boolean } | null;
  /** The record of the story that it turned out to be the same as. */
  sameAs: string | null;
};

/** Who reads what comes in from a patch, and who looks after it from then on. */
export const teamOf: Readonly<Record<PatchId, { lead: DemoPersonId; officer: DemoPersonId }>> = {
  elm: { lead: 'sal', officer: 'ola' },
  oak: { lead: 'sal', officer: 'ola' },
  celyn: { lead: 'nest', officer: 'gwen' },
};

/** Begins every reference of the demo's own; a phone draws its three symbols by chance. */
const referencePrefix = 'ZZZ';

/** Gives every story its ids; someone affected twice is one person. */
export function castStories(stories: readonly Story[], { moments, random }: Seeds): CastStory[] {
  const people = new Map<AffectedId, string>();
  const keys = new Map<string, string>();
  return stories.map((story, index) => {
    const at = moments[story.danger === 'yes' ? 'at' : 'atWork'](story.ago, story.at);
    const id = makeId(at, random);
    if (story.key) keys.set(story.key, id);
    const outcome = story.outcome;
    return {
      story,
      id,
      ref: makeReference(referencePrefix, index + 1),
      at,
      person: story.who ? personOf(story.who, people, () => makeId(at, random)) : null,
      sameAs: outcome?.state === 'duplicate' ? (keys.get(outcome.of) ?? null) : null,
    };
  });
}

function personOf(
  who: AffectedId,
  people: Map<AffectedId, string>,
  make: () => string,
): CastStory['person'] {
  const known = people.get(who);
  if (known !== undefined) return { id: known, who, introduced: false };
  const id = make();
  people.set(who, id);
  return { id, who, introduced: true };
}
