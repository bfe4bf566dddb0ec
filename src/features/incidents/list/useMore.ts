import { useState } from 'preact/hooks';

const step = 50;

/** The first fifty of a list, and fifty more at each press. */
export function useMore<T>(all: readonly T[]): { shown: T[]; more: (() => void) | null } {
  const [most, setMost] = useState(step);
  return {
    shown: all.slice(0, most),
    more: all.length > most ? () => setMost(most + step) : null,
  };
}
