/** Moves the focus to the answer an error is about, with its question in view. */
export function focusAnswer(id: string): boolean {
  const answer = document.getElementById(id);
  if (!answer) return false;
  (question(answer) ?? answer).scrollIntoView();
  answer.focus({ preventScroll: true });
  return true;
}

/** The legend when it can be seen together with the answer, else the label. */
function question(answer: HTMLElement): Element | null {
  const legend = answer.closest('fieldset')?.querySelector('legend');
  if (legend && isSeenWith(legend, answer)) return legend;
  return document.querySelector(`label[for="${CSS.escape(answer.id)}"]`) ?? answer.closest('label');
}

function isSeenWith(legend: Element, answer: HTMLElement): boolean {
  if (answer instanceof HTMLInputElement && ['radio', 'checkbox'].includes(answer.type))
    return true;
  const span = answer.getBoundingClientRect().bottom - legend.getBoundingClientRect().top;
  return span < window.innerHeight / 2;
}
