/** The room's own address, or that of a page below it. */
export const recoveryPath = (...below: readonly string[]): string =>
  ['/more/recovery', ...below.map(encodeURIComponent)].join('/');
