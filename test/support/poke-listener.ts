import { expect } from 'vitest';
import type { Phone } from './server-device.ts';
import { ask, type World } from './server-world.ts';

/** The open event stream of a phone: all that it has said so far, and whether it is over. */
export type Listening = { heard: () => string; ended: () => boolean };

export const pokesOf = (phone: Phone): string => `/api/poke?device=${phone.wire.id}`;

export async function listen({ app }: World, phone: Phone): Promise<Listening> {
  const headers = { cookie: phone.cookie, host: 'localhost' };
  const response = await ask(app, { url: pokesOf(phone), headers, payloadAsStream: true });
  expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
  expect(response.headers['x-content-type-options']).toBe('nosniff');
  const said: string[] = [];
  const state = { ended: false };
  const stream = response.stream();
  stream.on('data', (piece: Buffer) => void said.push(piece.toString()));
  stream.on('end', () => {
    state.ended = true;
  });
  return { heard: () => said.join(''), ended: () => state.ended };
}
