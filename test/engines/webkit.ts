import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Engine, smallPhone } from './browser.ts';
import { findProgram } from './find-program.ts';
import { pressing, typing } from './keys.ts';
import { beginSession, type WebDriver } from './webdriver.ts';

const find = () => ({
  driver: findProgram('WEBKIT_DRIVER_PATH', ['WebKitWebDriver']),
  screen: findProgram('XVFB_PATH', ['Xvfb']),
  // Not on the path, but in a folder that is called after the machine.
  program: globSync('/usr/{lib,libexec}/{,*/}webkit2gtk-4.*/MiniBrowser')[0],
});

/**
 * WebKit as GTK has it, on a screen in memory. It keeps nothing once its session ends, so a sudden end is here
 * the page's and not the browser's.
 */
export const webkit: Engine = {
  name: 'WebKit',
  isHere: () => Object.values(find()).every((path) => path !== undefined),
  start,
};

async function start(): Promise<Browser> {
  const { driver = '', screen = '', program = '' } = find();
  const folder = await mkdtemp(join(tmpdir(), 'alongside-webkit-'));
  const xvfb = spawn(screen, ['-displayfd', '1', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = await once(xvfb.stdout, 'data');
  const address = `http://127.0.0.1:${await freePort()}`;
  const driving = spawn(driver, [`--port=${new URL(address).port}`], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...(await settingsIn(folder)), DISPLAY: `:${String(display).trim()}` },
  });
  const session = await beginSession(address, capabilitiesOf(program));
  await session.send('POST', '/window/rect', smallPhone);
  const browser: Browser = {
    engine: `WebKit ${session.version}`,
    ...driveBy(session),
    killAndReopen: async () => {
      await changePage(session);
      return browser;
    },
    close: async () => {
      await session.send('DELETE', '');
      for (const child of [driving, xvfb]) await end(child);
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
  return browser;
}

const capabilitiesOf = (binary: string) => ({
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary, args: ['--automation'] },
});

/** The browser's own bars are wider than a small phone unless they are as good as not there. */
const noBars = '* { font-size: 1px; min-width: 0; min-height: 0; margin: 0; padding: 0; }';

/** What the browser is told by its surroundings: no graphics card, and bars that take no room. */
async function settingsIn(folder: string): Promise<Record<string, string>> {
  await mkdir(join(folder, 'gtk-3.0'));
  await writeFile(join(folder, 'gtk-3.0/gtk.css'), noBars);
  return {
    XDG_CONFIG_HOME: folder,
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
}

type Verbs = Omit<Browser, 'engine' | 'killAndReopen' | 'close'>;
type Told = { answer?: string; error?: string };

function driveBy({ send }: WebDriver): Verbs {
  const act = async (actions: object) => void (await send('POST', '/actions', { actions }));
  return {
    complaints: [],
    go: async (url) => void (await send('POST', '/url', { url })),
    back: async () => void (await send('POST', '/back')),
    reload: async () => void (await send('POST', '/refresh')),
    press: (key) => act(pressing(key)),
    type: (text) => act(typing(text)),
    run: async (source, given) => {
      const script = tellingOf(source);
      const told = await send<Told>('POST', '/execute/async', { script, args: [given] });
      if (told.answer === undefined) throw new Error(told.error);
      return told.answer;
    },
    words: async () => withoutTags(await send<string>('GET', '/source')),
    picture: async () => Buffer.from(await send<string>('GET', '/screenshot'), 'base64'),
  };
}

const withoutTags = (html: string): string =>
  html.slice(html.indexOf('<body')).replace(/<[^>]*>/g, ' ');

/** A script that runs the function and tells the driver what came of it. */
const tellingOf = (source: string): string =>
  `const [given, tell] = arguments;
   (${source})(given).then((answer) => tell({ answer }), (error) => tell({ error: String(error) }));`;

/** Another page, and the end of the one there was. */
async function changePage({ send }: WebDriver): Promise<void> {
  const { handle } = await send<{ handle: string }>('POST', '/window/new', { type: 'tab' });
  await send('DELETE', '/window');
  await send('POST', '/window', { handle });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
