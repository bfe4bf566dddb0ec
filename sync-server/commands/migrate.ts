import { runCommand } from '../backup/run-command.ts';
import { readMigration } from '../config.ts';
import { migrate } from '../store/postgres-rights.ts';

await runCommand({ usage: 'npm run migrate', words: 0 }, async () => {
  const [server, reader = null] = await migrate(readMigration(process.env));
  const ready = `The database is ready, and ${server} may use it as the server does.`;
  return reader === null ? ready : `${ready} ${reader} may copy it and change nothing.`;
});
