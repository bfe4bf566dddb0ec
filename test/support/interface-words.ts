import type { Language } from '../../src/domain/codes/code-list.ts';
import { language } from '../../src/locales/language.ts';

/** One text of the interface, in both languages; what it names stands in it as the marks. */
export type Said = { readonly key: string; readonly en: string; readonly cy: string };

type Sides = { readonly en: unknown; readonly cy: unknown };

/** What stands for a name, a number or a time in a text that is made from them. */
export const marks = ['31', '32', '33', '34'] as const;

const modules = import.meta.glob<object>('../../src/locales/*.ts', { eager: true });

/** Every text of every catalogue, with the name of the catalogue first in its key. */
export function readInterfaceWords(): Said[] {
  return Object.values(modules)
    .flatMap((module) => Object.entries(module))
    .flatMap(([name, exported]) => (isWords(exported) ? textsOf(name, exported) : []));
}

const isWords = (exported: unknown): exported is Sides =>
  typeof exported === 'object' && exported !== null && 'en' in exported && 'cy' in exported;

function textsOf(key: string, { en, cy }: Sides): Said[] {
  if (typeof en === 'string' && typeof cy === 'string') return [{ key, en, cy }];
  if (typeof en === 'function') return textsOf(key, { en: say(en, 'en'), cy: say(cy, 'cy') });
  return Object.entries(en ?? {}).flatMap(([name, value]) =>
    textsOf(`${key}.${name}`, { en: value, cy: Reflect.get(Object(cy), name) }),
  );
}

/** The words of a text that names something, in its own language's plurals. */
function say(text: unknown, among: Language): unknown {
  if (typeof text !== 'function') return text;
  language.value = among;
  const said: unknown = text(...marks);
  language.value = 'en';
  return said;
}
