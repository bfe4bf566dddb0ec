/** The part of the Web Locks that leading needs. */
export type Locks = {
  request(
    name: string,
    options: { signal?: AbortSignal },
    work: () => Promise<unknown>,
  ): Promise<unknown>;
};

/**
 * Holds the lock of a vault for as long as this tab lives, so that one tab sends, reads and listens. `lead`
 * starts the work once the lock is ours and returns how to stop it.
 */
export function leadWhenAlone(locks: Locks, vaultId: string, lead: () => () => void): () => void {
  const leaving = new AbortController();
  const state: { stop: () => void; letGo: () => void } = { stop: nothing, letGo: nothing };
  const work = () =>
    new Promise<void>((resolve) => {
      state.letGo = resolve;
      state.stop = lead();
    });
  void locks
    .request(`alongside-sending-${vaultId}`, { signal: leaving.signal }, work)
    .then(nothing, nothing);
  return () => {
    state.stop();
    state.letGo();
    leaving.abort();
  };
}

const nothing = (): undefined => undefined;
