import { wordsIn } from '../locales/language.ts';
import { openWords } from '../locales/open.ts';
import { Radios } from '../ui/Radios.tsx';
import { keepTheme, theme, themes } from './theme-kept.ts';

/** Light, dark or for bright sun, at one press; without a choice it follows the phone. */
export function ThemeChoice() {
  const { themes: words } = wordsIn(openWords);
  const choose = (value: string) => {
    const chosen = themes.find((one) => one === value);
    if (chosen) keepTheme(chosen);
  };
  return (
    <Radios
      name="theme"
      fieldset={{ legend: { text: words.legend, classes: 'govuk-fieldset__legend--m' } }}
      items={themes.map((one) => ({ value: one, text: words[one] }))}
      value={theme.value}
      onChange={choose}
    />
  );
}
