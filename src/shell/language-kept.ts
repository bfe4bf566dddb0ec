import type { Language } from '../domain/codes/code-list.ts';
import { language } from '../locales/language.ts';

const key = 'language';

/** Shows the page in a language and remembers it on this device. It says nothing about anybody. */
export function keepLanguage(chosen: Language): void {
  localStorage.setItem(key, chosen);
  showLanguage(chosen);
}

/** The language chosen last time, else the browser's own if it is Welsh, else English. */
export function readLanguage(browserLanguage: string): void {
  const kept = localStorage.getItem(key);
  showLanguage((kept ?? browserLanguage).startsWith('cy') ? 'cy' : 'en');
}

function showLanguage(chosen: Language): void {
  language.value = chosen;
  document.documentElement.lang = chosen === 'cy' ? 'cy' : 'en-GB';
}
