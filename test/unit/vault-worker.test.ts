import { expect, test } from 'vitest';
import { type StretchRequest, stretchHere } from '../../src/vault/argon2id.ts';
import { stretchInWorker } from '../../src/vault/stretch.ts';
import { makeScriptUrls } from '../../src/vault/trusted-types.ts';

const origin = 'https://alongside.example';
const urls = { worker: '/assets/kdf.worker-1.js', serviceWorker: '/sw.js' };

/** A page that, like a browser, makes one policy of each name and marks what it lets through. */
function makePage() {
  const policies: string[] = [];
  const rules: { createScriptURL: (url: string) => string }[] = [];
  const trustedTypes = {
    createPolicy: (name: string, rule: { createScriptURL: (url: string) => string }) => {
      if (policies.includes(name)) throw new TypeError('There is one already.');
      policies.push(name);
      rules.push(rule);
      return { createScriptURL: (url: string) => `trusted ${rule.createScriptURL(url)}` };
    },
  };
  return { location: { origin }, trustedTypes, policies, rules };
}

test('the page has one policy, and it lets through the two scripts', () => {
  const page = makePage();
  expect(makeScriptUrls(page, urls)).toEqual({
    worker: `trusted ${origin}/assets/kdf.worker-1.js`,
    serviceWorker: `trusted ${origin}/sw.js`,
  });
  expect(page.policies).toEqual(['app-worker']);
  expect(() => makeScriptUrls(page, urls)).toThrow();
});

test.each([
  '/other.js',
  '/sw.js?x',
  'https://elsewhere.example/sw.js',
  'javascript:alert(1)',
  '//x/sw.js',
])('the policy refuses %s', (url) => {
  const page = makePage();
  makeScriptUrls(page, urls);
  expect(() => page.rules[0]?.createScriptURL(url)).toThrow(TypeError);
});

test('a script of another site is refused with or without a policy', () => {
  const away = { ...urls, worker: 'https://elsewhere.example/kdf.js' };
  expect(() => makeScriptUrls(makePage(), away)).toThrow('This script is not of this site.');
  expect(() => makeScriptUrls({ location: { origin } }, away)).toThrow();
  expect(makeScriptUrls({ location: { origin } }, urls).serviceWorker).toBe(`${origin}/sw.js`);
});

const salt = new Uint8Array(16);
const parameters = { algorithm: 'argon2id', memory: 64, passes: 1, lanes: 1 } as const;

/** A worker's two ends in one thread; `terminate` is noted. */
class NearWorker extends EventTarget {
  ended = 0;
  postMessage(request: StretchRequest): void {
    void stretchHere(request).then((data) =>
      this.dispatchEvent(new MessageEvent('message', { data })),
    );
  }
  terminate(): void {
    this.ended += 1;
  }
}

const asWorker = (worker: NearWorker): Worker =>
  Object.assign(worker, { onmessage: null, onerror: null, onmessageerror: null });

test('the words are stretched in a worker that ends with the answer', async () => {
  const worker = new NearWorker();
  const stretch = stretchInWorker({ start: () => asWorker(worker) });
  const stretched = await stretch('some words', salt, parameters);
  expect(stretched).toEqual(await stretchHere({ words: 'some words', salt, parameters }));
  expect(worker.ended).toBe(1);
});

test('a worker that has no memory, or does not start, ends too and is no answer', async () => {
  const poor = new NearWorker();
  const asked = stretchInWorker({ start: () => asWorker(poor) })('w', salt, {
    ...parameters,
    memory: 1,
  });
  await expect(asked).rejects.toThrow('The words could not be stretched.');
  const blocked = new NearWorker();
  blocked.postMessage = () => void blocked.dispatchEvent(new Event('error'));
  const again = stretchInWorker({ start: () => asWorker(blocked) })('w', salt, parameters);
  await expect(again).rejects.toThrow('The words could not be stretched.');
  expect([poor.ended, blocked.ended]).toEqual([1, 1]);
});
