import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { measureApp } from './app-part.ts';
import { measureLighthouse } from './lighthouse-part.ts';
import { measurePeers } from './peers-part.ts';
import { measurePhones } from './phones-part.ts';
import { measurePostgres } from './postgres-part.ts';
import { measureServer } from './server-part.ts';
import { fullTimes, measureStorage, quickTimes } from './storage-part.ts';
import { tableOf } from './table.ts';
import type { Figures } from './targets.ts';

const output = join(import.meta.dirname, '../output');

const words = new Set(process.argv.slice(2));
const isQuick = words.has('quick');
const parts = ['storage', 'server', 'postgres', 'phones', 'app', 'lighthouse', 'peers'].filter(
  (part) => words.has(part),
);
const wants = (part: string): boolean => parts.length === 0 || parts.includes(part);

const load = loadavg().map((value) => value.toFixed(1));
console.log(
  `${cpus().length} cores, load ${load.join(' ')} before; ratios count, figures are hints.`,
);

const measured: Figures = {
  ...(wants('storage') ? await measureStorage(isQuick ? quickTimes : fullTimes) : {}),
  ...(wants('server') ? await measureServer(isQuick) : {}),
  ...(wants('postgres') ? await measurePostgres(isQuick) : {}),
  ...(wants('phones') ? await measurePhones(isQuick) : {}),
  ...(wants('app') ? await measureApp(isQuick) : {}),
  ...(wants('lighthouse') ? await measureLighthouse(isQuick) : {}),
};

const { firstPull10k: ours } = measured;
const figures: Figures = {
  ...measured,
  ...(ours && wants('peers') ? await measurePeers(ours, isQuick) : {}),
};

console.log(tableOf(figures));
mkdirSync(output, { recursive: true });
const kept = { at: new Date().toISOString(), quick: isQuick, load, figures };
writeFileSync(join(output, 'bench.json'), `${JSON.stringify(kept, null, 2)}\n`);
