import { runCommand } from '../backup/run-command.ts';
import { readConfig } from '../config.ts';
import { restore } from '../exchange/restore.ts';
import { openTools } from '../open-tools.ts';

await runCommand({ usage: 'npm run restore:after', words: 0 }, async () => {
  const config = readConfig(process.env);
  if (config.databaseUrl === null) throw new Error('npm run restore does this itself on SQLite');
  const tools = await openTools(config, Date.now);
  await restore(tools);
  await tools.store.close();
  return 'This is a new history: phones will offer again what they keep. Start the servers.';
});
