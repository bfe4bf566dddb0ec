import { runCommand } from '../backup/run-command.ts';
import { readMigration } from '../config.ts';
import { migrate } from '../store/postgres-rights.ts';

await runCommand({ usage: 'npm run migrate', words: 0 }, async () => {
  const { ownerUrl, databaseUrl } = readMigration(process.env);
  const role = await migrate(ownerUrl, databaseUrl);
  return `The database is ready, and ${role} may use it as the server does.`;
});
