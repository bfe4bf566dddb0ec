import { makePasswords } from './accounts/passwords.ts';
import { createServer } from './app.ts';
import { ledgerIn } from './backup/ledger.ts';
import { refusePutBack } from './backup/refuse-put-back.ts';
import { readConfig } from './config.ts';
import { ensureAdministrator } from './first-administrator.ts';
import { openTools, whereKept } from './open-tools.ts';
import { runServer } from './run-server.ts';

const config = readConfig(process.env);
const tools = await openTools(config, Date.now);
await refusePutBack(tools, ledgerIn(config.keysDirectory).all());
const code = await ensureAdministrator(tools, config.adminEmail);
const passwords = makePasswords(tools.random);
const app = createServer({ tools, config, passwords, logs: true });
const address = await runServer(app, tools, config);

console.info(`Alongside listens at ${address}`);
console.info(`Records are kept in ${whereKept(config)}`);
if (code !== null) {
  console.info(`Nobody can sign in yet. Set the first password for ${config.adminEmail}`);
  console.info(`with this code, within 24 hours: ${code}`);
}
