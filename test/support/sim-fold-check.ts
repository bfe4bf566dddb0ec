import { expect } from 'vitest';
import { canonicalJson } from '../../src/domain/json.ts';
import type { End } from './sim-invariants.ts';
import type { Logged } from './sim-log.ts';

/** K4 and I6: a record's state is what its log says, worked out here without the fold. */
export function checkFold({ server }: Pick<End, 'server'>): void {
  for (const record of server.records) {
    const log = server.log.filter((entry) => entry.record === record.id);
    const applied = log.filter((entry) => entry.result === 'ok');
    const expected = keptVersions(applied);
    const present = Object.entries(record.fields).flatMap(([key, { heads }]) =>
      heads.map(({ op, at, by, value }) => canonicalJson([key, op, at, by, value])),
    );
    expect(present.sort(), `K4, I6: ${record.id} is the fold of its log`).toEqual(expected.sort());
    checkGhosts(record.fields, applied, server.byOp);
  }
}

/** Every applied change that no applied change replaces. */
function keptVersions(applied: readonly Logged[]): string[] {
  const replaced = new Set(applied.flatMap(({ change }) => change?.over ?? []));
  return applied.flatMap(({ op, at, person, change }) =>
    change && !replaced.has(op)
      ? [canonicalJson([change.field, op, at, person, change.value])]
      : [],
  );
}

/** Ghosts are replaced changes that have not been applied; those the log has never heard of are all there. */
function checkGhosts(
  fields: Readonly<Record<string, { ghosts: readonly string[] }>>,
  applied: readonly Logged[],
  byOp: ReadonlyMap<string, Logged>,
): void {
  const ghosts = new Set(Object.values(fields).flatMap((versions) => versions.ghosts));
  for (const op of ghosts) expect(byOp.get(op)?.result, `a ghost of ${op}`).not.toBe('ok');
  for (const op of applied.flatMap(({ change }) => change?.over ?? [])) {
    const result = byOp.get(op)?.result ?? 'unknown';
    if (result === 'unknown' || result === 'waiting') expect(ghosts.has(op), op).toBe(true);
  }
}
