import { expect, test } from 'vitest';
import { type Locks, leadWhenAlone } from '../../src/sync/leader.ts';

type Turn = { work: () => Promise<unknown>; finish: (end: unknown) => void; signal?: AbortSignal };

/** Locks as the browser has them: one holder of a name, the others in a queue they can leave. */
function makeLocks(): Locks {
  const queues = new Map<string, Turn[]>();
  const run = async (queue: Turn[]) => {
    const [turn] = queue;
    if (turn === undefined) return;
    turn.finish(await turn.work());
    queue.shift();
    await run(queue);
  };
  return {
    request: (name, { signal }, work) =>
      new Promise((finish, reject) => {
        const queue = queues.get(name) ?? [];
        queues.set(name, queue);
        const turn: Turn = { work, finish };
        queue.push(turn);
        signal?.addEventListener('abort', () => {
          const at = queue.indexOf(turn);
          if (at <= 0) return;
          queue.splice(at, 1);
          reject(new DOMException('Left the queue', 'AbortError'));
        });
        if (queue.length === 1) void run(queue);
      }),
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

function makeTab(locks: Locks, vault: string, log: string[], name: string): () => void {
  return leadWhenAlone(locks, vault, () => {
    log.push(`${name} leads`);
    return () => log.push(`${name} stops`);
  });
}

test('one tab of several leads, and the next takes over when it leaves', async () => {
  const log: string[] = [];
  const locks = makeLocks();
  const leaveFirst = makeTab(locks, 'v1', log, 'first');
  const leaveSecond = makeTab(locks, 'v1', log, 'second');
  await settle();
  expect(log).toEqual(['first leads']);
  leaveFirst();
  await settle();
  expect(log).toEqual(['first leads', 'first stops', 'second leads']);
  leaveSecond();
  await settle();
  expect(log.at(-1)).toBe('second stops');
});

test('a tab that leaves the queue never leads', async () => {
  const log: string[] = [];
  const locks = makeLocks();
  const leaveFirst = makeTab(locks, 'v1', log, 'first');
  const leaveSecond = makeTab(locks, 'v1', log, 'second');
  await settle();
  leaveSecond();
  leaveFirst();
  await settle();
  expect(log).toEqual(['first leads', 'first stops']);
});

test('a tab that opens again after leaving leads again', async () => {
  const log: string[] = [];
  const locks = makeLocks();
  makeTab(locks, 'v1', log, 'first')();
  makeTab(locks, 'v1', log, 'again');
  await settle();
  expect(log.at(-1)).toBe('again leads');
});

test('two vaults are led apart', async () => {
  const log: string[] = [];
  const locks = makeLocks();
  makeTab(locks, 'v1', log, 'one');
  makeTab(locks, 'v2', log, 'other');
  await settle();
  expect(log).toEqual(['one leads', 'other leads']);
});
