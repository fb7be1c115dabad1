/** HTML as the values of src/sheet/svg.ts: text and attributes are escaped in one place. */
import { type SvgNode, svg, toMarkup } from '../../src/sheet/svg.ts';

export type Html = SvgNode | string;

/** One element; attributes that are undefined are left out, children that are null too. */
export function h(
  tag: string,
  attrs: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly (Html | null | readonly (Html | null)[])[]
): SvgNode {
  return svg(
    tag,
    attrs,
    children.flat().filter((child): child is Html => child !== null),
  );
}

/** Written as `<a/>`: nothing else in HTML may be. */
const SHAPES = new Set(['path', 'circle', 'ellipse', 'rect', 'line', 'polygon', 'polyline', 'use']);
const VOID = new Set(['meta', 'link', 'img', 'br']);

/** The node as HTML. */
export function toHtml(node: Html): string {
  if (typeof node === 'string') return toMarkup(node);
  const { tag, children } = node;
  const attrs = Object.entries(node.attrs)
    .map(([name, value]) => ` ${name}="${toMarkup(String(value))}"`)
    .join('');
  if (VOID.has(tag)) return `<${tag}${attrs}>`;
  if (SHAPES.has(tag) && children.length === 0) return `<${tag}${attrs}/>`;
  return `<${tag}${attrs}>${children.map(toHtml).join('')}</${tag}>`;
}
