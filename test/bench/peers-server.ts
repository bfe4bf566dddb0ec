import compress from '@fastify/compress';
import files from '@fastify/static';
import Fastify from 'fastify';
import * as z from 'zod/mini';
import { type Doc, makeCouch } from './couch-answers.ts';

const rowsInPage = 1_000;
const Plain = z.object({ seq: z.number() });

/** Serves the peers' page, and plain documents in the words each peer speaks. */
export async function startPeersServer(directory: string, docs: readonly Doc[]) {
  const app = Fastify({ bodyLimit: 64 * 1024 * 1024 });
  await app.register(compress, { global: true, encodings: ['gzip'] });
  await app.register(files, { root: directory });
  const couch = makeCouch(docs);
  app.route({
    method: ['GET', 'POST', 'PUT'],
    url: '/couch*',
    handler: (request, reply) => {
      const url = new URL(request.url, 'http://localhost');
      const answer = couch.answer(request.method, url, request.body);
      return reply.code(answer ? 200 : 404).send(answer ?? { error: 'not_found' });
    },
  });
  app.post('/plain', (request) => {
    const { seq } = Plain.parse(request.body);
    const documents = docs.slice(seq, seq + rowsInPage);
    return { documents, checkpoint: { seq: seq + documents.length } };
  });
  const listening: Promise<string> = app.listen({ host: '127.0.0.1', port: 0 });
  return { url: await listening, stop: () => app.close() };
}
