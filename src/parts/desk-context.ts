import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Desk } from '../storage/desk.ts';

/** The open vault, for every room below the shell; the only context there is. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk; a room outside an open vault is a bug. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('A room is shown outside an open vault');
  return desk;
}
