import type { Language } from '../../src/domain/codes/code-list.ts';
import { language } from '../../src/locales/language.ts';

/** One text of the interface, in both languages; what it names stands in it as the marks. */
export type Said = { readonly key: string; readonly en: string; readonly cy: string };

type Sides = { readonly en: unknown; readonly cy: unknown };

/** What stands for a name, a number or a time in a text that is made from them. */
export const marks = ['31', '32', '33', '34'] as const;

/** One of each of the plural forms of Welsh, and some more of the last. */
const COUNTS = [0, 1, 2, 3, 6, 5, 11] as const;

const modules = import.meta.glob<object>('../../src/locales/*.ts', { eager: true });

/** Every text of every catalogue, with the name of the catalogue first in its key. */
export function readInterfaceWords(args: readonly unknown[] = marks): Said[] {
  return Object.values(modules)
    .flatMap((module) => Object.entries(module))
    .flatMap(([name, exported]) => (isWords(exported) ? textsOf(name, exported, args) : []));
}

/** The same, as it is said of each number; only texts that differ by it. */
export function readCountedWords(): (Said & { readonly count: number })[] {
  return COUNTS.flatMap((count) => {
    const fixed = new Map(readInterfaceWords([count + 1000]).map((said) => [said.key, said.en]));
    return readInterfaceWords([count])
      .filter(({ key, en }) => fixed.get(key) !== en)
      .map((said) => ({ ...said, count }));
  });
}

const isWords = (exported: unknown): exported is Sides =>
  typeof exported === 'object' && exported !== null && 'en' in exported && 'cy' in exported;

function textsOf(key: string, { en, cy }: Sides, args: readonly unknown[]): Said[] {
  if (typeof en === 'string' && typeof cy === 'string') return [{ key, en, cy }];
  if (typeof en === 'function') {
    const said = { en: say(en, 'en', args), cy: say(cy, 'cy', args) };
    return said.en === null ? [] : textsOf(key, said, args);
  }
  return Object.entries(en ?? {}).flatMap(([name, value]) =>
    textsOf(`${key}.${name}`, { en: value, cy: Reflect.get(Object(cy), name) }, args),
  );
}

/** The words of a text that names something, in its own language's plurals; null where it names no number. */
function say(text: unknown, among: Language, args: readonly unknown[]): unknown {
  if (typeof text !== 'function') return text;
  language.value = among;
  try {
    return text(...args, ...marks.slice(args.length));
  } catch {
    return null;
  } finally {
    language.value = 'en';
  }
}
