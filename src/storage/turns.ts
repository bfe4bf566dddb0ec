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
