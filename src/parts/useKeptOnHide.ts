import { useEffect } from 'preact/hooks';
import { useDesk } from './desk-context.ts';

/** Keeps at once when the focus leaves a box, the page is hidden or left, the app locks or the form goes. */
export function useKeptOnHide(keep: () => Promise<void>): void {
  const desk = useDesk();
  useEffect(() => {
    const keepNow = () => void keep();
    const callOff = desk.beforeLock(keep);
    document.addEventListener('focusout', keepNow);
    document.addEventListener('visibilitychange', keepNow);
    window.addEventListener('pagehide', keepNow);
    return () => {
      document.removeEventListener('focusout', keepNow);
      document.removeEventListener('visibilitychange', keepNow);
      window.removeEventListener('pagehide', keepNow);
      keepNow();
      callOff();
    };
  }, [desk, keep]);
}
