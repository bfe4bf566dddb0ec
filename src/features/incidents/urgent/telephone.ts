/** The address that calls a number. */
export const telephone = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;
