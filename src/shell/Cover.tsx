import { useEffect, useState } from 'preact/hooks';

/** Covers the page while it is hidden, so that the app switcher's picture shows nothing. */
export function Cover() {
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    const look = () => setHidden(document.visibilityState === 'hidden');
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return isHidden ? <div class="app-cover" aria-hidden="true" /> : null;
}
