import { joinRecoveryKey } from '../backup/recovery-key.ts';
import { readNamed, runCommand } from '../backup/run-command.ts';
import { verifyBackup } from '../backup/verify-backup.ts';
import { readConfig } from '../config.ts';
import { random } from '../open-tools.ts';

await runCommand(
  { usage: 'npm run backup:verify -- <folder> <folder for the keys> <share> <share>', words: 4 },
  async ({ words: [folder = '', keysFolder = '', one = '', other = ''] }) => {
    const opener = joinRecoveryKey(readNamed(one), readNamed(other));
    const site = { ...readConfig(process.env), random, now: Date.now };
    const checked = await verifyBackup(site, { folder, keysFolder }, opener);
    const { id, records, changes, auditEntries } = checked;
    return `The backup ${id} can be put back: ${records} records are what their ${changes} changes say, and all ${auditEntries} audit entries are as written.`;
  },
);
