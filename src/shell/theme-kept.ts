import { type Signal, signal } from '@preact/signals';

/** How the pages look: as the device says, or as the person has chosen. */
export type Theme = 'device' | 'light' | 'dark' | 'bright';

export const themes: readonly Theme[] = ['device', 'light', 'dark', 'bright'];

/** The theme chosen on this device; it says nothing about anybody. */
export const theme: Signal<Theme> = signal('device');

const key = 'theme';

/** Shows the pages in a theme and remembers it on this device. */
export function keepTheme(chosen: Theme): void {
  localStorage.setItem(key, chosen);
  showTheme(chosen);
}

/** Shows the theme chosen last time, and follows the device where none was. */
export function readTheme(): void {
  const kept = localStorage.getItem(key);
  showTheme(themes.find((one) => one === kept) ?? 'device');
  darkDevice().addEventListener('change', () => showTheme(theme.value));
}

function showTheme(chosen: Theme): void {
  theme.value = chosen;
  const own = darkDevice().matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = chosen === 'device' ? own : chosen;
}

const darkDevice = () => matchMedia('(prefers-color-scheme: dark)');
