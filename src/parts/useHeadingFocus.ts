import { useEffect } from 'preact/hooks';

/** A page that took a moment to open takes the focus that its place-holder had, or that nothing had. */
export function useHeadingFocus(isOpen = true): void {
  useEffect(() => {
    if (!isOpen || document.activeElement !== document.body) return;
    const heading = document.querySelector<HTMLElement>('#content h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }, [isOpen]);
}
