import type { AccountActions } from './account-actions.ts';

/** Where one is below /admin, and how to say what was done and go on. */
export type SectionProps = {
  readonly accounts: AccountActions;
  /** The parts of the address after the section's own. */
  readonly rest: readonly string[];
  /** What was just done, said once above what it led to. */
  readonly done: string | null;
  readonly onDone: (sentence: string, path: string) => void;
};
