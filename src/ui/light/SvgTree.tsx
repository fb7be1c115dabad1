import { createElement, memo, type ReactNode } from 'react';
import type { SvgNode } from '../../sheet/svg.ts';

/** React's name of an attribute: stroke-width → strokeWidth; data-… stays as it is. */
function attribute(key: string): string {
  return key.startsWith('data-') ? key : key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function element(node: SvgNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  const attrs = Object.fromEntries(Object.entries(node.attrs).map(([name, value]) => [attribute(name), value]));
  return createElement(node.tag, { ...attrs, key }, ...node.children.map(element));
}

/** Drawn SVG as elements of the page: text stays text, and nothing is parsed. */
export const SvgTree = memo(function SvgTree({ nodes }: { nodes: readonly SvgNode[] }) {
  return nodes.map(element);
});
