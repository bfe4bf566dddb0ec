import type { View } from '../../storage/desk.ts';
import type { AccountActions } from './account-actions.ts';
import type { Person } from './people.ts';

/** What every page of one person is handed. */
export type PersonProps = {
  readonly view: View;
  readonly person: Person;
  readonly accounts: AccountActions;
  /** The row of patches a page is about, where it is about one. */
  readonly row: string | null;
  /** Goes back to the person with a sentence that says what was done. */
  readonly onDone: (sentence: string) => void;
};

export const pathOf = (person: Person, page?: string): string =>
  ['/admin/people', person.id, ...(page === undefined ? [] : [page])].join('/');
