import { characteristics } from '../../domain/codes/characteristic.ts';
import { type CodeList, labelOf } from '../../domain/codes/code-list.ts';
import { incidentStates } from '../../domain/codes/incident-state.ts';
import { riskBands } from '../../domain/codes/risk-band.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { nameOf } from '../../parts/people-names.ts';
import type { Desk } from '../../storage/desk.ts';
import { type FilterName, nobody } from './filters.ts';
import { type QueueLine, riskOf } from './queue.ts';

type Choice = { readonly value: string; readonly text: string };

/** What each filter offers: what the queue holds. */
export function filterChoices(
  desk: Desk,
  queue: readonly QueueLine[],
): Readonly<Record<FilterName, readonly Choice[]>> {
  const held = (valuesOf: (line: QueueLine) => readonly string[], list: CodeList) => {
    const there = new Set(queue.flatMap(valuesOf));
    return list.codes
      .filter(({ code }) => there.has(code))
      .map((code) => ({ value: code.code, text: labelOf(list, code.code, language.value) }));
  };
  const officers = [...new Set(queue.map(({ owner }) => owner ?? nobody))];
  return {
    risk: held((line) => [riskOf(line)], riskBands),
    why: held(({ about }) => about, characteristics),
    officer: officers.map((value) => ({ value, text: textOfFilter(desk, 'officer', value) })),
    state: held(({ state }) => (state === null ? [] : [state]), incidentStates),
  };
}

/** A filter's value in words, whoever put it into the address. */
export function textOfFilter(desk: Desk, name: FilterName, value: string): string {
  const words = wordsIn(reviewWords);
  switch (name) {
    case 'risk':
      return labelOf(riskBands, value, language.value);
    case 'why':
      return labelOf(characteristics, value, language.value);
    case 'officer':
      return value === nobody ? words.nobodyYet : nameOf(desk, value);
    case 'state':
      return labelOf(incidentStates, value, language.value);
  }
}
