import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Roles } from './store/postgres-rights.ts';

const port = z.pipe(z.coerce.number(), z.int().check(z.gte(0), z.lte(65_535)));
const postgres = z.string().check(z.regex(/^postgres(ql)?:\/\//));

const Environment = z.object({
  PORT: z._default(port, 8080),
  HOST: z._default(z.string(), '127.0.0.1'),
  DATA_DIR: z._default(z.string(), 'data'),
  KEYS_DIR: z.optional(z.string()),
  DATABASE_URL: z.optional(postgres),
  DIST_DIR: z._default(z.string(), 'dist'),
  ORIGIN: z.optional(z.url()),
  TRUST_PROXY: z.optional(z.string()),
  ADMIN_EMAIL: z._default(z.string(), 'admin@localhost'),
  LEAST_BUILD: z._default(z.pipe(z.coerce.number(), z.int().check(z.gte(0))), 0),
});

/** Where things lie and how the server is reached; read once, at the start. */
export type Config = {
  port: number;
  host: string;
  dataDirectory: string;
  /** Outside the backup of the data directory, or whoever has the backup has the keys. */
  keysDirectory: string;
  /** PostgreSQL, as a role that owns nothing; null: SQLite in the data directory. */
  databaseUrl: string | null;
  distDirectory: string;
  /** How browsers name this server; null: as the request says. */
  origin: string | null;
  /** The addresses of the proxies whose word about the client is believed. */
  trustProxy: string | false;
  adminEmail: string;
  /** The oldest app that may open a vault; what an older one holds is still taken. */
  leastBuild: number;
};

type Given = Readonly<Record<string, string | undefined>>;

/** Throws a sentence that names what is wrong. */
function read<T extends z.core.$ZodType>(shape: T, environment: Given): z.core.output<T> {
  const parsed = z.safeParse(shape, environment);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => issue.path.join('.'));
  throw new Error(`These settings are not usable: ${names.join(', ')}`);
}

const Migration = z.object({
  DATABASE_ADMIN_URL: postgres,
  DATABASE_URL: postgres,
  DATABASE_BACKUP_URL: z.optional(postgres),
});

/** Who owns the tables, who will use them, and who may copy them. */
export function readMigration(environment: Given): Roles {
  const settings = read(Migration, environment);
  return {
    ownerUrl: settings.DATABASE_ADMIN_URL,
    databaseUrl: settings.DATABASE_URL,
    backupUrl: settings.DATABASE_BACKUP_URL ?? null,
  };
}

const Signing = z.object({
  DATABASE_URL: z.optional(postgres),
  DATABASE_ADMIN_URL: z.optional(postgres),
  DATABASE_BACKUP_URL: z.optional(postgres),
});

/**
 * PostgreSQL as the role that an act on the whole database needs; null where the records are in SQLite. The
 * server's own role would not do.
 */
export function readRoleFor(
  name: 'DATABASE_ADMIN_URL' | 'DATABASE_BACKUP_URL',
  environment: Given,
): string | null {
  const settings = read(Signing, environment);
  const url = settings[name];
  if (url !== undefined || settings.DATABASE_URL === undefined) return url ?? null;
  throw new Error(`On PostgreSQL this needs ${name} as well`);
}

/** Reads the environment. */
export function readConfig(environment: Given): Config {
  const settings = read(Environment, environment);
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDirectory: settings.DATA_DIR,
    keysDirectory: settings.KEYS_DIR ?? join(settings.DATA_DIR, 'keys'),
    databaseUrl: settings.DATABASE_URL ?? null,
    distDirectory: settings.DIST_DIR,
    origin: settings.ORIGIN ?? null,
    trustProxy: settings.TRUST_PROXY ?? false,
    adminEmail: settings.ADMIN_EMAIL,
    leastBuild: settings.LEAST_BUILD,
  };
}
