const full = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/;
const firstPart = /^[A-Z]{1,2}\d[A-Z\d]?( \d)?$/;

/** A postcode as it is written: in capitals, with one space before the last three signs of a whole one. */
export function tidyPostcode(typed: string): string {
  const signs = typed.toUpperCase().replace(/\s+/g, '');
  const whole = `${signs.slice(0, -3)} ${signs.slice(-3)}`;
  if (full.test(whole)) return whole;
  return typed.toUpperCase().trim().replace(/\s+/g, ' ');
}

export const isPostcode = (tidy: string): boolean => full.test(tidy);

/** True for a whole one, its first half, or that and the number after it: the place is known that well. */
export const isPartOfPostcode = (tidy: string): boolean => full.test(tidy) || firstPart.test(tidy);
