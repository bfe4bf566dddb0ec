import type { Page } from 'playwright-core';

/** The operators of the keystroke-level model, in seconds. */
const OPERATORS = { tap: 1.1, decision: 1.35, word: 0.25, dictation: 45 } as const;
/** In gloves, in rain and on the stairs everything but talking takes this much longer. */
const FIELD_PENALTY = 1.3;
/** One tap goes into the box, one starts the keyboard's microphone, one ends it. */
const TAPS_TO_DICTATE = 3;

/** What a walk asked of a person. `extra` is what only somebody new to the form reads besides. */
type Walk = { taps: number; questions: number; words: number; extra: number; dictations: number };

/** How long a walk takes by the model, in seconds. */
export type Taken = Walk & { plain: number; inField: number; whenNew: number };

declare global {
  interface Window {
    walk: Walk & { count: (isDecided: boolean) => void };
  }
}

/** Counts, from now on, what a person does on this page; the page must stay loaded until `takenOn` is asked. */
export const startWalk = (page: Page): Promise<void> => page.evaluate(listen);

/** What was done since, the screen that is shown included. */
export async function takenOn(page: Page): Promise<Taken> {
  const walk = await page.evaluate(() => {
    window.walk.count(false);
    const { count, ...counted } = window.walk;
    return counted;
  });
  const taps = walk.taps + walk.dictations * TAPS_TO_DICTATE;
  const hands =
    taps * OPERATORS.tap + walk.questions * OPERATORS.decision + walk.words * OPERATORS.word;
  const talk = walk.dictations * OPERATORS.dictation;
  return {
    ...walk,
    taps,
    plain: hands + talk,
    inField: hands * FIELD_PENALTY + talk,
    whenNew: hands + walk.extra * OPERATORS.word + talk,
  };
}

export const sentenceOf = (taken: Taken): string =>
  `journey A: ${taken.taps} taps, ${taken.questions} questions, ${taken.words} words read, ` +
  `${taken.plain.toFixed(0)} s; in the field ${taken.inField.toFixed(0)} s; ` +
  `reading every hint and choice ${taken.whenNew.toFixed(0)} s`;

/**
 * Runs in the page. A screen is counted when its main button is pressed: its heading, the words of every question,
 * also of those left out, the choices down to the last one taken, the answers of a summary, a panel, and the button.
 */
function listen(): void {
  const wordsIn = (text: string | null | undefined) =>
    (text ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const shown = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(`main ${selector}`)].filter(
      (element) => element.checkVisibility() && !element.closest('.govuk-visually-hidden'),
    );
  const sum = (elements: readonly HTMLElement[]) =>
    elements.reduce((total, { innerText }) => total + wordsIn(innerText), 0);
  const isChoice = (input: Element | null) =>
    input instanceof HTMLInputElement && ['radio', 'checkbox'].includes(input.type);

  const choicesTaken = (group: HTMLElement) => {
    const inputs = [...group.querySelectorAll<HTMLInputElement>('input')].filter(isChoice);
    const texts = inputs.map(({ labels }) => wordsIn(labels?.[0]?.innerText));
    const last = inputs.findLastIndex(({ checked }) => checked);
    const add = (from: number, to: number) =>
      texts.slice(from, to).reduce((total, number) => total + number, 0);
    return { read: add(0, last + 1), left: last < 0 ? 0 : add(last + 1, texts.length) };
  };

  const count = (isDecided: boolean) => {
    const questions = [
      ...shown('legend'),
      ...shown('label').filter(
        (label) => label instanceof HTMLLabelElement && !isChoice(label.control),
      ),
    ];
    const headings = shown('h1, main h2').filter(
      (heading) => !heading.closest('legend, dl, .govuk-summary-card'),
    );
    const groups = shown(':is(.govuk-radios, .govuk-checkboxes)').map(choicesTaken);
    const hints = shown('.govuk-hint:not(.govuk-character-count__message)');
    // A screen that asks nothing, but has a button, still asks whether it is right.
    walk.questions += Math.max(questions.length, isDecided ? 1 : 0);
    walk.words += sum([...questions, ...headings, ...shown('dd.govuk-summary-list__value')]);
    walk.words += groups.reduce((total, { read }) => total + read, 0);
    walk.extra += sum([...hints, ...shown('dt')]);
    walk.extra += groups.reduce((total, { left }) => total + left, 0);
  };

  const walk = { taps: 0, questions: 0, words: 0, extra: 0, dictations: 0, count };
  window.walk = walk;
  addEventListener('pointerdown', () => Object.assign(walk, { taps: walk.taps + 1 }), true);
  addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('main form button') : null;
      if (!(button instanceof HTMLButtonElement) || button.type !== 'submit') return;
      count(true);
      walk.words += wordsIn(button.innerText);
    },
    true,
  );
  addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) walk.dictations += 1;
  });
}
