const shape = /^\d{6,12}$/;
const ups = '01234567890123456789';
const downs = '98765432109876543210';

/** Digits as they were typed or pasted, without the gaps that some put in between. */
export const tidyPin = (typed: string): string => typed.replace(/[\s-]/g, '');

/** Why a PIN will not do: not six digits or more, or among the first that anyone would guess. */
export function pinMistake(pin: string): 'not_digits' | 'easy' | null {
  if (!shape.test(pin)) return 'not_digits';
  const isRun = ups.includes(pin) || downs.includes(pin);
  const isPattern = [1, 2, 3].some((length) => pin.slice(length) === pin.slice(0, -length));
  return isRun || isPattern ? 'easy' : null;
}
