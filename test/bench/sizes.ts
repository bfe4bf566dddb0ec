import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';

const DIST = join(import.meta.dirname, '../../dist');
const KILOBYTE = 1024;

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.optional(z.boolean()),
    imports: z.optional(z.array(z.string())),
  }),
);
type Manifest = z.infer<typeof Manifest>;

type Line = { what: string; bytes: number; most: number };

const zipped = (file: string): number => gzipSync(readFileSync(join(DIST, file))).length;
const sum = (files: Iterable<string>): number =>
  [...files].reduce((total, file) => total + zipped(file), 0);

/** The files that must arrive before the first page can be drawn. */
function firstRoute(manifest: Manifest): Set<string> {
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key);
  return files;
}

/** What the service worker fetches when it installs. */
function precached(): Set<string> {
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
  const entries = worker.matchAll(/\burl"?:\s*["'`]([^"'`]+\.\w+)["'`]/g);
  const files = [...entries].map((entry) => entry[1] ?? '');
  return new Set(files.filter((file) => existsSync(join(DIST, file))));
}

function measure(): Line[] {
  const manifest = Manifest.parse(
    JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')),
  );
  const first = firstRoute(manifest);
  const scripts = globSync('assets/**/*.js', { cwd: DIST });
  const later = scripts.filter((file) => !first.has(file));
  const fonts = globSync('**/*.{woff,woff2,ttf,otf,eot}', { cwd: DIST });
  return [
    { what: 'script on the first route', bytes: sum(first), most: 80 * KILOBYTE },
    ...later.map((file) => ({ what: file, bytes: zipped(file), most: mostOf(file) * KILOBYTE })),
    // It comes after the first page, and sends what waits with no page open: so it holds the protocol and the database.
    { what: 'service worker, with its list of files', bytes: zipped('sw.js'), most: 60 * KILOBYTE },
    { what: 'styles', bytes: sum(globSync('**/*.css', { cwd: DIST })), most: 16 * KILOBYTE },
    { what: 'everything precached', bytes: sum(precached()), most: 600 * KILOBYTE },
    { what: 'fonts', bytes: sum(fonts), most: 0 },
  ];
}

/** A room, or what rooms share, in KB; the list of 7,776 words is no room and is fetched once, at enrolment. */
const mostOf = (file: string): number => (file.includes('wordlist') ? 50 : 35);

function row({ what, bytes, most }: Line): string {
  const figures = [bytes, most].map((figure) => (figure / KILOBYTE).toFixed(1).padStart(8));
  return `${what.padEnd(48)}${figures.join('')}${bytes > most ? '  over' : ''}`;
}

const lines = measure();
console.log(`${'gzip, KB'.padEnd(48)}${'is'.padStart(8)}${'at most'.padStart(8)}`);
for (const line of lines) console.log(row(line));
if (precached().size === 0) throw new Error('The service worker precaches nothing.');
process.exitCode = lines.some((line) => line.bytes > line.most) ? 1 : 0;
