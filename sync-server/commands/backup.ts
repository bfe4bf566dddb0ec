import { copyPostgres, copySqlite } from '../backup/living-database.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { runCommand } from '../backup/run-command.ts';
import { readConfig, readRoleFor } from '../config.ts';
import { random } from '../open-tools.ts';

await runCommand(
  { usage: 'npm run backup -- <folder> <folder for the keys>', words: 2 },
  async ({ words: [folder = '', keysFolder = ''] }) => {
    const config = readConfig(process.env);
    const url = readRoleFor('DATABASE_BACKUP_URL', process.env);
    const copyInto = url === null ? copySqlite(config.dataDirectory) : copyPostgres(url);
    const site = { ...config, copyInto, random, now: Date.now };
    const { id } = await makeBackup(site, { folder, keysFolder });
    return `Made the backup ${id}. Keep its two halves in different hands, and check it with npm run backup:verify.`;
  },
);
