import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** What makes a link a tab to a screen reader and a keyboard; nothing where there are no tabs. */
export type TabMarks = {
  readonly id?: string;
  readonly role?: 'tab';
  readonly tabIndex?: 0 | -1;
  readonly 'aria-controls'?: string;
  readonly 'aria-selected'?: 'true' | 'false';
  readonly onClick?: (event: TargetedEvent<HTMLAnchorElement>) => void;
  readonly onKeyDown?: (event: TargetedKeyboardEvent<HTMLAnchorElement>) => void;
};

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const roomForTabs = '(min-width: 40.0625em)';

/** Which tab is open; the arrow keys go from one to the next, and only the open one is in the tab order. */
export function useTabs(ids: readonly string[]) {
  const root = useRef<HTMLDivElement>(null);
  const isLive = useHasRoom();
  const [chosen, choose] = useState('');
  // An address may end in the id of a view.
  useEffect(() => choose(location.hash.slice(1)), []);
  const selected = ids.includes(chosen) ? chosen : (ids[0] ?? '');
  const open = (id: string) => {
    choose(id);
    root.current?.querySelector<HTMLElement>(`#tab_${CSS.escape(id)}`)?.focus();
  };
  const marksOf = (id: string): TabMarks =>
    isLive
      ? {
          id: `tab_${id}`,
          role: 'tab',
          tabIndex: id === selected ? 0 : -1,
          'aria-controls': id,
          'aria-selected': id === selected ? 'true' : 'false',
          onClick: (event) => {
            event.preventDefault();
            open(id);
          },
          onKeyDown: (event) => {
            const next = ids[ids.indexOf(id) + (steps[event.key] ?? ids.length)];
            if (next === undefined) return;
            event.preventDefault();
            open(next);
          },
        }
      : {};
  return { root, isLive, selected, marksOf };
}

function useHasRoom(): boolean {
  const [hasRoom, setRoom] = useState(false);
  useEffect(() => {
    const media = matchMedia(roomForTabs);
    const look = () => setRoom(media.matches);
    look();
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  return hasRoom;
}
