import type { HeldChange } from '../../domain/held-protocol.ts';

/** The changes that one person wrote at once: they are read and decided together. */
export type HeldSave = { envelope: string; changes: readonly [HeldChange, ...HeldChange[]] };

/** Held changes by save, the oldest first. */
export function savesOf(changes: readonly HeldChange[]): HeldSave[] {
  const saves = new Map<string, [HeldChange, ...HeldChange[]]>();
  for (const change of changes) {
    const known = saves.get(change.envelope);
    if (known) known.push(change);
    else saves.set(change.envelope, [change]);
  }
  return [...saves].map(([envelope, ofSave]) => ({ envelope, changes: ofSave }));
}

/** Each reason once, however many answers it holds back; that the record is missing only where nothing else is. */
export function codesIn({ changes }: HeldSave): string[] {
  const codes = [...new Set(changes.map(({ code }) => code))];
  const others = codes.filter((code) => code !== 'no_record');
  return others.length > 0 ? others : codes;
}
