import type { Actor } from '../../src/domain/actor.ts';
import { isSameOrHigher } from '../../src/domain/field-class.ts';
import type { Cursors, Level } from '../../src/domain/protocol.ts';
import { levelOfScope, scopesHeld } from '../../src/domain/sight.ts';

/** The scopes a reader holds now, each with the classes it gives. */
export type Held = ReadonlyMap<string, Level>;

export const heldBy = (actor: Actor, now: number): Held =>
  new Map(scopesHeld(actor, now).map((scope) => [scope, levelOfScope(actor, scope)]));

/** The scopes of the cursors that are no longer held, or give fewer classes than they did. */
export function goneScopes(cursors: Cursors, held: Held): string[] {
  return Object.entries(cursors)
    .filter(([scope, cursor]) => !isSameOrHigher(held.get(scope) ?? [], cursor.level))
    .map(([scope]) => scope)
    .concat(Object.keys(cursors).filter((scope) => !held.has(scope)))
    .filter((scope, index, all) => all.indexOf(scope) === index);
}

/**
 * The scopes to be read again from the start: they give more classes than they did, or rows that left were
 * compacted away since. One that stands at 0 is at its start already.
 */
export function resetScopes(
  cursors: Cursors,
  held: Held,
  horizons: ReadonlyMap<string, number>,
): Record<string, Level> {
  const again = Object.entries(cursors).flatMap(([scope, cursor]) => {
    const level = held.get(scope);
    if (!level || !isSameOrHigher(level, cursor.level)) return [];
    const isHigher = !isSameOrHigher(cursor.level, level);
    const horizon = horizons.get(scope) ?? 0;
    const hasMissed = cursor.seq > 0 && cursor.seq < horizon && cursor.since < horizon;
    return isHigher || hasMissed ? [[scope, level] as const] : [];
  });
  return Object.fromEntries(again);
}

/** The cursors after a page that ends at `end`: none goes back, and `since` is kept from the start on. */
export function cursorsAfter(cursors: Cursors, held: Held, end: number, seq: number): Cursors {
  const after = [...held].map(([scope, level]) => {
    const old = cursors[scope];
    const since = old && old.seq > 0 ? old.since : seq;
    return [scope, { seq: Math.max(old?.seq ?? 0, end), level, since }] as const;
  });
  return Object.fromEntries(after);
}
