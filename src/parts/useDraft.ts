import { useMemo, useRef, useState } from 'preact/hooks';
import type { Json } from '../domain/json.ts';
import type { StorageFault } from '../storage/database.ts';
import type { Draft } from '../storage/desk.ts';
import { useDesk } from './desk-context.ts';
import { makeDraftKeeper } from './draft-keeper.ts';
import { useKeptOnHide } from './useKeptOnHide.ts';
import { useOpenForm } from './useOpenForm.ts';

/** What is typed in one form, and how it is kept. */
export type DraftState<T> = {
  contents: T;
  fault: StorageFault | null;
  change: (part: Partial<T>) => void;
  /** What is typed at this moment, for work that outlives a rendering. */
  latest: () => T;
  /** Keeps it at once. */
  keep: () => Promise<void>;
};

type Form<T> = Pick<Draft, 'id' | 'form' | 'record'> & {
  /** Reads a kept draft, or makes the first contents where there is none (null). */
  read: (kept: Json) => T;
};

const windowTimers = {
  set: (work: () => void, milliseconds: number): number => window.setTimeout(work, milliseconds),
  clear: (timer: number): void => window.clearTimeout(timer),
};

/** Keeps what is typed 400 ms after the last key, on blur, on hide and at lock; reopens what was kept. */
export function useDraft<T extends { readonly [key: string]: Json }>(form: Form<T>): DraftState<T> {
  const desk = useDesk();
  const { id, form: name, record } = form;
  const [contents, setContents] = useState(() =>
    form.read(desk.drafts.peek().find((draft) => draft.id === id)?.contents ?? null),
  );
  const [fault, setFault] = useState<StorageFault | null>(null);
  const [isTyped, setIsTyped] = useState(false);
  const latest = useRef(contents);
  const keeper = useMemo(
    () =>
      makeDraftKeeper<T>(async (typed) => {
        const draft = { id, form: name, record, contents: typed, at: desk.now() };
        const kept = await desk.keepDraft(draft);
        setFault(kept.ok ? null : kept.fault);
      }, windowTimers),
    [desk, id, name, record],
  );
  useOpenForm(isTyped);
  useKeptOnHide(keeper.flush);
  const change = (part: Partial<T>) => {
    latest.current = { ...latest.current, ...part };
    setContents(latest.current);
    setIsTyped(true);
    keeper.typed(latest.current);
  };
  return { contents, fault, change, latest: () => latest.current, keep: keeper.flush };
}
