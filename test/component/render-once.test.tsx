import { render as draw, options } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderOnce } from '../../src/shell/render-once.ts';

const before = options.debounceRendering;
beforeEach(renderOnce);
afterEach(() => {
  if (before) options.debounceRendering = before;
  else delete options.debounceRendering;
});

/** Counts its drawings, and changes twice in one piece of work with a wait for a promise between. */
function Counted({ drawn }: { drawn: string[] }) {
  const [saved, setSaved] = useState('nothing');
  const [shown, setShown] = useState('form');
  drawn.push(`${saved} ${shown}`);
  useEffect(() => {
    const work = async () => {
      setSaved('saved');
      await Promise.resolve();
      setShown('page');
    };
    void work();
  }, []);
  return <p>{`${saved} ${shown}`}</p>;
}

test('what one piece of work changes, promises and all, is drawn once', async () => {
  const drawn: string[] = [];
  const root = document.createElement('div');
  draw(<Counted drawn={drawn} />, root);
  await expect.poll(() => root.textContent).toBe('saved page');
  expect(drawn).toEqual(['nothing form', 'saved page']);
  draw(null, root);
});
