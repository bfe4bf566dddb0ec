import type { Change } from '../../src/domain/change.ts';
import { makeStamp } from '../../src/domain/clock.ts';
import { makeOp } from '../../src/domain/ids.ts';
import type { DemoSave } from './save.ts';

const schema = 1;

/** A save as the log keeps it: every edit with its op, over whatever stood in its field before. */
export type DemoEnvelope = { id: string; by: DemoSave['by']; changes: Change[] };

/** Numbers the saves in their order and names, for each edit, the version that it replaces. */
export function settledChanges(
  saves: readonly DemoSave[],
  nameOf: (n: number) => string,
): DemoEnvelope[] {
  const standing = new Map<string, string>();
  return saves.map(({ by, at, edits }, index) => {
    const id = nameOf(index + 1);
    const changes = edits.map(({ type, record, field, value }, place): Change => {
      const op = makeOp(id, place);
      const key = field.endsWith('/') ? `${field}${op}` : field;
      const before = standing.get(`${record} ${key}`);
      standing.set(`${record} ${key}`, op);
      const over = before === undefined ? [] : [before];
      return { op, at: makeStamp(at, place), type, record, field: key, value, over, schema };
    });
    return { id, by, changes };
  });
}
