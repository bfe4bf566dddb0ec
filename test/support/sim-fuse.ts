import type { Random } from '../../src/domain/ids.ts';
import type { WebCrypto } from '../../src/vault/deps.ts';
import { makeQuickSubtle } from './quick-crypto.ts';
import { makeSlowCrypto } from './slow-crypto.ts';

/** A device's life: it ends at a chosen call of cryptography or of the wire, which then never returns. */
export type Fuse = {
  /** Lets so many more calls pass. */
  light: (calls: number) => void;
  /** One call; never settles once the fuse has blown. */
  step: () => Promise<void>;
  /** Settles when the fuse blows. */
  readonly blown: Promise<'crashed'>;
  readonly isBlown: () => boolean;
};

export function makeFuse(): Fuse {
  const state = { left: Number.POSITIVE_INFINITY, blow: (_: 'crashed'): unknown => undefined };
  const blown = new Promise<'crashed'>((resolve) => {
    state.blow = resolve;
  });
  const never = new Promise<void>(() => undefined);
  return {
    blown,
    light: (calls) => {
      state.left = calls;
    },
    isBlown: () => state.left < 0,
    step: () => {
      state.left -= 1;
      if (state.left >= 0) return Promise.resolve();
      state.blow('crashed');
      return never;
    },
  };
}

const quick = makeQuickSubtle(globalThis.crypto.subtle);

type Call = (...parameters: unknown[]) => Promise<unknown>;
const isCall = (member: unknown): member is Call => typeof member === 'function';

/**
 * The slow cryptography, one call after another so that a seed gives the same history every time, with
 * chances of its own and a fuse.
 */
export function makeSimCrypto(random: Random, fuse: Fuse): WebCrypto {
  const getRandomValues: WebCrypto['getRandomValues'] = (array) => {
    if (array instanceof Uint8Array) array.set(random(array.length));
    return array;
  };
  const slow = makeSlowCrypto({ subtle: quick, getRandomValues });
  const queue = { last: Promise.resolve() as Promise<unknown> };
  const inTurn =
    (call: Call): Call =>
    (...parameters) => {
      const copies = parameters.map(copyBytes);
      const run = async () => {
        await fuse.step();
        return call(...copies);
      };
      const turn = queue.last.then(run, run);
      queue.last = turn;
      return turn;
    };
  const subtle = new Proxy(slow.subtle, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      return isCall(member) ? inTurn(member) : member;
    },
  });
  return { subtle, getRandomValues };
}

/** The real one copies its caller's buffers at once, since the caller may zero them while it waits. */
const copyBytes = (parameter: unknown): unknown =>
  parameter instanceof Uint8Array ? parameter.slice() : parameter;
