import { expect, test } from 'vitest';
import { type Locks, leadWhenAlone, type Pulse } from '../../src/sync/leader.ts';

type Turn = { work: () => Promise<unknown>; settle: (end: unknown) => void; lose: () => void };

/** Locks as the browser has them: one holder of a name, the others in a queue they can leave, and theft. */
function makeLocks(): Locks {
  const queues = new Map<string, Turn[]>();
  const run = async (queue: Turn[]) => {
    const [turn] = queue;
    if (turn === undefined) return;
    turn.settle(await turn.work());
    if (queue[0] !== turn) return;
    queue.shift();
    await run(queue);
  };
  return {
    request: (name, { signal, steal }, work) =>
      new Promise((settle, reject) => {
        const lose = () => reject(new DOMException('Not yours any more', 'AbortError'));
        const queue = queues.get(name) ?? [];
        queues.set(name, queue);
        const turn: Turn = { work, settle, lose };
        if (steal === true) {
          const [holder] = queue.splice(0, 1, turn);
          holder?.lose();
        } else queue.push(turn);
        signal?.addEventListener('abort', () => {
          const at = queue.indexOf(turn);
          if (at <= 0) return;
          queue.splice(at, 1);
          lose();
        });
        if (queue[0] === turn) void run(queue);
      }),
  };
}

type Beating = { tick: () => void; hear: (message: unknown) => void; isFrozen: boolean };

/** Tabs that hear each other, each with a timer that a test moves on; a frozen one does neither. */
function makePulses(): {
  pulse: () => Pulse & { freeze: () => void };
  tick: (times: number) => void;
} {
  const tabs = new Set<Beating>();
  const none = () => undefined;
  return {
    pulse: () => {
      const me: Beating = { tick: none, hear: none, isFrozen: false };
      tabs.add(me);
      return {
        freeze: () => {
          me.isFrozen = true;
        },
        repeat: (work) => {
          me.tick = work;
          return () => {
            me.tick = none;
          };
        },
        openChannel: (_name, hear) => {
          me.hear = hear;
          const post = (message: unknown) => {
            for (const tab of tabs) if (tab !== me && !tab.isFrozen) tab.hear(message);
          };
          return { post, close: () => void tabs.delete(me) };
        },
      };
    },
    tick: (times) => {
      for (let time = 0; time < times; time += 1) {
        for (const tab of tabs) if (!tab.isFrozen) tab.tick();
      }
    },
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

type Made = { locks: Locks; vault?: string; log: string[]; pulse?: Pulse };

function makeTab({ locks, vault = 'v1', log, pulse }: Made, name: string): () => void {
  return leadWhenAlone(locks, pulse ?? makePulses().pulse(), vault, () => {
    log.push(`${name} leads`);
    return () => log.push(`${name} stops`);
  });
}

test('one tab of several leads, and the next takes over when it leaves', async () => {
  const log: string[] = [];
  const locks = makeLocks();
  const leaveFirst = makeTab({ locks, log }, 'first');
  const leaveSecond = makeTab({ locks, log }, 'second');
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
  const leaveFirst = makeTab({ locks, log }, 'first');
  const leaveSecond = makeTab({ locks, log }, 'second');
  await settle();
  leaveSecond();
  leaveFirst();
  await settle();
  expect(log).toEqual(['first leads', 'first stops']);
});

test('a tab that opens again after leaving leads again', async () => {
  const log: string[] = [];
  const locks = makeLocks();
  makeTab({ locks, log }, 'first')();
  makeTab({ locks, log }, 'again');
  await settle();
  expect(log.at(-1)).toBe('again leads');
});

test('two vaults are led apart', async () => {
  const log: string[] = [];
  const locks = makeLocks();
  makeTab({ locks, log }, 'one');
  makeTab({ locks, vault: 'v2', log }, 'other');
  await settle();
  expect(log).toEqual(['one leads', 'other leads']);
});

test('a tab that is frozen while it leads loses the lead to one that hears no more beats', async () => {
  const log: string[] = [];
  const locks = makeLocks();
  const { pulse, tick } = makePulses();
  const first = pulse();
  makeTab({ locks, log, pulse: first }, 'first');
  makeTab({ locks, log, pulse: pulse() }, 'second');
  await settle();
  first.freeze();
  tick(3);
  await settle();
  expect(log).toEqual(['first leads']);
  tick(1);
  await settle();
  expect(log.toSorted()).toEqual(['first leads', 'first stops', 'second leads']);
});

test('a tab that hears the beats of the one that leads takes nothing', async () => {
  const log: string[] = [];
  const locks = makeLocks();
  const { pulse, tick } = makePulses();
  makeTab({ locks, log, pulse: pulse() }, 'first');
  makeTab({ locks, log, pulse: pulse() }, 'second');
  await settle();
  tick(50);
  await settle();
  expect(log).toEqual(['first leads']);
});

test('a tab that lost the lead waits in the queue, and leads again when the other leaves', async () => {
  const log: string[] = [];
  const locks = makeLocks();
  const { pulse, tick } = makePulses();
  const first = pulse();
  const leaveFirst = makeTab({ locks, log, pulse: first }, 'first');
  const leaveSecond = makeTab({ locks, log, pulse: pulse() }, 'second');
  await settle();
  first.freeze();
  tick(4);
  await settle();
  leaveSecond();
  await settle();
  expect(log.slice(-2)).toEqual(['second stops', 'first leads']);
  leaveFirst();
  await settle();
  expect(log.at(-1)).toBe('first stops');
});
