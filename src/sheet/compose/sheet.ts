/** A map sheet 图幅: one picture of a plan with all that must stand on it to be handed out. Pure. */
import { FONTS } from '../map.ts';
import { px, type SvgNode, svg } from '../svg.ts';
import { type Paper, paperOf, type SheetChoice } from './choice.ts';
import { inkOf, type PaperInk, withoutColour } from './ink.ts';
import { type Layout, layoutOf, type Rect } from './layout.ts';
import { type MapPart, mapPart } from './map-part.ts';
import type { Matter } from './matter.ts';
import { kindsSeen } from './seen.ts';
import { unique } from './unique.ts';

export interface Sheet {
  readonly svg: SvgNode;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** n of 1:n. */
  readonly scale: number;
  /** What stands where, in units of the viewBox: the blocks, the map, the inner frame. */
  readonly layout: Layout;
  /** Zones that found no room in the table. */
  readonly left: number;
}

const rect = ({ x, y, width, height }: Rect, attrs: Readonly<Record<string, string | number>>): SvgNode =>
  svg('rect', { x: px(x), y: px(y), width: px(width), height: px(height), ...attrs });

function layer(id: string, name: string, nodes: readonly SvgNode[], attrs = {}): SvgNode {
  return svg('g', { id: `layer-${id}`, 'inkscape:groupmode': 'layer', 'inkscape:label': name, ...attrs }, nodes);
}

/** 图廓: a heavy line outside, a fine one inside, and the fine one of the map. */
function frames({ outer, inner, map }: Layout, ink: PaperInk): SvgNode[] {
  const line = { fill: 'none', stroke: ink.line };
  return [
    rect(outer, { ...line, 'stroke-width': 3.2 }),
    rect(inner, { ...line, 'stroke-width': 0.8 }),
    rect(map, { ...line, 'stroke-width': 0.9 }),
  ];
}

function mapLayers({ picture, north }: MapPart, { map }: Layout, zh: boolean): SvgNode {
  const own = picture.layers.map(({ id, name, nodes }) => layer(id, zh ? name.zh : name.en, nodes));
  const moved = svg('g', { transform: `translate(${px(map.x)} ${px(map.y)})` }, [
    ...own,
    layer('north', zh ? '指北针' : 'North arrow', north),
  ]);
  return svg('g', { 'clip-path': 'url(#map-clip)' }, [moved]);
}

const PART_NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  head: { zh: '图名', en: 'Title' },
  legend: { zh: '图例', en: 'Legend' },
  table: { zh: '分区一览', en: 'Zones' },
  facts: { zh: '图幅说明', en: 'About the sheet' },
  scale: { zh: '比例尺', en: 'Scale' },
  band: { zh: '审图', en: 'Map approval' },
  foot: { zh: '资料来源', en: 'Sources' },
};

function rootAttrs({ width, height, unit }: Paper, zh: boolean) {
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:inkscape': 'http://www.inkscape.org/namespaces/inkscape',
    viewBox: `0 0 ${px(width / unit)} ${px(height / unit)}`,
    width: `${width}mm`,
    height: `${height}mm`,
    'font-family': FONTS,
    lang: zh ? 'zh-CN' : 'en',
  };
}

/** The sheet of a plan on the paper of the reader's choice. */
export function composeSheet(matter: Matter, choice: SheetChoice): Sheet {
  const paper = paperOf(choice);
  const ink = inkOf(choice.ink);
  const zh = choice.lang !== 'en';
  const lay = (one: Matter) =>
    layoutOf(one, choice, paper, ink, (size) => mapPart(one, size, paper.unit, choice.lang, ink));
  const first = lay(matter);
  // A part of the plan: its legend holds what the map of that part turned out to show.
  const drawn = matter.phrase === null ? first : lay({ ...matter, seen: kindsSeen(matter, first.map.picture) });
  const { layout, map, parts, left } = drawn;
  const whole = { x: 0, y: 0, width: paper.width / paper.unit, height: paper.height / paper.unit };
  const clip = svg('clipPath', { id: 'map-clip' }, [rect(layout.map, {})]);
  const nodes = [
    svg('defs', {}, [...map.patterns, clip]),
    layer('paper', zh ? '纸张' : 'Paper', [rect(whole, { fill: ink.paper })]),
    mapLayers(map, layout, zh),
    ...parts.map(({ id, nodes: own }) => layer(id, PART_NAMES[id]?.[zh ? 'zh' : 'en'] ?? id, own)),
    layer('frame', zh ? '图廓' : 'Frame', frames(layout, ink)),
  ];
  const root = svg('svg', rootAttrs(paper, zh), nodes);
  const coloured = choice.ink === 'grey' ? withoutColour(root) : root;
  return { svg: unique(coloured, 'sheet-'), width: paper.width, height: paper.height, scale: map.n, layout, left };
}
