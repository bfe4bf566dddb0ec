import { verifyAudit } from '../audit/verify.ts';
import { readConfig } from '../config.ts';
import { openPostgres } from '../store/postgres.ts';
import { openToRead } from '../store/sqlite.ts';

const { databaseUrl, dataDirectory } = readConfig(process.env);
const store = databaseUrl ? await openPostgres(databaseUrl) : openToRead(dataDirectory);
for (const { org } of await store.directory.organisations()) {
  const { count, broken } = await verifyAudit(store, org);
  if (broken === null) console.info(`Organisation ${org}: all ${count} entries are as written`);
  else {
    console.error(`Organisation ${org}: entry ${broken} is not what was written`);
    process.exitCode = 1;
  }
}
await store.close();
