import { checkSymbol, makeReceiptNumber, tidyReference } from '../domain/ids.ts';
import type { Json } from '../domain/json.ts';
import { glanceAt } from './block-text.ts';
import type { Entry } from './desk.ts';
import type { KnownLine, Memory } from './memory.ts';

/** The lines of a type whose words hold every word of the text, or whose receipt number it is. */
export function searchIn(memory: Memory, type: string, text: string): Entry[] {
  const parts = text
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '');
  const receipt = placeOfReceipt(text);
  const found: Entry[] = [];
  for (const known of memory.entries.values()) {
    const { entry } = known;
    if (entry.type !== type) continue;
    if (holdsAll(wordsOf(known), parts) || (receipt !== null && entry.first === receipt)) {
      found.push(entry);
    }
  }
  return found;
}

/** Makes the words of all lines ready, a few at a time, so that the first key typed finds them made. */
export async function readyWords(memory: Memory, pause: () => Promise<unknown>): Promise<void> {
  let made = 0;
  await pause();
  for (const known of memory.entries.values()) {
    if (known.words !== null) continue;
    wordsOf(known);
    made += 1;
    if (made % 1_000 === 0) await pause();
  }
}

function holdsAll(words: string, parts: readonly string[]): boolean {
  for (const part of parts) if (!words.includes(part)) return false;
  return true;
}

function wordsOf(known: KnownLine): string {
  known.words ??= textIn(glanceAt(known.entry)).toLowerCase();
  return known.words;
}

/** Every text and number in a summary, one to a line. */
function textIn(value: Json): string {
  if (typeof value === 'string') return `${value}\n`;
  if (typeof value === 'number') return `${value}\n`;
  if (value === null || typeof value !== 'object') return '';
  let text = '';
  for (const part of Object.values(value)) text += textIn(part);
  return text;
}

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const withoutDash = (reference: string): string => reference.replaceAll('-', '');

/** The place that a typed receipt number stands for, or null when what was typed is none. */
function placeOfReceipt(text: string): number | null {
  const typed = withoutDash(tidyReference(text));
  const body = typed.slice(0, -1);
  if (typed.length < 4 || typed.length > 11 || checkSymbol(body) !== typed.slice(-1)) return null;
  const place = [...body].reduce((sum, symbol) => sum * 32 + symbols.indexOf(symbol), 0);
  return withoutDash(makeReceiptNumber(place)) === typed ? place : null;
}
