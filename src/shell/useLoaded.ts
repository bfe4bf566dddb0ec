import { useEffect, useState } from 'preact/hooks';

/** A part of the page that is fetched once it is wanted; null until it is here. */
export function useLoaded<T>(isWanted: boolean, load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<{ part: T } | null>(null);
  useEffect(() => {
    if (isWanted) void load().then((part) => setLoaded({ part }));
  }, [isWanted, load]);
  return loaded?.part ?? null;
}
