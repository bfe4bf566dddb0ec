import { joinRecoveryKey } from '../backup/recovery-key.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { readNamed, runCommand, type Typed } from '../backup/run-command.ts';
import { readConfig, readSqliteConfig } from '../config.ts';
import { restore } from '../exchange/restore.ts';
import { openTools, random } from '../open-tools.ts';

const flag = 'even-older';
const usage = `npm run restore -- <folder> <folder for the keys> <share> <share> [--${flag}]`;
const after = 'This is a new history: phones will offer again what they keep. Start the server.';
const config = readConfig(process.env);

if (config.databaseUrl === null) await runCommand({ usage, words: 4, flags: [flag] }, putBack);
else await runCommand({ usage: 'npm run restore', words: 0 }, followPostgres);

async function putBack({ words, flags }: Typed): Promise<string> {
  const [folder = '', keysFolder = '', one = '', other = ''] = words;
  const opener = joinRecoveryKey(readNamed(one), readNamed(other));
  const site = { ...readSqliteConfig(process.env), random, now: Date.now };
  const restoring = { folder, keysFolder, evenOlder: flags.has(flag) };
  const { id, madeAt, isOlder } = await restoreBackup(site, restoring, opener);
  const done = `Put back the backup ${id} of ${new Date(madeAt).toISOString()}. ${after}`;
  const warning =
    ' Words received since then may be missing where no phone keeps them any more: each phone says so.';
  return isOlder ? `${done}${warning}` : done;
}

/** PostgreSQL's own tools have put the records back; what they must not undo is carried out again. */
async function followPostgres(): Promise<string> {
  const tools = await openTools(config, Date.now);
  await restore(tools);
  await tools.store.close();
  return after;
}
