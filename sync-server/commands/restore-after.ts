import { ledgerIn } from '../backup/ledger.ts';
import { followOwnTools } from '../backup/own-tools.ts';
import { runCommand } from '../backup/run-command.ts';
import { readConfig } from '../config.ts';
import { openTools } from '../open-tools.ts';

const flag = 'even-older';
const usage = `npm run restore:after [-- --${flag}]`;

await runCommand({ usage, words: 0, flags: [flag] }, async ({ flags }) => {
  const config = readConfig(process.env);
  if (config.databaseUrl === null) throw new Error('npm run restore does this itself on SQLite');
  const tools = await openTools(config, Date.now);
  const lines = ledgerIn(config.keysDirectory).all();
  const following = followOwnTools(tools, lines, flags.has(flag));
  const isOlder = await following.finally(() => tools.store.close());
  const done = 'This is a new history: phones will offer again what they keep. Start the servers.';
  const warning =
    ' Words received since then may be missing where no phone keeps them any more: each phone says so.';
  return isOlder ? `${done}${warning}` : done;
});
