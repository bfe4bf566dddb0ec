import type { Signals } from './port.ts';

/** Signals where this process is the only one; also the hearing half where there are others. */
export function signalsHere(): Signals & { missed: () => void } {
  const listeners: ((text: string | null) => void)[] = [];
  const toAll = (text: string | null) => {
    for (const listener of listeners) listener(text);
  };
  return {
    tell: toAll,
    hear: (listener) => void listeners.push(listener),
    missed: () => toAll(null),
  };
}
