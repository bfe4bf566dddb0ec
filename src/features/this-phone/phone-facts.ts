/** What the browser and the vault say of this phone. */
export type PhoneFacts = {
  /** The browser has promised not to remove what is here by itself. */
  isKept: boolean;
  /** Bytes in use by this site and those it may use at most; null where the browser does not say. */
  space: { used: number; all: number } | null;
  /** When this phone was taken into use, in milliseconds since 1970; null if that cannot be read. */
  since: number | null;
};

const nearlyFullFrom = 0.8;

/** Past four fifths of what the site may use it is time to say so (journeys.md 1a, row 18). */
export const isNearlyFull = ({ space }: PhoneFacts): boolean =>
  space !== null && space.used >= space.all * nearlyFullFrom;
