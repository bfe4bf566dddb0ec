/** The records chosen in the queue, to be dealt with together. */
export type Selection = {
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (record: string) => void;
  readonly set: (records: readonly string[]) => void;
};

/** The choice with one record put in, or taken out. */
export function toggled(chosen: ReadonlySet<string>, record: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(record)) next.add(record);
  return next;
}
