import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where a program is: as the environment names it, or the first of these names on the path. */
export function findProgram(variable: string, names: readonly string[]): string | undefined {
  const named = process.env[variable];
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(':');
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path));
}
