import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Installs packages, by their exact versions, into a folder that goes with the run: the project does not hold them. */
export async function installForRun(
  directory: string,
  dependencies: Readonly<Record<string, string>>,
): Promise<void> {
  await writeFile(join(directory, 'package.json'), JSON.stringify({ dependencies }));
  const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', flags, { cwd: directory, stdio: 'inherit' });
}
