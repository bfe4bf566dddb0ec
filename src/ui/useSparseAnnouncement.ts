import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Text for a live region: it changes only when `category` does, and at most once in `quietMs`;
 * what changed meanwhile is said at the end of it.
 */
export function useSparseAnnouncement(text: string, category: string, quietMs: number): string {
  const [announcement, setAnnouncement] = useState('');
  const [isQuiet, setQuiet] = useState(false);
  const said = useRef(category);
  useEffect(() => {
    if (isQuiet || said.current === category) return;
    said.current = category;
    setAnnouncement(text);
    setQuiet(true);
  }, [text, category, isQuiet]);
  useEffect(() => {
    if (!isQuiet) return;
    const timer = setTimeout(() => {
      setAnnouncement('');
      setQuiet(false);
    }, quietMs);
    return () => clearTimeout(timer);
  }, [isQuiet, quietMs]);
  return announcement;
}
