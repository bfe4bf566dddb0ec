/** Lets work of one kind happen one after another, in the order it was asked for. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

export function makeTurns(): Turns {
  const queue: { last: Promise<unknown> } = { last: Promise.resolve() };
  return (work) => {
    const next = queue.last.then(work, work);
    queue.last = next.then(
      () => undefined,
      () => undefined,
    );
    return next;
  };
}

/** Asks for work of which one turn still to come does for all who ask before it begins. */
export function onceInTurn(turns: Turns, work: () => Promise<unknown>): () => void {
  const state = { isDue: false };
  const begin = () => {
    state.isDue = false;
    return work();
  };
  return () => {
    if (state.isDue) return;
    state.isDue = true;
    void turns(begin);
  };
}
