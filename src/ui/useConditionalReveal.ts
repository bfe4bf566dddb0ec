import { useEffect, useState } from 'preact/hooks';
import type { Attributes } from './options.ts';

type Reveal = {
  readonly kind: 'radio' | 'checkbox';
  readonly controls: string | undefined;
  readonly isShown: boolean;
};

/**
 * Attributes that tie an answer to what it reveals. A radio gets no aria-expanded: the role
 * does not allow it, and checkers rightly say so.
 */
export function useConditionalReveal({ kind, controls, isShown }: Reveal): Attributes {
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  if (controls === undefined) return {};
  if (!isLive) return { 'data-aria-controls': controls };
  if (kind === 'radio') return { 'aria-controls': controls };
  return { 'aria-controls': controls, 'aria-expanded': isShown ? 'true' : 'false' };
}
