import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type Device, discardDevice, openDevice } from '../support/browser.ts';
import { discardServer, startServer } from '../support/running-server.ts';
import { installForRun } from './install-for-run.ts';
import { median } from './middle.ts';
import { startRelay } from './relay.ts';
import type { Figures } from './targets.ts';

const version = '13.5.0';
const categories = ['performance', 'accessibility', 'best-practices'];

const Score = z.object({ score: z.nullable(z.number()) });
const Report = z.object({
  categories: z.object({
    performance: Score,
    accessibility: Score,
    'best-practices': Score,
  }),
  audits: z.record(z.string(), z.object({ numericValue: z.optional(z.number()) })),
});
type Report = z.infer<typeof Report>;

type Lighthouse = (url: string, flags: object) => Promise<{ lhr: unknown }>;

/** What Lighthouse, as it looks at phones, makes of the first page of the built app on a new profile. */
export async function measureLighthouse(isQuick: boolean): Promise<Figures> {
  const directory = await mkdtemp(join(tmpdir(), 'alongside-lighthouse-'));
  const server = await startServer();
  const relay = await startRelay(server.url);
  try {
    await installForRun(directory, { lighthouse: version });
    const packaged: { default: Lighthouse } = await import(
      join(directory, 'node_modules/lighthouse/core/index.js')
    );
    const reports: Report[] = [];
    for (let time = 0; time < (isQuick ? 1 : 3); time += 1) {
      reports.push(await reportOn(relay.url, packaged.default));
    }
    return figuresOf(reports);
  } finally {
    await relay.stop();
    await discardServer(server);
    await rm(directory, { recursive: true, force: true });
  }
}

async function reportOn(url: string, lighthouse: Lighthouse): Promise<Report> {
  const device = await openDevice({ args: ['--remote-debugging-port=0'] });
  try {
    const port = await portOf(device);
    const flags = { port, logLevel: 'silent', onlyCategories: categories };
    return Report.parse((await lighthouse(`${url}/`, flags)).lhr);
  } finally {
    await discardDevice(device);
  }
}

/** The browser writes the port of its devtools into its profile. */
async function portOf({ profile }: Device): Promise<number> {
  const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8');
  return Number(text.split('\n', 1)[0]);
}

/** The middle of the passes. */
function figuresOf(reports: readonly Report[]): Figures {
  const figureOf = (name: keyof Report['categories']) => {
    const scores = reports.map((report) => 100 * (report.categories[name].score ?? 0));
    return { measured: median(scores) };
  };
  const note = `Lighthouse ${version}, mobile; ${timesOf(reports)}`;
  return {
    lighthouseFast: { ...figureOf('performance'), note },
    lighthouseAccess: figureOf('accessibility'),
    lighthousePractice: figureOf('best-practices'),
  };
}

const shown = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest',
  'total-blocking-time': 'blocked',
};

function timesOf(reports: readonly Report[]): string {
  const timeOf = (audit: string) =>
    median(reports.map(({ audits }) => Number(audits[audit]?.numericValue)));
  const times = Object.entries(shown).map(
    ([audit, name]) => `${name} ${timeOf(audit).toFixed(0)} ms`,
  );
  return times.join(', ');
}
