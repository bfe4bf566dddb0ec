import { useEffect } from 'preact/hooks';
import { wordsIn } from '../locales/language.ts';
import { partsWords } from '../locales/parts.ts';

/** Names the page for tabs and screen readers in neutral words; never anything a record holds. */
export function usePageTitle(text: string, hasErrors = false): void {
  const words = wordsIn(partsWords);
  const title = `${hasErrors ? words.errorPrefix : ''}${text} – Alongside`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
