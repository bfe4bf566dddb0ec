/** Grows with every release: a vault that a newer app has opened is not opened by an older one. */
export const build = 1;
