import { Client, type Pool } from 'pg';
import { attempt } from '../../src/domain/result.ts';
import type { Signals } from './port.ts';
import { connectionTo } from './postgres-dialect.ts';
import { signalsHere } from './signals.ts';

const channel = 'alongside';
const waitBeforeAgain = 1_000;

/** Signals through LISTEN and NOTIFY, on a connection of their own that is made again when it breaks. */
export async function signalsThrough(
  url: string,
  pool: Pool,
): Promise<{ signals: Signals; stop: () => Promise<void> }> {
  const { hear, tell, missed } = signalsHere();
  const at: { client: Client | null; stopped: boolean } = { client: null, stopped: false };
  const listen = async () => {
    const client = new Client(connectionTo(url));
    client.on('notification', ({ payload }) => tell(payload ?? ''));
    client.on('error', () => undefined);
    client.on('end', () => {
      if (at.client === client && !at.stopped) setTimeout(again, waitBeforeAgain).unref();
    });
    await client.connect();
    await client.query(`listen ${channel}`);
    at.client = client;
    if (at.stopped) await client.end();
  };
  const again = async () => {
    if (at.stopped) return;
    const listening = await attempt(listen, () => 'unreachable');
    if (listening.ok) missed();
    else setTimeout(again, waitBeforeAgain).unref();
  };
  await listen();
  const notify = (text: string) => pool.query('select pg_notify($1, $2)', [channel, text]);
  return {
    signals: {
      hear,
      tell: (text) =>
        void attempt(
          () => notify(text),
          () => 'unreachable',
        ),
    },
    stop: async () => {
      at.stopped = true;
      await at.client?.end();
    },
  };
}
