import type { Key } from './browser.ts';

/** The keys as WebDriver, old and new, names them. */
const names = {
  Tab: '\uE004',
  Enter: '\uE006',
  Space: ' ',
  ArrowDown: '\uE015',
  Shift: '\uE008',
} as const;

type Stroke = { type: 'keyDown' | 'keyUp'; value: string };
type KeyActions = { type: 'key'; id: string; actions: Stroke[] }[];

/** One key pressed and let go, as both WebDriver protocols want it. */
export function pressing(key: Key): KeyActions {
  if (key !== 'Shift+Tab') return byKeyboard(stroke(names[key]));
  const [down, up] = stroke(names.Shift);
  return byKeyboard([down, ...stroke(names.Tab), up]);
}

/** A text typed letter by letter. */
export const typing = (text: string): KeyActions => byKeyboard([...text].flatMap(stroke));

const stroke = (value: string): [Stroke, Stroke] => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
];

const byKeyboard = (actions: Stroke[]): KeyActions => [{ type: 'key', id: 'keyboard', actions }];
