import type { SvgNode } from '../svg.ts';

const NAMES_ID = /^(url\()?#([\w-]+)(\))?$/;

/** The same picture with a prefix before every id, so that two pictures can stand on one page. */
export function unique(node: SvgNode, prefix: string): SvgNode {
  const attrs = Object.fromEntries(
    Object.entries(node.attrs).map(([name, value]) => {
      if (name === 'id') return [name, `${prefix}${value}`];
      const text = String(value);
      return NAMES_ID.test(text) && !/^#[0-9a-f]{6}$/i.test(text)
        ? [name, text.replace('#', `#${prefix}`)]
        : [name, value];
    }),
  );
  return { ...node, attrs, children: node.children.map((c) => (typeof c === 'string' ? c : unique(c, prefix))) };
}
