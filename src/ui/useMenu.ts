import { useEffect, useState } from 'preact/hooks';

const roomForWays = '(min-width: 40.0625em)';

/** Folds the ways behind a button where there is no room for them; what is opened stays so until pressed again. */
export function useMenu(): { isFolded: boolean; isOpen: boolean; toggle: () => void } {
  const [isFolded, setFolded] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const media = matchMedia(roomForWays);
    const look = () => setFolded(!media.matches);
    look();
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  return { isFolded, isOpen, toggle: () => setOpen(!isOpen) };
}
