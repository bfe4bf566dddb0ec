import { readMigration } from '../config.ts';
import { migrate } from '../store/postgres-rights.ts';

const { ownerUrl, databaseUrl } = readMigration(process.env);
const role = await migrate(ownerUrl, databaseUrl);
console.info(`The database is ready, and ${role} may use it as the server does.`);
