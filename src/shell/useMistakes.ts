import { useState } from 'preact/hooks';
import { wordsIn } from '../locales/language.ts';
import { partsWords } from '../locales/parts.ts';
import type { Mistake } from '../parts/RoomPage.tsx';
import type { ErrorOptions } from '../ui/options.ts';

/** What is wrong with a form, since its last submit. */
export type Mistakes = {
  list: readonly Mistake[];
  attempt: number;
  /** Shows these mistakes and moves the focus to them; none clears the page. */
  show: (list: readonly Mistake[]) => void;
  /** The message for one field, as the components want it. */
  of: (id: string) => ErrorOptions | undefined;
};

export function useMistakes(): Mistakes {
  const [state, setState] = useState<{ list: readonly Mistake[]; attempt: number }>({
    list: [],
    attempt: 0,
  });
  const words = wordsIn(partsWords);
  return {
    ...state,
    show: (list) => setState(({ attempt }) => ({ list, attempt: attempt + 1 })),
    of: (id) => {
      const mistake = state.list.find((one) => one.id === id);
      return mistake && { text: mistake.text, visuallyHiddenText: words.errorPrefix };
    },
  };
}
