import { useCallback, useRef } from 'preact/hooks';

/** Moves the focus to a page's heading when it is reached by a link, as a new page would. */
export function useArrival(): () => void {
  const isFirst = useRef(true);
  return useCallback(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    requestAnimationFrame(() => {
      const heading = document.querySelector<HTMLElement>('#content h1');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus();
      scrollTo(0, 0);
    });
  }, []);
}
