import { language, wordsIn } from '../locales/language.ts';
import { partsWords } from '../locales/parts.ts';

/** A size as people say it: 900 bytes, 2 KB, 1.4 MB, 3 GB. */
export function sizeText(bytes: number): string {
  const { size } = wordsIn(partsWords);
  const number = (value: number, digits: number) =>
    value.toLocaleString(language.value === 'cy' ? 'cy' : 'en-GB', {
      maximumFractionDigits: digits,
    });
  if (bytes < 1_000) return `${number(bytes, 0)} ${size.bytes}`;
  if (bytes < 1_000_000) return `${number(bytes / 1_000, 0)} ${size.kilobytes}`;
  if (bytes < 1_000_000_000) return `${number(bytes / 1_000_000, 1)} ${size.megabytes}`;
  return `${number(bytes / 1_000_000_000, 1)} ${size.gigabytes}`;
}
