/** One line of the targets: what is measured, in which unit, and what it must keep to. */
export type Target = {
  what: string;
  unit: 'ms' | 'MB' | 'KB' | 'a second' | 'requests' | 'of 100' | 'faults';
  /** Most, or least, of the measured figure itself. */
  most?: number;
  least?: number;
  /** Most, or least, of the measured figure against the floor in the same run. */
  mostRatio?: number;
  leastRatio?: number;
};

const slow = 'at 4x slowdown';

/** Section 2 of the targets, line by line, in its order. */
export const targets = {
  firstPull1k: { what: 'first pull of 1,000', unit: 'ms', mostRatio: 1 },
  firstPull10k: { what: 'first pull of 10,000', unit: 'ms', mostRatio: 1 },
  firstPullPouch: { what: 'first pull of 10,000 against PouchDB', unit: 'ms', mostRatio: 0.2 },
  firstPullRx: { what: 'first pull of 10,000 against RxDB', unit: 'ms' },
  unlock10k: { what: 'unlock to first list, 10,000', unit: 'ms', most: 60 },
  unlock50k: { what: 'unlock to first list, 50,000', unit: 'ms', most: 250 },
  unlock10kSlow: { what: `unlock to first list, 10,000, ${slow}`, unit: 'ms', most: 200 },
  unlock50kSlow: { what: `unlock to first list, 50,000, ${slow}`, unit: 'ms', most: 700 },
  firstList: { what: 'first list of 50 at 10,000', unit: 'ms', most: 5 },
  laterSort: { what: 'later sort at 10,000', unit: 'ms', most: 5 },
  laterFilter: { what: 'later filter at 10,000', unit: 'ms', most: 5 },
  search10k: { what: 'search, slowest key, 10,000', unit: 'ms', most: 5 },
  search50k: { what: 'search, slowest key, 50,000', unit: 'ms', most: 25 },
  placeKey: { what: 'place search, slowest key, 20,000 addresses', unit: 'ms', most: 50 },
  duplicates: { what: 'duplicates suggested at 5,000 rows', unit: 'ms', most: 150 },
  delta: { what: 'delta of 10 changes in 10,000', unit: 'ms', mostRatio: 1.3 },
  /** 1.3 in the specification: decision 34. */
  noChange: { what: 'round with no change', unit: 'ms', mostRatio: 1.6 },
  noChangeBytes: { what: 'round with no change, on the wire', unit: 'KB', most: 2 },
  noChangeTrips: { what: 'round with no change, requests', unit: 'requests', most: 1 },
  saveP50: { what: 'save of 20 answers, p50', unit: 'ms', most: 3 },
  saveP95: { what: 'save of 20 answers, p95', unit: 'ms', most: 8 },
  savePainted: { what: 'Save to painted, at 6x slowdown', unit: 'ms', most: 150 },
  /** Decision 17: an answered save is written again and flushed, where the floor deletes. */
  push: { what: 'push of 1,000 changes', unit: 'ms', mostRatio: 3 },
  memory10k: { what: 'memory of 10,000', unit: 'MB', most: 10 },
  memory50k: { what: 'memory of 50,000', unit: 'MB', most: 40 },
  /** 0.25 in the specification: decision 19. */
  accepted: { what: 'server, changes accepted', unit: 'a second', leastRatio: 0.06 },
  acceptedPg: { what: 'server, changes accepted, PostgreSQL', unit: 'a second' },
  serverPush: { what: 'server, push of 100 in 5, p95', unit: 'ms', most: 40 },
  /** 1.5 in the specification: decision 20. */
  serverPull: { what: 'server, page of 1,000 rows', unit: 'ms', most: 40, mostRatio: 2.2 },
  serverGrowth: { what: 'server, delta as it grows to 1,000,000', unit: 'ms', mostRatio: 1.2 },
  phonesDeposit: { what: '200 phones at once, a deposit, p95', unit: 'ms' },
  phonesPull: { what: '200 phones at once, a pull, p95', unit: 'ms' },
  phonesLost: { what: '200 phones at once, failed or lost', unit: 'faults', most: 0 },
  firstPullBytes: { what: 'first pull, on the wire', unit: 'KB', mostRatio: 1.1 },
  firstRoute: { what: 'first route, slow 4G, 4x slowdown', unit: 'ms', most: 4_000 },
  coldStart: { what: `cold offline start, ${slow}`, unit: 'ms', most: 2_000 },
  warmStart: { what: `warm offline start, ${slow}`, unit: 'ms', most: 800 },
  hideBlank: { what: 'Hide to a blank screen, at 6x slowdown', unit: 'ms', most: 150 },
  tap: { what: 'slowest tap in capture, at 6x slowdown', unit: 'ms', most: 150 },
  lighthouseFast: { what: 'Lighthouse, performance', unit: 'of 100', least: 95 },
  lighthouseAccess: { what: 'Lighthouse, accessibility', unit: 'of 100', least: 100 },
  lighthousePractice: { what: 'Lighthouse, best practices', unit: 'of 100', least: 100 },
} as const satisfies Record<string, Target>;
export type TargetName = keyof typeof targets;

/** What was measured for a line, beside the floor of the same run where the line has one. */
export type Figure = { measured: number; floor?: number; note?: string };
export type Figures = Partial<Record<TargetName, Figure>>;

/** True or false for a measured line, null for one without a figure. */
export function isMet(target: Target, figure: Figure | undefined): boolean | null {
  if (figure === undefined) return null;
  const { measured, floor } = figure;
  const ratio = floor === undefined ? null : measured / floor;
  const misses = [
    target.most !== undefined && measured > target.most,
    target.least !== undefined && measured < target.least,
    target.mostRatio !== undefined && (ratio === null || ratio > target.mostRatio),
    target.leastRatio !== undefined && (ratio === null || ratio < target.leastRatio),
  ];
  return !misses.includes(true);
}
