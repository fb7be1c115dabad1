/** The colours of paper: those of the light map, or greys and patterns that hold without any colour. */
import { PALETTE, type Palette } from '../../drawing/palette.ts';
import { type SvgNode, svg } from '../svg.ts';
import type { Ink } from './choice.ts';

/** Kinds keep apart by shape, by grey and by pattern; nothing here needs a hue. */
const GREY: Palette = {
  ground: {
    neighbour: '#e9e9e9',
    plan: '#ffffff',
    edge: '#8c8c8c',
    seam: '#9a9a9a',
    water: 'url(#water-lines)',
    shore: '#a8a8a8',
    road: '#c9c9c9',
  },
  ink: { label: '#111111', quiet: '#5c5c5c', water: '#5c5c5c', halo: '#ffffff' },
  kind: {
    core: '#000000',
    axis: '#3d3d3d',
    belt: '#2b2b2b',
    ring: '#555555',
    cluster: '#3a3a3a',
    base: '#1c1c1c',
    park: '#4a4a4a',
    zone: '#333333',
    node: '#4a4a4a',
    platform: '#4a4a4a',
    facility: '#4a4a4a',
    unit: '#777777',
    link: '#4f4f4f',
  },
  secondBelt: '#555555',
  beltBody: ['url(#belt-lines)', 'url(#belt-dots)'],
  figure: { column: '#b5b5b5', side: '#444444', empty: '#777777' },
  pick: '#000000',
};

export interface PaperInk {
  readonly palette: Palette;
  /** Patterns that the palette paints with. */
  readonly patterns: readonly SvgNode[];
  readonly line: string;
  readonly text: string;
  readonly quiet: string;
  /** The title's sentence, and the band that says what the sheet is not. */
  readonly accent: string;
  readonly paper: string;
  readonly head: string;
}

function tile(id: string, size: number, children: readonly SvgNode[]): SvgNode {
  return svg('pattern', { id, width: size, height: size, patternUnits: 'userSpaceOnUse' }, children);
}

const ground = (size: number, fill: string) => svg('rect', { width: size, height: size, fill });

const PATTERNS = [
  tile('water-lines', 7, [
    ground(7, '#f4f4f4'),
    svg('path', { d: 'M0 3.5L7 3.5', fill: 'none', stroke: '#c6c6c6', 'stroke-width': 0.8 }),
  ]),
  tile('belt-lines', 8, [
    ground(8, '#e2e2e2'),
    svg('path', { d: 'M-2 10L10 -2M-2 2L2 -2M6 10L10 6', fill: 'none', stroke: '#6a6a6a', 'stroke-width': 1.1 }),
  ]),
  tile('belt-dots', 7, [ground(7, '#f2f2f2'), svg('circle', { cx: 3.5, cy: 3.5, r: 1.3, fill: '#6a6a6a' })]),
];

const INKS: Readonly<Record<Ink, PaperInk>> = {
  colour: {
    palette: PALETTE.light,
    patterns: [],
    line: '#2b2f33',
    text: '#1f262e',
    quiet: '#5d6166',
    accent: '#b3202f',
    paper: '#ffffff',
    head: '#f3efe7',
  },
  grey: {
    palette: GREY,
    patterns: PATTERNS,
    line: '#000000',
    text: '#000000',
    quiet: '#4a4a4a',
    accent: '#000000',
    paper: '#ffffff',
    head: '#eeeeee',
  },
};

export const inkOf = (ink: Ink): PaperInk => INKS[ink];

/** The grey of a colour, by its lightness to the eye. */
function grey(hex: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
  const level = Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b);
  return `#${level.toString(16).padStart(2, '0').repeat(3)}`;
}

const PAINTS = ['fill', 'stroke'] as const;

/** What a mark brings of its own colour, such as the red of a road's badge, becomes grey too. */
export function withoutColour(node: SvgNode): SvgNode {
  const attrs = { ...node.attrs };
  for (const name of PAINTS) {
    const paint = String(attrs[name] ?? '');
    if (/^#[0-9a-f]{6}$/i.test(paint)) attrs[name] = grey(paint);
  }
  return { ...node, attrs, children: node.children.map((c) => (typeof c === 'string' ? c : withoutColour(c))) };
}
