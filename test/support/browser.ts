import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** One browser on one profile folder: what a person's device is to the app. */
export type Device = {
  context: BrowserContext;
  page: Page;
  profile: string;
  /** The process group that `killDevice` ends. */
  pid: number;
  options: DeviceOptions;
};

export type DeviceOptions = {
  viewport?: { width: number; height: number };
  baseURL?: string;
  args?: string[];
};

/** The part of the optional package that is used here. */
type Packaged = { default: { executablePath: () => Promise<string> } };

// A name in a constant, so that the types hold where npm has left the optional package out.
const PACKAGE = '@sparticuz/chromium';
const OUTPUT = join(import.meta.dirname, '../output');
const PHONE = { width: 360, height: 740 };
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const NO_BROWSER =
  'No Chromium was found: set CHROMIUM_PATH to one, or install it with "npx playwright-core install chromium".';

/** Starts a browser on a new profile folder, or on the one named. */
export async function openDevice(options: DeviceOptions = {}, profile?: string): Promise<Device> {
  const folder = profile ?? (await mkdtemp(join(tmpdir(), 'alongside-profile-')));
  const context = await launch(folder, {
    executablePath: await findChromium(),
    args: [...FLAGS, ...(options.args ?? [])],
    viewport: options.viewport ?? PHONE,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    ...(options.baseURL === undefined ? {} : { baseURL: options.baseURL }),
  });
  noteEngine(`Chromium ${context.browser()?.version() ?? '(version unknown)'}`);
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page, profile: folder, pid: await processOf(context), options };
}

type Launch = Parameters<typeof chromium.launchPersistentContext>[1];

const mostStarts = 3;

/** The packaged browser now and then dies while it starts, before any test has begun; then it is started again. */
async function launch(folder: string, options: Launch, starts = 1): Promise<BrowserContext> {
  const started = await chromium
    .launchPersistentContext(folder, options)
    .catch((error: unknown) => error);
  if (!(started instanceof Error)) return started as BrowserContext;
  if (starts >= mostStarts || !started.message.includes('SIGSEGV')) throw started;
  return launch(folder, options, starts + 1);
}

/** Ends the browser as a power cut would: nothing is flushed, no page hears of it. */
export async function killDevice(device: Device): Promise<void> {
  const closed = new Promise<void>((resolve) => device.context.once('close', () => resolve()));
  process.kill(-device.pid, 'SIGKILL');
  await closed;
}

/** Starts the browser again on the profile that the killed or closed one left behind. */
export async function reopenDevice(device: Device): Promise<Device> {
  return await openDevice(device.options, device.profile);
}

/** Closes the browser, if it still runs, and removes its profile. */
export async function discardDevice(device: Device): Promise<void> {
  await device.context.close();
  await rm(device.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Where a usable Chromium is; throws one clear sentence when there is none. */
async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, where there is no file.`);
  }
  const found = systemChromium() ?? downloadedChromium() ?? (await packagedChromium());
  if (found === undefined) throw new Error(NO_BROWSER);
  return found;
}

function systemChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(':');
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path));
}

function downloadedChromium(): string | undefined {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
}

/**
 * The browser from the optional package, unpacked on first use. The arguments that it recommends
 * are left out: they switch off the web's own security, which these tests rely on.
 */
async function packagedChromium(): Promise<string | undefined> {
  try {
    const packaged: Packaged = await import(PACKAGE);
    const path = await packaged.default.executablePath();
    return starts(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function starts(path: string): boolean {
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}

async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const answer = await session?.send('SystemInfo.getProcessInfo');
  await session?.detach();
  const main = answer?.processInfo.find((entry) => entry.type === 'browser');
  if (main === undefined) throw new Error('The browser did not say which process it is.');
  return main.id;
}

/** Remembers which engine ran, for the line that the reporter prints at the end. */
export function noteEngine(name: string): void {
  mkdirSync(OUTPUT, { recursive: true });
  appendFileSync(join(OUTPUT, 'engines'), `${name}\n`);
}
