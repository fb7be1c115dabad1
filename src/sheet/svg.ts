/** SVG as plain values: the sheet is made without a DOM, written as markup for files and as elements for the page. */

export interface SvgNode {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

/** One element; attributes that are undefined are left out. */
export function svg(
  tag: string,
  attrs: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  const kept = Object.entries(attrs).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return { tag, attrs: Object.fromEntries(kept), children };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** The node as XML. Text and attribute values are escaped; control characters, which XML forbids, are dropped. */
export function toMarkup(node: SvgNode | string): string {
  if (typeof node === 'string') return escaped(node.replace(/[^\t\n\r\P{Cc}]|[\ufffe\uffff]/gu, ''));
  const attrs = Object.entries(node.attrs)
    .map(([key, value]) => ` ${key}="${toMarkup(String(value))}"`)
    .join('');
  const inner = node.children.map(toMarkup).join('');
  return inner === '' ? `<${node.tag}${attrs}/>` : `<${node.tag}${attrs}>${inner}</${node.tag}>`;
}

/** A length for an attribute: a tenth of a pixel is finer than any screen or paper shows. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}
