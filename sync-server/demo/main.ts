import { resolve } from 'node:path';
import { makePasswords } from '../accounts/passwords.ts';
import { createServer } from '../app.ts';
import { readConfig } from '../config.ts';
import { openTools } from '../open-tools.ts';
import { runServer } from '../run-server.ts';
import { demoWords, offeredPeople } from './people.ts';
import { seedDemo } from './seed-demo.ts';
import { welcome } from './welcome.ts';

const demoDefaults = { PORT: '8787', HOST: 'localhost', DATA_DIR: '.data/demo' };

const config = readConfig({ ...demoDefaults, ...process.env });
const tools = await openTools(config, Date.now);
const passwords = makePasswords(tools.random);
await seedDemo(tools, passwords);
const demo = { words: demoWords, people: [...offeredPeople] };
const app = createServer({ tools, config, passwords, demo });
const address = await runServer(app, tools, config);

const { port } = new URL(address);
console.info(welcome(`http://${config.host}:${port}`, resolve(config.dataDirectory)));
