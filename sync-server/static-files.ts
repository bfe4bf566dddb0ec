import { extname } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { isAnswerPath } from './headers.ts';

const hashed = /^\/assets\//;
const forAYear = 'public, max-age=31536000, immutable';

/** The app's files: those named by their hash for a year, the rest asked for anew each time. */
export function serveFiles(app: FastifyInstance, directory: string): void {
  void app.register(fastifyStatic, {
    root: directory,
    serve: false,
    cacheControl: false,
    index: false,
    dotfiles: 'ignore',
  });
  app.get('/*', { config: { policy: 'anyone' } }, (request, reply) => {
    const path = pathOf(request.url);
    if (isAnswerPath(path)) return reply.callNotFound();
    const isPage = extname(path) === '';
    reply.header('Cache-Control', hashed.test(path) ? forAYear : 'no-cache');
    return isPage ? sendPage(reply) : reply.sendFile(path.slice(1));
  });
}

export const pathOf = (url: string): string => url.split('?', 1)[0] ?? url;

/** Every address inside the app is the same page; the app itself finds the room. */
const sendPage = (reply: FastifyReply): FastifyReply => reply.sendFile('index.html');
