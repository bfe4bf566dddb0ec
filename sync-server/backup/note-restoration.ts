import { makeStamp } from '../../src/domain/clock.ts';
import { makeOp } from '../../src/domain/ids.ts';
import { writeOwn } from '../exchange/own-changes.ts';
import type { Tools } from '../exchange/tools.ts';

/** Tells every phone of an organisation that words received since a copy was made may be missing. */
export async function noteRestoration(tools: Tools, org: string, copiedAt: number): Promise<void> {
  const at = tools.now();
  await writeOwn(tools, org, (nameOf) => {
    const id = nameOf(1);
    const target = { type: 'restoration', record: `restoration-${at}`, over: [], schema: 1 };
    const values = {
      scope: 'org',
      recorded_by: 'server',
      copied_at: copiedAt,
      put_back_at: at,
    };
    const changes = Object.entries(values).map(([field, value], index) => ({
      ...target,
      op: makeOp(id, index),
      at: makeStamp(at, index),
      field,
      value,
    }));
    return [{ id, by: 'server', changes }];
  });
}
