import { screen } from '@testing-library/preact';
import type { FakeDesk } from './fake-desk-for-review.ts';

/** A desk on a slow phone: a save is on the disk only once it is let go. */
export type SlowDesk = FakeDesk & { readonly asked: () => number; readonly letGo: () => void };

export function slowDesk(desk: FakeDesk): SlowDesk {
  const { promise: disk, resolve: letGo } = Promise.withResolvers<void>();
  let asked = 0;
  const save: FakeDesk['save'] = async (...saving) => {
    asked += 1;
    await disk;
    return desk.save(...saving);
  };
  return { ...desk, save, asked: () => asked, letGo };
}

/** Presses a button at a moment of the page's clock, in milliseconds: by a finger, or by Enter in its form. */
export function pressAt(name: string, milliseconds: number): void {
  const button = screen.getByRole('button', { name });
  const form = button instanceof HTMLButtonElement && button.type === 'submit' && button.form;
  const event = new Event(form ? 'submit' : 'click', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'timeStamp', { value: milliseconds });
  (form || button).dispatchEvent(event);
}

/** Types into a box and lets the page draw no more than a browser would before the next key. */
export async function typeAtOnce(label: string, text: string): Promise<void> {
  const box = await screen.findByLabelText(label);
  if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return;
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await Promise.resolve();
}
