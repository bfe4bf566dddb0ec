import { act, fireEvent } from '@testing-library/preact';

const controls = 'input:not([type=file]), textarea, select';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const all = (): Control[] => [...document.querySelectorAll<Control>(controls)];

/** Gives every question on the page some answer, and those that an answer brings up as well. */
export async function fillIn(): Promise<void> {
  const another = document.querySelector('.moj-add-another__add-button-container button');
  if (another && all().length === 0) await act(async () => void fireEvent.click(another));
  for (let round = 0; round < 3; round += 1) {
    for (const control of all()) await act(async () => answer(control));
  }
}

function answer(control: Control): void {
  if (!control.isConnected || control.disabled) return;
  if (control instanceof HTMLSelectElement) {
    if (control.value === '') fireEvent.change(control, { target: { value: lastOf(control) } });
  } else if (control.type === 'radio') {
    if (isFree(control.name)) fireEvent.click(control);
  } else if (control.type === 'checkbox') {
    // One that stands alone takes back the others.
    const isAlone = control.dataset.behaviour === 'exclusive';
    if (control instanceof HTMLInputElement && !control.checked && !isAlone) {
      fireEvent.click(control);
    }
  } else if (control.value === '') {
    fireEvent.input(control, { target: { value: 'Made up' } });
  }
}

const lastOf = ({ options }: HTMLSelectElement): string => options[options.length - 1]?.value ?? '';

const isFree = (group: string): boolean =>
  document.querySelector(`input[name="${group}"]:checked`) === null;

/** What is answered on the page; choices may stand in another order in another language. */
export const answersShown = (): string[] =>
  all()
    .map((control) => {
      const isTicked = control instanceof HTMLInputElement && control.checked;
      return `${control.name} ${control.value} ${isTicked}`;
    })
    .sort();
