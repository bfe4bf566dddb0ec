import { type OpenChannel, openTabs } from '../storage/tabs.ts';

type LockOptions = { signal?: AbortSignal; steal?: boolean };

/** The part of the Web Locks that leading needs. */
export type Locks = {
  request(name: string, options: LockOptions, work: () => Promise<unknown>): Promise<unknown>;
};

/** How tabs of one vault know that the one which leads is alive. */
export type Pulse = {
  openChannel: OpenChannel;
  /** Calls back again and again; returns how to call it off. */
  repeat: (work: () => void, wait: number) => () => void;
};

const beatEvery = 10_000;
const mostMissed = 3;

/**
 * Holds the lock of a vault for as long as this tab lives, so that one tab sends, reads and listens. `lead`
 * starts the work once the lock is ours and returns how to stop it. The tab that leads beats; one that
 * waits and hears three beats missing takes the lock, since a frozen tab keeps its own for ever. Should two
 * lead for a moment, all that they do is known twice and done once.
 *
 *   waiting ──granted, or three beats missing──> leading ──lock taken by another──> waiting
 */
export function leadWhenAlone(
  locks: Locks,
  pulse: Pulse,
  vaultId: string,
  lead: () => () => void,
): () => void {
  const name = `alongside-sending-${vaultId}`;
  const state = { holder: null as object | null, isGone: false, missed: 0, stop: nothing };
  const queue = { leave: new AbortController() };
  const channel = openTabs(`sending-${vaultId}`, pulse.openChannel, (message) => {
    if (message.kind === 'beat') state.missed = 0;
  });
  const beat = () => channel.tell({ kind: 'beat' });
  const ask = (options: LockOptions) => {
    const turn = { end: nothing };
    const work = () =>
      new Promise<void>((resolve) => {
        if (state.isGone) return resolve();
        const stop = lead();
        turn.end = () => {
          stop();
          resolve();
        };
        Object.assign(state, { holder: turn, stop: turn.end });
        beat();
      });
    // Whoever leaves the queue loses nothing; whoever is robbed of the lock stops, and waits again.
    const lose = () => {
      if (state.holder !== turn) return;
      turn.end();
      Object.assign(state, { holder: null, missed: 0, stop: nothing });
      wait();
    };
    void locks.request(name, options, work).then(nothing, lose);
  };
  const wait = () => {
    queue.leave = new AbortController();
    ask({ signal: queue.leave.signal });
  };
  const callOff = pulse.repeat(() => {
    if (state.holder !== null) return beat();
    state.missed += 1;
    if (state.missed <= mostMissed) return;
    state.missed = 0;
    queue.leave.abort();
    ask({ steal: true });
  }, beatEvery);
  wait();
  return () => {
    callOff();
    state.isGone = true;
    state.stop();
    queue.leave.abort();
    channel.close();
  };
}

const nothing = (): undefined => undefined;
