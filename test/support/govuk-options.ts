import { type ComponentChildren, h } from 'preact';
import { PASS_THROUGH } from './canonical-html.ts';

export type Json = string | number | boolean | null | undefined | readonly Json[] | Options;
/** The options of a macro, as a fixture has them. */
export type Options = { readonly [name: string]: Json };
export type Props = { readonly [name: string]: unknown };

export function isOptions(value: Json): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Ready-made HTML, which only tests may put into a component. */
export function raw(html: string): ComponentChildren {
  return h(PASS_THROUGH, { dangerouslySetInnerHTML: { __html: html.trim() } });
}

/** The words of an option, given as text or as HTML. */
export function words(options: Json, [html, text]: readonly [string, string] = ['html', 'text']) {
  if (!isOptions(options)) return undefined;
  const given = options[html];
  return typeof given === 'string' && given !== '' ? raw(given) : (options[text] ?? undefined);
}

/** Attributes may be a string or hold `{ value, optional }`; ours are a plain record. */
function attributes(given: Json): Props {
  if (typeof given === 'string') {
    return Object.fromEntries([...given.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, k, v]) => [k, v]));
  }
  if (!isOptions(given)) return {};
  return Object.fromEntries(
    Object.entries(given).map(([name, item]) => {
      if (!isOptions(item)) return [name, String(item ?? '')];
      const isAbsent = item.value === undefined || item.value === null || item.value === false;
      if (item.optional === true) return [name, isAbsent ? undefined : item.value];
      return [name, String(item.value ?? '')];
    }),
  );
}

const SLOTS: Readonly<Record<string, string>> = {
  beforeInput: 'beforeInput',
  beforeInputs: 'beforeInput',
  afterInput: 'afterInput',
  afterInputs: 'afterInput',
};

/** The macros' options as our props: the same names, but for text that may be HTML there. */
export function translate(given: Json, key = ''): unknown {
  if (Array.isArray(given)) return given.map((item) => translate(item));
  if (!isOptions(given)) return given ?? undefined;
  if (key === 'attributes') return attributes(given);
  if (key === 'conditional') return words(given);
  const entries = Object.entries(given).flatMap(([name, value]): [string, unknown][] => {
    if (name === 'html') return [];
    if (name in SLOTS) return [[SLOTS[name] ?? name, words(value)]];
    if (name === 'attributes') return [[name, attributes(value)]];
    if (name === 'value' && !isOptions(value))
      return [[name, value == null ? undefined : String(value)]];
    return [[name, translate(value, name)]];
  });
  const own = 'html' in given || 'text' in given ? [['text', words(given)]] : [];
  const prefix = key === 'errorMessage' ? [['visuallyHiddenText', errorPrefix(given)]] : [];
  return Object.fromEntries([...entries, ...own, ...prefix]);
}

export function errorPrefix(options: Options): string {
  return options.visuallyHiddenText === undefined
    ? 'Error'
    : String(options.visuallyHiddenText || '');
}

export function same(options: Options): Props {
  return Object(translate(options));
}

/** Text or HTML between the tags, where our component takes children. */
export function withChildren(options: Options): Props {
  return { ...same(options), text: undefined, children: words(options) };
}

export function list(value: Json): readonly Options[] {
  return Array.isArray(value) ? value.filter(isOptions) : [];
}

/**
 * Words for GOV.UK's own script, as the attributes it reads them from. Ours hold such words as props and hand on
 * any attributes they are given. Each name of an option stands beside that of its attribute.
 */
export function scriptWords(options: Options, attributeByOption: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(attributeByOption).flatMap(([option, attribute]) => {
      const given = options[option];
      if (!isOptions(given)) return given ? [[`data-i18n.${attribute}`, given]] : [];
      return Object.entries(given).map(([form, text]) => [`data-i18n.${attribute}.${form}`, text]);
    }),
  );
}
