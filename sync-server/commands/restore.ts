import { readConfig } from '../config.ts';
import { restore } from '../exchange/restore.ts';
import { openTools } from '../open-tools.ts';

const tools = await openTools(readConfig(process.env), Date.now);
await restore(tools);
await tools.store.close();
console.info(
  'This is a new history now: devices will offer again what they keep. Start the server.',
);
