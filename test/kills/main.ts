import { discardServer, startServer } from '../support/running-server.ts';
import { countOnServer, readBack } from './count.ts';
import { isEnough, type Kills, report, startKilling } from './kills.ts';
import { livesOf, retire, startPerson } from './scripted-person.ts';

/**
 * Kills the page, the browser and the server at random moments while a scripted person writes, then counts:
 * what the screen called saved must be on the server once, and what it did not call saved at most once.
 * COUNT says how many kills, TIME after how many minutes to stop all the same; so does being told to end.
 */
const wanted = Number(process.env.COUNT ?? 1_000);
const minutes = Number(process.env.TIME ?? 60);

const kills: Kills = { server: 0, page: 0, browser: 0 };
const until = Date.now() + minutes * 60_000;
const called = new AbortController();
process.once('SIGTERM', () => called.abort());
const isOver = () => isEnough(kills, wanted) || Date.now() > until || called.signal.aborted;

const ground = { server: await startServer() };
const person = await startPerson(ground.server.url);
const killing = startKilling(ground, kills, isOver);
await livesOf(person, kills, isOver);
await killing;
await retire(person);

const seen = await readBack(ground.server.url, person);
const stored = countOnServer(ground.server.directory);
const isWell = report(kills, person, seen, stored);
await discardServer(ground.server);
process.exitCode = isWell ? 0 : 1;
