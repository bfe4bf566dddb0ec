import { expect, test } from 'vitest';
import { listenForPokes } from '../../src/sync/poke.ts';

function makeStreams() {
  const opened: { closed: boolean; hear: () => void }[] = [];
  const open = (hear: () => void) => {
    const stream = { closed: false, hear };
    opened.push(stream);
    return {
      isClosed: () => stream.closed,
      close: () => {
        stream.closed = true;
      },
    };
  };
  return { opened, open };
}

test('a stream is opened when asked for, and not twice', () => {
  const { opened, open } = makeStreams();
  const pokes = listenForPokes(open, () => undefined);
  expect(opened).toHaveLength(0);
  pokes.renew();
  pokes.renew();
  expect(opened).toHaveLength(1);
});

test('word that there is something new is heard, and each time', () => {
  const { opened, open } = makeStreams();
  const heard: string[] = [];
  listenForPokes(open, () => heard.push('poke')).renew();
  opened[0]?.hear();
  opened[0]?.hear();
  expect(heard).toHaveLength(2);
});

test('a stream that has ended is opened again', () => {
  const { opened, open } = makeStreams();
  const pokes = listenForPokes(open, () => undefined);
  pokes.renew();
  for (const stream of opened) stream.closed = true;
  pokes.renew();
  expect(opened).toHaveLength(2);
});

test('a stream that was closed is opened again when asked for', () => {
  const { opened, open } = makeStreams();
  const pokes = listenForPokes(open, () => undefined);
  pokes.close();
  pokes.renew();
  pokes.close();
  expect(opened.map(({ closed }) => closed)).toEqual([true]);
  pokes.renew();
  expect(opened.map(({ closed }) => closed)).toEqual([true, false]);
});
