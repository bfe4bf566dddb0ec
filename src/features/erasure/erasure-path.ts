/** The room's own address, or that of a page below it. */
export const erasurePath = (...below: readonly string[]): string =>
  ['/more/erasure', ...below.map(encodeURIComponent)].join('/');
