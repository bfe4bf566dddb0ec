import type { Language } from '../domain/codes/code-list.ts';
import { language, wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { keepLanguage } from './language-kept.ts';

const names: readonly { lang: Language; text: string }[] = [
  { lang: 'en', text: 'English' },
  { lang: 'cy', text: 'Cymraeg' },
];

/** English or Welsh, on every page, without losing a word. */
export function LanguageChoice() {
  const words = wordsIn(shellWords);
  return (
    <LanguageSwitch
      ariaLabel={words.language}
      items={names.map((one) => ({ ...one, current: one.lang === language.value }))}
      onSelect={(chosen) => keepLanguage(chosen === 'cy' ? 'cy' : 'en')}
    />
  );
}
