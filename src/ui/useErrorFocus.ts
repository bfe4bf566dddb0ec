import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Moves the focus to the element when it appears and again whenever `attempt` changes, and makes
 * it focusable only for as long as it has the focus, unless it is so of itself.
 */
export function useErrorFocus(
  ref: RefObject<HTMLElement | null>,
  attempt: number,
  isEnabled: boolean = true,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt moves the focus again
  useEffect(() => {
    const element = ref.current;
    if (!element || !isEnabled) return;
    if (!element.hasAttribute('tabindex')) {
      element.setAttribute('tabindex', '-1');
      element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
    }
    element.focus();
  }, [ref, attempt, isEnabled]);
}
