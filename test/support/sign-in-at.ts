import type { FastifyInstance, InjectOptions } from 'fastify';
import { makePasswords } from '../../sync-server/accounts/passwords.ts';
import { createServer } from '../../sync-server/app.ts';
import { ask, ourHeaders, password, type World } from './server-world.ts';

export const json = { ...ourHeaders, 'content-type': 'application/json', host: 'localhost' };

/** Signs an officer in as a page would, or as whatever the headers make of it. */
export const signInAt = (
  app: FastifyInstance,
  more: Partial<InjectOptions> & { headers: object },
) => {
  const payload = JSON.stringify({ email: 'officer@org-one.example', password, device: null });
  const headers = { ...json, ...more.headers };
  return ask(app, { method: 'POST', url: '/api/sign-in', payload, ...more, headers });
};

/** The same server as it stands behind a proxy at one address. */
export const behindProxy = ({ tools }: World): FastifyInstance => {
  const config = {
    origin: null,
    trustProxy: '10.0.0.7',
    distDirectory: 'no-such-folder',
    leastBuild: 0,
  };
  const cheap = { memory: 8, passes: 1, parallelism: 1 };
  return createServer({ tools, config, passwords: makePasswords(tools.random, cheap) });
};
