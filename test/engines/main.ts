import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Engine } from './browser.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

// Walks the main journeys in all three engines, after installing those that are missing where that is allowed.

type Packaged = { engine: Engine; packages: readonly string[] };

const packaged: readonly Packaged[] = [
  { engine: firefox, packages: ['firefox-esr'] },
  { engine: webkit, packages: ['webkit2gtk-driver', 'xvfb'] },
];

const missing = packaged.filter(({ engine }) => !engine.isHere());
if (missing.length > 0) install(missing);

const walk = ['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', 'engines'];
process.exitCode = run(['npx', ...walk], { ENGINES: 'all' }) ? 0 : 1;

/** Installs what it may; what could not be installed is said, and is no failure. */
function install(wanted: readonly Packaged[]): void {
  const asRoot = rightsToInstall();
  if (asRoot !== null) run([...asRoot, 'apt-get', 'update', '-qq']);
  for (const { engine, packages } of wanted) {
    if (asRoot !== null) {
      run([...asRoot, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
    }
    if (!engine.isHere()) {
      console.info(`${engine.name} will not run: install ${packages.join(' and ')} by hand.`);
    }
  }
}

/** What to put before a command so that it may install packages; null where nothing may. */
function rightsToInstall(): readonly string[] | null {
  if (!existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  const isAllowed = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return isAllowed ? ['sudo', '-n'] : null;
}

function run([program = '', ...words]: readonly string[], more: NodeJS.ProcessEnv = {}): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...more };
  return spawnSync(program, words, { stdio: 'inherit', env }).status === 0;
}
