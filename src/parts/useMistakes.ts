import { useState } from 'preact/hooks';
import { language, wordsIn } from '../locales/language.ts';
import { partsWords } from '../locales/parts.ts';
import type { ErrorOptions } from '../ui/options.ts';
import type { Mistake } from './RoomPage.tsx';

/** What is wrong with a form, since its last submit. */
export type Mistakes = {
  list: readonly Mistake[];
  attempt: number;
  /** Shows these mistakes and moves the focus to them; none clears the page. */
  show: (list: readonly Mistake[]) => void;
  /** The message for one field, as the components want it. */
  of: (id: string) => ErrorOptions | undefined;
};

type State = { list: readonly Mistake[]; attempt: number; saidIn: typeof language.value };

/** Mistakes are sentences: those said in one language are not shown in the other, and come back at the next submit. */
export function useMistakes(): Mistakes {
  const [state, setState] = useState<State>({ list: [], attempt: 0, saidIn: language.value });
  const { attempt, saidIn } = state;
  const list = saidIn === language.value ? state.list : [];
  const show = (said: readonly Mistake[]) =>
    setState((last) => ({ list: said, attempt: last.attempt + 1, saidIn: language.value }));
  const of = (id: string) => {
    const mistake = list.find((one) => one.id === id);
    return mistake && { text: mistake.text, visuallyHiddenText: wordsIn(partsWords).error };
  };
  return { list, attempt, show, of };
}
