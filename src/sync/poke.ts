/** The part of an event stream that is used: it is open or closed, and says when something is new. */
export type PokeSource = { isClosed(): boolean; close(): void };

export type OpenPoke = (hear: () => void) => PokeSource;

/** Listens for word that there is something new; `renew` opens the stream again when it has ended. */
export function listenForPokes(open: OpenPoke, hear: () => void): { renew(): void; close(): void } {
  const state = { source: null as PokeSource | null };
  return {
    renew: () => {
      if (state.source === null || state.source.isClosed()) state.source = open(hear);
    },
    close: () => state.source?.close(),
  };
}
