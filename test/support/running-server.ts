import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real server in a process of its own, with a folder of its own. */
export type RunningServer = {
  url: string;
  directory: string;
  /** Everything it has printed. */
  output: () => string;
  /** Asks it to stop, as an operator would. */
  stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  kill: () => Promise<void>;
  /** Starts it again on the same folder and port. */
  restart: () => Promise<RunningServer>;
};

export type ServerOptions = {
  /** The entry: the demonstration unless said otherwise. */
  entry?: 'sync-server/demo/main.ts' | 'sync-server/main.ts';
  env?: Record<string, string>;
  /** A folder that holds records already; a new one unless said otherwise. */
  directory?: string;
};

type Place = { directory: string; port: number };

const project = join(import.meta.dirname, '../..');

/** Starts a server on a free port of this machine; resolves once it listens. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'alongside-server-')));
  return run(options, { directory, port: 0 });
}

/** Stops it, if it still runs, and removes its folder. */
export async function discardServer(server: RunningServer): Promise<void> {
  await server.stop();
  await rm(server.directory, { recursive: true, force: true });
}

async function run(options: ServerOptions, place: Place): Promise<RunningServer> {
  const { entry = 'sync-server/demo/main.ts', env = {} } = options;
  const child = spawn(process.execPath, [join(project, entry)], {
    cwd: project,
    env: { ...process.env, DATA_DIR: place.directory, PORT: String(place.port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  const url = await listening(child, printed);
  const port = Number(new URL(url).port);
  return {
    url,
    directory: place.directory,
    output: () => printed.join(''),
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
    restart: () => run(options, { directory: place.directory, port }),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** The address it prints once it listens; fails with what it printed if it ends before. */
function listening(child: ChildProcess, printed: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed.push(chunk.toString());
      const found = /https?:\/\/(?:localhost|127\.0\.0\.1):\d+/.exec(printed.join(''));
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('close', (code, signal) => {
      const how = `${code ?? signal}`;
      reject(new Error(`The server ended early (${how}):\n${printed.join('')}`));
    });
  });
}
