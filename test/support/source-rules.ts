import { globSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';

/** One file of ours: its path from the top of the project, and its text. */
export type Source = { path: string; text: string };

const ROOT = join(import.meta.dirname, '../..');
const SCREENS = ['ui', 'parts', 'features', 'shell', 'main'];

/** What each folder may import besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  vault: ['domain'],
  storage: ['domain', 'vault'],
  sync: ['domain', 'vault', 'storage'],
  locales: ['domain'],
  content: ['domain'],
  ui: ['domain', 'locales'],
  parts: ['domain', 'locales', 'storage', 'ui'],
  features: ['domain', 'locales', 'storage', 'ui', 'parts', 'content'],
  shell: 'domain vault storage sync locales content ui parts features'.split(' '),
  main: 'domain vault storage sync locales content ui parts features shell'.split(' '),
  sw: ['domain', 'storage', 'sync'],
  'sync-server': ['domain'],
};

/** Packages that only some folders may use; any other package is free. */
const PACKAGES: readonly { name: RegExp; in: readonly string[]; because: string }[] = [
  { name: /^zod(\/(?!mini$).*)?$/, in: ['sync-server'], because: 'zod/mini is enough here' },
  { name: /^dexie$/, in: ['storage'], because: 'only storage knows the database' },
  { name: /^preact(-iso)?(\/|$)/, in: SCREENS, because: 'only screens draw' },
  {
    name: /^@preact\/signals/,
    in: ['storage', 'locales', ...SCREENS],
    because: 'state lives on the desk, and the language beside it',
  },
  { name: /^node:/, in: ['sync-server'], because: 'a browser has no Node' },
];

const FORBIDDEN_WORDS = new Set(
  'utils helpers common misc manager service handler data info impl base model dto'.split(' '),
);
const GOVUK_NAMES = /^service-?navigation/i;

/** The only files that touch the clock, chance, the network and the identity maker. */
const RIMS =
  /^(src\/(main\.tsx|sw\.ts|sync\/transport\.ts)|sync-server\/(main\.ts|demo\/|commands\/))/;
const MAY_CATCH = /^(src\/domain\/result\.ts|sync-server\/app\.ts|src\/(.+\/)?ErrorBoundary\.tsx)$/;
const MAY_BE_LONG = /^(src\/(domain\/codes|locales|content)|test\/fixtures)\//;
const MOST_LINES = 250;

const CODE_RULES: readonly { pattern: RegExp; allowed: RegExp; says: string }[] = [
  { pattern: /\bcatch\b/, allowed: MAY_CATCH, says: 'catches; use attempt()' },
  { pattern: /\bDate\.now\b|\bnew Date\(\)/, allowed: RIMS, says: 'reads the clock' },
  { pattern: /\bMath\.random\b|\brandomUUID\b/, allowed: RIMS, says: 'draws chance' },
  { pattern: /\bnavigator\.onLine\b/, allowed: RIMS, says: 'asks whether it is online' },
  {
    pattern: /(?<![.\w])fetch\(|\b(globalThis|window|self)\.fetch\b/,
    allowed: RIMS,
    says: 'calls the network',
  },
  { pattern: /^(export )?(let|var)\b/, allowed: /^$/, says: 'keeps state in its module' },
];

/** The only files that write the heading of a page themselves; others hand it to these, or to a question. */
const MAY_HEAD =
  /^src\/(ui\/(Label|Fieldset)|parts\/RoomPage|shell\/RepairsPage|features\/incidents\/(capture\/(CaptureForm|CheckStep|DiscardPage|WhenStep)|same\/SamePage))\.tsx$/;

const MARKUP_RULES: readonly { pattern: RegExp; allowed: RegExp; says: string }[] = [
  {
    pattern: /\bhtml[=:]|__html\b/i,
    allowed: /^$/,
    says: 'hands on HTML',
  },
  { pattern: /<form\b/, allowed: /^src\/ui\/Form\.tsx$/, says: 'makes a form; use Form' },
  {
    pattern: /<[A-Za-z][^>]*\srequired\b|\brequired(=|: ?true)/,
    allowed: /^$/,
    says: 'lets the browser check; refuse with a mistake',
  },
  {
    pattern: /\bon(Submit|Click)=\{\(\) => void /,
    allowed: /^src\/(shell\/LockedPage|features\/incidents\/same\/SameNotice)\.tsx$/,
    says: 'hides that it is still under way; answer the promise',
  },
  { pattern: /<h1\b/, allowed: MAY_HEAD, says: 'writes a heading of a page' },
];

/** Every source file under the folders named. */
export function readSources(...folders: string[]): Source[] {
  const paths = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`, { cwd: ROOT }));
  return paths.map((path) => ({
    path: path.replaceAll('\\', '/'),
    text: readFileSync(join(ROOT, path), 'utf8'),
  }));
}

/** Imports against the arrows of the layout, between rooms, or of a package kept elsewhere. */
export function wrongImports({ path, text }: Source): string[] {
  return importsOf(text).flatMap((target) => {
    const why = target.startsWith('.') ? wrongArrow(path, target) : wrongPackage(path, target);
    return why === undefined ? [] : [`${path} imports ${target}: ${why}`];
  });
}

/** Lines that do what only the rims may do. */
export function wrongCode({ path, text }: Source): string[] {
  const lines = withoutStrings(text).split('\n');
  return CODE_RULES.filter((rule) => !rule.allowed.test(path)).flatMap((rule) =>
    lines.flatMap((line, at) =>
      rule.pattern.test(line) ? [`${path}:${at + 1} ${rule.says}`] : [],
    ),
  );
}

/** Markup that a component of ours is there for, or that no page may have. */
export function wrongMarkup({ path, text }: Source): string[] {
  const lines = withoutComments(text).split('\n');
  return MARKUP_RULES.filter((rule) => !rule.allowed.test(path)).flatMap((rule) =>
    lines.flatMap((line, at) =>
      rule.pattern.test(line) ? [`${path}:${at + 1} ${rule.says}`] : [],
    ),
  );
}

/** Names of files and exported things that say nothing. */
export function wrongNames({ path, text }: Source): string[] {
  const exported = [
    ...withoutStrings(text).matchAll(
      /^export (?:declare )?(?:abstract )?(?:async )?(?:const|function\*?|class|type|interface) (\w+)/gm,
    ),
  ].map((found) => found[1] ?? '');
  const names = [basename(path).replace(/\.tsx?$/, ''), ...exported];
  return names.filter(saysNothing).map((name) => `${path} names ${name}`);
}

/** Files that are too long to be read in one go. */
export function tooLong({ path, text }: Source): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > MOST_LINES && !MAY_BE_LONG.test(path) ? [`${path} has ${lines} lines`] : [];
}

function saysNothing(name: string): boolean {
  if (GOVUK_NAMES.test(name)) return false;
  const apart = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  return apart.split(/[^A-Za-z0-9]+/).some((word) => FORBIDDEN_WORDS.has(word.toLowerCase()));
}

/** What a file imports, as it names it. */
export function importsOf(text: string): string[] {
  const code = withoutComments(text);
  const forms = [
    /\b(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"\n]+)['"]/g,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map((found) => found[1] ?? ''));
}

function wrongArrow(path: string, target: string): string | undefined {
  const full = posix.join(posix.dirname(path), target.replace(/\?.*$/, ''));
  const [from, to] = [layerOf(path), layerOf(full)];
  if (to === undefined) return 'it lies outside the source';
  if (from === to) return from === 'features' && roomOf(path) !== roomOf(full) ? ROOMS : undefined;
  return MAY_IMPORT[from ?? '']?.includes(to) ? undefined : `${from} may not know ${to}`;
}

const ROOMS = 'rooms do not know each other';

function wrongPackage(path: string, name: string): string | undefined {
  const layer = layerOf(path) ?? '';
  if (layer === 'domain' && name !== 'zod/mini') return 'the domain needs nothing but zod/mini';
  const rule = PACKAGES.find((entry) => entry.name.test(name) && !entry.in.includes(layer));
  return rule?.because;
}

function layerOf(path: string): string | undefined {
  if (path.startsWith('sync-server/')) return 'sync-server';
  const [top, second] = path.split('/');
  return top === 'src' ? second?.replace(/\.tsx?$/, '') : undefined;
}

function roomOf(path: string): string | undefined {
  return path.split('/')[2]?.replace(/\.tsx?$/, '');
}

const COMMENT_OR_STRING =
  /\/\*[\s\S]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

/** Line numbers stay as they are. */
function withoutComments(text: string): string {
  return text.replace(COMMENT_OR_STRING, (part) =>
    part.startsWith('/') ? part.replace(/[^\n]/g, '') : part,
  );
}

/** Templates stay, since they may hold code. */
function withoutStrings(text: string): string {
  return text.replace(COMMENT_OR_STRING, (part) =>
    part.startsWith('`') ? part : part.replace(/[^\n]/g, ''),
  );
}
