import type { SvgNode } from '../../sheet/svg.ts';

const SVG = 'http://www.w3.org/2000/svg';
const REFERENCE = /^(?:#|url\(#)/;

/**
 * A drawn node as an element of the page: text stays text, and nothing is parsed. Ids, and what refers to them, get a
 * prefix: several pictures may stand on one page.
 */
export function svgElement({ tag, attrs, children }: SvgNode, prefix: string): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attrs)) {
    // Layers are named for drawing programs; here nobody reads that.
    if (name === 'xmlns' || name.includes(':')) continue;
    element.setAttribute(name, unique(name, String(value), prefix));
  }
  for (const child of children) element.append(typeof child === 'string' ? child : svgElement(child, prefix));
  return element;
}

function unique(name: string, value: string, prefix: string): string {
  if (name === 'id') return prefix + value;
  return REFERENCE.test(value) && (name === 'href' || value.startsWith('url'))
    ? value.replace('#', `#${prefix}`)
    : value;
}
