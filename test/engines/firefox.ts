import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bidi, connectBidi } from './bidi.ts';
import { type Browser, type Engine, smallPhone } from './browser.ts';
import { findProgram } from './find-program.ts';
import { pressing, typing } from './keys.ts';

const find = () => findProgram('FIREFOX_PATH', ['firefox-esr', 'firefox']);

/** Firefox, without a screen, on a profile folder of its own. */
export const firefox: Engine = {
  name: 'Firefox',
  isHere: () => find() !== undefined,
  start: async () => startOn(await makeProfile()),
};

/** A killed Firefox must start as if nothing had happened; the rest is as it comes. */
const settings = [
  'user_pref("browser.sessionstore.resume_from_crash", false);',
  'user_pref("toolkit.startup.max_resumed_crashes", -1);',
];

async function makeProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'alongside-firefox-'));
  await writeFile(join(profile, 'user.js'), settings.join('\n'));
  return profile;
}

async function startOn(profile: string): Promise<Browser> {
  const { url, end } = await launch(profile);
  const bidi = await connectBidi(`${url}/session`);
  const { capabilities } = await bidi.send<{ capabilities: { browserVersion: string } }>(
    'session.new',
    { capabilities: {} },
  );
  // The tab it starts with leaves the focus in the address bar, where no button hears a key.
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', {
    type: 'tab',
  });
  await bidi.send('browsingContext.activate', { context });
  await bidi.send('browsingContext.setViewport', { context, viewport: smallPhone });
  const complaints = await hearComplaints(bidi);
  return {
    engine: `Firefox ${capabilities.browserVersion}`,
    complaints,
    ...driveBy(bidi, context),
    killAndReopen: async () => {
      await end();
      return startOn(profile);
    },
    close: async () => {
      await end();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

type Verbs = Omit<Browser, 'engine' | 'complaints' | 'killAndReopen' | 'close'>;
type Returned = { type: string; result: { value: string }; exceptionDetails?: { text: string } };

function driveBy(bidi: Bidi, context: string): Verbs {
  const wait = 'complete';
  const run = async (source: string, given: string) => {
    const returned = await bidi.send<Returned>('script.callFunction', {
      functionDeclaration: source,
      arguments: [{ type: 'string', value: given }],
      target: { context },
      awaitPromise: true,
    });
    if (returned.exceptionDetails) throw new Error(returned.exceptionDetails.text);
    return returned.result.value;
  };
  return {
    go: (url) => done(bidi.send('browsingContext.navigate', { context, url, wait })),
    back: () => done(bidi.send('browsingContext.traverseHistory', { context, delta: -1 })),
    reload: () => done(bidi.send('browsingContext.reload', { context, wait })),
    press: (key) => done(bidi.send('input.performActions', { context, actions: pressing(key) })),
    type: (text) => done(bidi.send('input.performActions', { context, actions: typing(text) })),
    run,
    words: () => run('() => document.body.innerText', ''),
    picture: async () => {
      const shot = { context };
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', shot);
      return Buffer.from(data, 'base64');
    },
  };
}

const done = async (sent: Promise<unknown>): Promise<void> => void (await sent);

async function hearComplaints(bidi: Bidi): Promise<string[]> {
  const complaints: string[] = [];
  bidi.hear('log.entryAdded', ({ level, text }) => {
    if (level === 'error') complaints.push(String(text));
  });
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  return complaints;
}

/** Starts the program; answers where it listens, and how to end it and all its processes at once. */
async function launch(profile: string): Promise<{ url: string; end: () => Promise<void> }> {
  const child = spawn(
    find() ?? '',
    ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const printed: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      printed.push(chunk.toString());
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(printed.join(''));
      if (found?.[1]) resolve(found[1]);
    });
    child.once('close', () => reject(new Error(`Firefox ended early:\n${printed.join('')}`)));
    child.once('error', reject);
  });
  const end = async () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'close');
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  return { url, end };
}
