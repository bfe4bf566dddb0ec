import type { Connection } from '../storage/desk.ts';
import { quietWait, waitAfter } from './back-off.ts';
import type { RoundOutcome } from './round.ts';

/** The world a loop lives in, so that a test can be its clock. */
export type LoopDeps = {
  round: () => Promise<RoundOutcome>;
  tell: (connection: Connection) => void;
  /** Calls back after a time in milliseconds; returns how to call it off. */
  later: (work: () => void, wait: number) => () => void;
  chance: () => number;
  /** A clock that only goes forward, in milliseconds. */
  clock: () => number;
};

export type Loop = {
  /** Starts a round now, or another right after the one under way. */
  wake(): void;
  /** Starts a round now and tells how it ended; a server that asked to be left in peace is not asked. */
  runNow(): Promise<RoundOutcome>;
  stop(): void;
};

const connectionByFault: Partial<Record<string, Connection>> = {
  no_signal: 'no_signal',
  signed_out: 'signed_out',
  device_unknown: 'signed_out',
  busy: 'busy',
  update_needed: 'update_needed',
};

/**
 *   quiet ──wake, poke, on line, shown, 5 min──> round ──ok──> quiet
 *     ^                                            │ fault
 *     └──────── waiting (1 s to 5 min, jitter) <───┘        a wake cuts the wait short, but never what the
 *                                                         server asked for
 */
export function startLoop({ round, tell, later, chance, clock }: LoopDeps): Loop {
  const state = {
    running: null as Promise<RoundOutcome> | null,
    again: false,
    failures: 0,
    notBefore: 0,
    stopped: false,
    callOff: nothing,
  };
  const left = () => Math.max(0, state.notBefore - clock());
  const plan = (wait: number) => {
    state.callOff();
    if (!state.stopped) state.callOff = later(start, wait);
  };
  const finish = (outcome: RoundOutcome) => {
    state.running = null;
    state.failures = outcome.ok ? 0 : state.failures + 1;
    const retryAfter = outcome.ok ? 0 : outcome.retryAfter;
    state.notBefore = clock() + retryAfter;
    tell(outcome.ok ? 'idle' : (connectionByFault[outcome.fault] ?? 'idle'));
    if (state.again && outcome.ok) return start();
    state.again = false;
    plan(outcome.ok ? quietWait(chance()) : waitAfter(state.failures, chance(), retryAfter));
  };
  const start = (): void => {
    if (state.running !== null || state.stopped) return;
    const wait = left();
    if (wait > 0) plan(wait);
    else begin();
  };
  const begin = () => {
    state.callOff();
    state.again = false;
    tell('sending');
    state.running = round();
    // A round that breaks is a bug; the next one is made all the same, or nothing would be sent again.
    void state.running.then(finish, () => finish({ ok: false, fault: 'busy', retryAfter: 0 }));
  };
  const wake = () => {
    if (state.running !== null) state.again = true;
    else start();
  };
  return {
    wake,
    runNow: async () => {
      await state.running;
      if (left() > 0) return { ok: false, fault: 'busy', retryAfter: left() };
      start();
      return (await state.running) ?? { ok: false, fault: 'busy', retryAfter: 0 };
    },
    stop: () => {
      state.stopped = true;
      state.callOff();
    },
  };
}

function nothing(): void {
  // Until something is planned there is nothing to call off.
}
