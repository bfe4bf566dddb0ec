import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** An element of this name stands for its children: it carries ready-made HTML into a component. */
export const PASS_THROUGH = 'raw-html';

const INLINE = new Set(['a', 'b', 'em', 'i', 'span', 'strong', PASS_THROUGH]);
const BOOLEAN = new Set(['checked', 'disabled', 'hidden', 'multiple', 'open', 'selected']);

/**
 * HTML as lines that are equal exactly when two pages are the same to a browser: attributes
 * sorted, space collapsed where it is not seen, comments gone; ids and the order of classes stay.
 */
export function canonicalHtml(html: string): string {
  return children(parseFragment(html).childNodes, true).join('\n');
}

function children(nodes: readonly Node[], isTrimmed: boolean): readonly string[] {
  const shown = joinTexts(nodes.flatMap(unwrap));
  return shown.flatMap((node, index) => {
    if (typeof node !== 'string') return element(node);
    const before = shown[index - 1];
    const after = shown[index + 1];
    const text = trim(node.replace(/\s+/g, ' '), {
      start: before === undefined ? isTrimmed : isBlock(before),
      end: after === undefined ? isTrimmed : isBlock(after),
    });
    // Space between two elements that are not both running text is laid out as nothing.
    return text === '' || (text === ' ' && before !== undefined && after !== undefined)
      ? []
      : [JSON.stringify(text)];
  });
}

function element(node: Element): readonly string[] {
  const attributes = node.attrs.map(attribute).sort().join('');
  const isHiddenText = /\bgovuk-visually-hidden\b/.test(attributes);
  const isExact = node.tagName === 'textarea' || isHiddenText;
  return [
    `<${node.tagName}${attributes}>`,
    ...children(node.childNodes, !isExact).map((line) => `  ${line}`),
  ];
}

function attribute({ name, value }: { name: string; value: string }): string {
  if (BOOLEAN.has(name)) return ` ${name}`;
  const canonical = name === 'class' ? value.trim().replace(/\s+/g, ' ') : value;
  return ` ${name}=${JSON.stringify(canonical)}`;
}

function unwrap(node: Node): readonly (Element | string)[] {
  if (defaultTreeAdapter.isTextNode(node)) return [node.value];
  if (!defaultTreeAdapter.isElementNode(node)) return [];
  return node.tagName === PASS_THROUGH ? node.childNodes.flatMap(unwrap) : [node];
}

function joinTexts(nodes: readonly (Element | string)[]): readonly (Element | string)[] {
  const joined: (Element | string)[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined.splice(-1, 1, last + node);
    else joined.push(node);
  }
  return joined;
}

function isBlock(node: Element | string): boolean {
  return typeof node !== 'string' && !INLINE.has(node.tagName);
}

function trim(text: string, at: { readonly start: boolean; readonly end: boolean }): string {
  const started = at.start ? text.trimStart() : text;
  return at.end ? started.trimEnd() : started;
}
