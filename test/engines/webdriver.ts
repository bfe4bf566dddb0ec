import { setTimeout } from 'node:timers/promises';

/** A session with a browser that is driven by WebDriver. */
export type WebDriver = {
  version: string;
  /** Sends one command of the session and answers its value. */
  send: <T = unknown>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<T>;
};

const lookEvery = 50;

type Session = { sessionId: string; capabilities: { browserVersion: string } };

/** Begins a session with the driver that listens there, or soon will. */
export async function beginSession(driver: string, capabilities: object): Promise<WebDriver> {
  const isReady = () => request('GET', `${driver}/status`).then(Boolean, () => false);
  while (!(await isReady())) await setTimeout(lookEvery);
  const asked = { capabilities: { alwaysMatch: capabilities } };
  const session = await request<Session>('POST', `${driver}/session`, asked);
  return {
    version: session.capabilities.browserVersion,
    send: (method, path, body) =>
      request(method, `${driver}/session/${session.sessionId}${path}`, body),
  };
}

async function request<T>(method: string, url: string, body: object = {}): Promise<T> {
  const answer = await fetch(url, {
    method,
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
