import { beforeEach, expect, test } from 'vitest';
import { keepTheme, readTheme, theme } from '../../src/shell/theme-kept.ts';

const shown = () => document.documentElement.dataset.theme;

beforeEach(() => {
  localStorage.clear();
});

test('without a choice the pages look as the device is set', () => {
  readTheme();
  expect(theme.value).toBe('device');
  expect(shown()).toBe('light');
});

test('a theme that is chosen is shown at once and again at the next start', () => {
  keepTheme('bright');
  expect(shown()).toBe('bright');
  document.documentElement.dataset.theme = '';
  readTheme();
  expect(shown()).toBe('bright');
});

test('a word in the storage that is no theme is as if none had been chosen', () => {
  localStorage.setItem('theme', 'sepia');
  readTheme();
  expect(shown()).toBe('light');
});
