import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openTabs, type TabMessage } from '../../src/storage/tabs.ts';
import { readSources, type Source } from '../support/source-rules.ts';

const root = join(import.meta.dirname, '../..');
const sources = readSources('src', 'sync-server');
const textByPath = new Map(sources.map(({ path, text }) => [path, text]));

/** Where in our own source a pattern stands, but for comments. */
const placesOf = (pattern: RegExp, among: readonly Source[] = sources): string[] =>
  among.flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(pattern)].map(([found]) => `${path}: ${found}`),
  );

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** Every name of an algorithm that is asked of WebCrypto, of Node or of a library. */
const named =
  /'(AES-\w+|RSA[\w-]*|HKDF|HMAC|PBKDF2|ECDH|ECDSA|Ed25519|X25519|P-\d+|SHA-?\d+|sha\d+|md\d|aes-[\w-]+|des(?:3|-[\w-]+)?|rc4|chacha[\w-]*|argon2\w*|scrypt|prime256v1|secp\w+)'/gi;

/** The suite of the threat model, 2.2 and 3.7, as each side spells it. */
const suite = new Set([
  'AES-GCM',
  'HKDF',
  'HMAC',
  'ECDH',
  'ECDSA',
  'Ed25519',
  'P-256',
  'SHA-256',
  'aes-256-gcm',
  'argon2id',
  'prime256v1',
  'sha256',
]);

test('T-static-crypto no algorithm but those of the suite is named anywhere, and none is made at home', () => {
  const found = placesOf(named).filter((place) => !suite.has(/'(.+)'/.exec(place)?.[1] ?? ''));
  expect(found).toEqual([]);
  expect(placesOf(named).length).toBeGreaterThan(20);
  expect(placesOf(/from '(crypto-js|tweetnacl|node-forge|@noble\/[^']+|dexie-[^']+)/g)).toEqual([]);
  expect(placesOf(/\bcreateCipher\(|\bcreateDecipher\(/g)).toEqual([]);
});

test('T-rng-1 what must not be guessed comes from the system, and plain chance only spreads waits', () => {
  expect(placesOf(/\bMath\.random\b/g)).toEqual(['src/main.tsx: Math.random']);
  const chance = placesOf(/\bchance\(\)|\bchance:/g).map((place) => place.split(':')[0]);
  const allowed = /^src\/(main\.tsx|shell\/|sync\/)/;
  expect([...new Set(chance)].filter((path) => !allowed.test(path ?? ''))).toEqual([]);
  const vault = sources.filter(({ path }) => path.startsWith('src/vault/'));
  expect(placesOf(/\bchance\b/g, vault)).toEqual([]);
});

test('T-xss-1 no text is ever turned into code or into a page', () => {
  const sinks =
    /\beval\(|\bnew Function\b|\bset(Timeout|Interval)\(\s*['"`]|\.(inner|outer)HTML\b|dangerouslySetInnerHTML|document\.write|insertAdjacentHTML|\bsrcdoc\b|createContextualFragment/g;
  expect(placesOf(sinks)).toEqual([]);
});

/** Everything that a file of ours brings with it. */
function broughtBy(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const imports = (textByPath.get(path) ?? '').matchAll(
    /^(?:import|export)\s(?!type\b)[^;]*?from '(\.[^']+)'/gm,
  );
  for (const [, target = ''] of imports) {
    broughtBy(posix.join(posix.dirname(path), target), seen);
  }
  return seen;
}

/** What the worker may take from the vault: shapes of what lies on the disk, hashes, and the site's public key. */
const harmless = new Set(
  'Attempts Lease Slot toBase64Url fromBase64Url textToBytes hashOfBox verifySiteText'.split(' '),
);

test('T-sw-6 the worker takes nothing that makes, opens or holds a key, and no script from elsewhere', () => {
  const brought = [...broughtBy('src/sw.ts')];
  expect(brought).toContain('src/sync/deposit.ts');
  const opening =
    /^src\/storage\/(open-vault|open-desk|desk|unlocking|enrolment|sealed|sealed-marks|pin-way|passkey-way)\.ts$/;
  expect(brought.filter((path) => opening.test(path))).toEqual([]);
  const outside = sources.filter(
    ({ path }) => brought.includes(path) && !path.startsWith('src/vault/'),
  );
  const taken = outside.flatMap(({ text }) =>
    [...text.matchAll(/^import \{([^}]+)\} from '[^']*\/vault\/[^']+'/gm)].flatMap(
      ([, names = '']) => names.split(',').map((name) => name.trim()),
    ),
  );
  expect(taken.length).toBeGreaterThan(3);
  expect(taken.filter((name) => !harmless.has(name) && !name.startsWith('type '))).toEqual([]);
  expect(placesOf(/\bimportScripts\b|\bcrypto\.subtle\b/g, outside)).toEqual([]);
  const worker = textByPath.get('src/sw.ts') ?? '';
  expect(worker).not.toMatch(/CacheFirst|NetworkFirst|StaleWhileRevalidate|caches\.open/);
});

test('T-egress-1 the server calls nobody but its database', () => {
  const server = sources.filter(({ path }) => path.startsWith('sync-server/'));
  const callers =
    /\bfetch\(|import (?!type )[^;]*from 'node:(https?|http2|net|tls|dgram|dns)'|from '(undici|axios|nodemailer|got)'/g;
  expect(placesOf(callers, server)).toEqual([]);
});

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      resolved: z.optional(z.string()),
      integrity: z.optional(z.string()),
      hasInstallScript: z.optional(z.boolean()),
      link: z.optional(z.boolean()),
    }),
  ),
});

const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()),
});

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

test('T-sup-1 every package is named exactly, checked by its hash, from a registry, and runs no script', () => {
  const { packages } = Lock.parse(readJson('package-lock.json'));
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, one]) => !one.integrity?.startsWith('sha512-'))).toEqual([]);
  expect(
    installed.filter(([, one]) => one.link || /^(git|file|http:)/.test(one.resolved ?? '')),
  ).toEqual([]);
  const { dependencies, devDependencies, allowScripts } = Manifest.parse(readJson('package.json'));
  const scripted = installed.filter(([, one]) => one.hasInstallScript);
  const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect([...new Set(names)].sort()).toEqual(Object.keys(allowScripts).sort());
  expect(Object.values(allowScripts)).not.toContain(true);
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([name, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) && name !== '@types/node',
  );
  expect(loose).toEqual([]);
});

/** Boxes for words about what happened, or for the organisation's own: there the phone's spelling helps. */
const ofWords = /name="(landmark|typeOther|aboutOther|reason)"/;
const ofOrganisation = /admin\/(AddPatch|ProposeSetting)\.tsx$/;

test('T-dom-1 no box for a name, a contact or a reference is filled in or looked over by the browser', () => {
  const rooms = sources.filter(({ path }) => /^src\/(features|shell)\/.+\.tsx$/.test(path));
  const boxes = rooms.flatMap(({ path, text }) =>
    [...text.matchAll(/<Input\b[\s\S]*?\/>/g)].map(([box]) => ({ path, box })),
  );
  expect(boxes.length).toBeGreaterThan(12);
  const open = boxes.filter(
    ({ path, box }) =>
      !ofWords.test(box) &&
      !ofOrganisation.test(path) &&
      !box.includes('inputmode="numeric"') &&
      !(box.includes('autocomplete=') && box.includes('spellcheck={false}')),
  );
  expect(open.map(({ path, box }) => `${path}: ${/name="[^"]*"/.exec(box)}`)).toEqual([]);
});

/** What a wet or gloved hand, or one that shakes, cannot do: a swipe, a long press, a double press, a drag. */
const feels =
  /\bon(?:Touch|Pointer|Mouse|ContextMenu|DblClick|Drag|Drop|Wheel)\w*|['"](?:touch|pointer|mouse|drag|swipe)\w*['"]|['"](?:contextmenu|dblclick|drop|wheel|gesture(?:start|change|end))['"]/g;

/** A box for files takes a drop besides its button; the lock only notes that somebody is there. */
const mayFeel = /^src\/(ui\/useFileDrop|shell\/useLocking)\.ts: /;

test('a press is all that any page asks for: nothing listens for a swipe, a long press, a double press or a drag', () => {
  const planted = [
    '<li onTouchMove={swipe}>',
    '<li onContextMenu={open}>',
    "card.addEventListener('pointermove', drag);",
    'card.addEventListener("dblclick", open);',
  ];
  const one = (text: string) => placesOf(feels, [{ path: 'src/features/cases/Case.tsx', text }]);
  for (const text of planted) expect(one(text)).toHaveLength(1);
  expect(placesOf(feels).filter((place) => !mayFeel.test(place))).toEqual([]);
});

test('T-msg-1 what another page says is heard only in the shape that tabs speak', () => {
  const heard: TabMessage[] = [];
  const at: { say: (message: unknown) => void } = { say: () => undefined };
  const channel = { post: () => undefined, close: () => undefined };
  const open = (_: string, hear: (message: unknown) => void) => {
    at.say = hear;
    return channel;
  };
  openTabs('VAULT', open, (message) => heard.push(message));
  const strange = [
    null,
    'lock',
    { kind: 'unlock' },
    { kind: 'lock', words: 'x' },
    { kind: 'changed' },
  ];
  for (const message of strange) at.say(message);
  expect(heard).toEqual([]);
  at.say({ kind: 'lock' });
  expect(heard).toEqual([{ kind: 'lock' }]);
});
