import { whereNoPostgres, whereNoSqlite } from '../backup/living-database.ts';
import { joinRecoveryKey } from '../backup/recovery-key.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { readNamed, runCommand } from '../backup/run-command.ts';
import { readConfig, readRoleFor } from '../config.ts';
import { random, whereKept } from '../open-tools.ts';

const flag = 'even-older';
const usage = `npm run restore -- <folder> <folder for the keys> <share> <share> [--${flag}]`;

await runCommand({ usage, words: 4, flags: [flag] }, async ({ words, flags }) => {
  const [folder = '', keysFolder = '', one = '', other = ''] = words;
  const opener = joinRecoveryKey(readNamed(one), readNamed(other));
  const config = readConfig(process.env);
  const url = readRoleFor('DATABASE_ADMIN_URL', process.env);
  const whereNone = url === null ? whereNoSqlite(config.dataDirectory) : whereNoPostgres(url);
  const site = { ...config, whereNone, random, now: Date.now };
  const restoring = { folder, keysFolder, evenOlder: flags.has(flag) };
  const { id, madeAt, isOlder } = await restoreBackup(site, restoring, opener);
  const where = whereKept({ ...config, databaseUrl: url });
  const done = `Put back the backup ${id} of ${new Date(madeAt).toISOString()} (${where}). This is a new history: phones will offer again what they keep. Start the server.`;
  const warning =
    ' Words received since then may be missing where no phone keeps them any more: each phone says so.';
  return isOlder ? `${done}${warning}` : done;
});
