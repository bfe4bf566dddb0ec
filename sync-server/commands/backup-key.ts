import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../backup/places.ts';
import { makeRecoveryKey } from '../backup/recovery-key.ts';
import { runCommand } from '../backup/run-command.ts';
import { keepRecoveryKey } from '../backup/site.ts';
import { readConfig } from '../config.ts';
import { random } from '../open-tools.ts';

await runCommand(
  { usage: 'npm run backup:key -- <new folder for the three shares>', words: 1 },
  async ({ words: [folder = ''] }) => {
    const { publicKey, shares } = makeRecoveryKey(random);
    const { keysDirectory } = readConfig(process.env);
    makeFolder(folder);
    keepRecoveryKey(keysDirectory, publicKey);
    for (const [index, text] of shares.entries()) {
      const path = join(folder, `share-${index + 1}.txt`);
      writeFileSync(path, text, { mode: 0o400, flag: 'wx', flush: true });
    }
    return `Three shares are in ${folder}. Any two of them open a backup; without two nobody can. Give each to somebody else and leave none on this machine.`;
  },
);
