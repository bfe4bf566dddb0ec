import { useEffect, useRef, useState } from 'preact/hooks';

const showsFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true;

/**
 * Files chosen in, or dropped on, the box that stands in `root`. `isOver` is undefined until files are first
 * dragged over it, so that nothing is announced before.
 */
export function useFileDrop(isDisabled: boolean) {
  const root = useRef<HTMLDivElement>(null);
  const [isLive, setLive] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isOver, setOver] = useState<boolean | undefined>(undefined);
  useEffect(() => setLive(true), []);
  useEffect(() => {
    const zone = root.current;
    if (!zone || isDisabled) return;
    const listening = new AbortController();
    const { signal } = listening;
    const leave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && zone.contains(event.relatedTarget))) {
        setOver((was) => was && false);
      }
    };
    const over = (event: DragEvent) => {
      if (!showsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      if (!showsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      give(boxIn(zone), event.dataTransfer?.files);
    };
    const change = () => setFiles([...(boxIn(zone)?.files ?? [])]);
    zone.addEventListener('dragover', over, { signal });
    zone.addEventListener('dragleave', leave, { signal });
    zone.addEventListener('drop', drop, { signal });
    zone.addEventListener('change', change, { signal });
    return () => listening.abort();
  }, [isDisabled]);
  return { root, isLive, files, isOver, choose: () => boxIn(root.current)?.click() };
}

const boxIn = (zone: HTMLElement | null) =>
  zone?.querySelector<HTMLInputElement>('input[type=file]');

/** Puts dropped files into a box as if they had been chosen there; more than it may hold change nothing. */
function give(box: HTMLInputElement | null | undefined, files: FileList | undefined): void {
  if (!box || !files || files.length === 0) return;
  if (files.length > 1 && !box.multiple) return;
  box.files = files;
  box.dispatchEvent(new Event('change', { bubbles: true }));
}
