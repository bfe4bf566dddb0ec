import { useEffect, useState } from 'preact/hooks';

const pauseMs = 700;

/** A text for a live region: what it says once it has stood still for a moment, not at every key. */
export function usePausedText(text: string): string {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return said;
}
