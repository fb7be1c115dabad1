/** The legend: what is on the map and nothing else, in the order of the sentence. */
import { unitText } from '../plan/amount.ts';
import { KIND_NAMES, type Kind } from '../plan/kinds.ts';
import { kindsPresent, type Plan } from '../plan/model.ts';
import type { Bilingual } from '../plan/schema.ts';
import { figures } from './columns.ts';
import { isLarge } from './crowd/large.ts';
import { hatchWithin } from './hatch.ts';
import type { Palette } from './palette.ts';
import { type Shape, symbol } from './symbol.ts';

export interface LegendEntry {
  kind: Kind | 'schematic' | 'figure' | 'unpublished' | 'crowd';
  label: Bilingual;
  swatch: readonly Shape[];
}

/** Entries in the order of the sentence, then figures, then what a broken outline means. */
export function legend(plan: Plan, palette: Palette): LegendEntry[] {
  const drawn = plan.elements.filter((e) => e.geometry !== null);
  const kinds = kindsPresent(plan).filter(
    (kind) => isApart(plan, kind) || drawn.some((e) => e.properties.kind === kind),
  );
  const entries: LegendEntry[] = kinds.map((kind) => ({
    kind,
    label: labelOf(plan, kind),
    swatch: swatch(plan, kind, palette),
  }));
  if (plan.head.columns) entries.push(...figureEntries(plan, palette));
  if (drawn.some((e) => e.properties.position?.schematic && e.geometry?.type === 'Point')) {
    entries.push({ kind: 'schematic', label: { zh: '示意位置', en: 'Schematic position' }, swatch: broken(palette) });
  }
  if (isLarge(plan)) entries.push({ kind: 'crowd', label: CROWD, swatch: crowded(palette) });
  return entries;
}

/** A count of elements, and nothing that is published for them. */
const CROWD = { zh: '此处要素个数（点开细看）', en: 'Number of elements here; opens' };

function crowded({ ink }: Palette): Shape[] {
  return [
    { is: 'circle', r: 9, fill: ink.halo, stroke: ink.quiet, width: 1.8 },
    { is: 'text', text: '12', size: 9.5, fill: ink.label },
  ];
}

/** Whether elements of a kind lie in tiles: which shapes they have is not known here. */
function isApart({ crowd }: Plan, kind: Kind): boolean {
  return crowd?.kinds.some((one) => one.kind === kind) ?? false;
}

function labelOf(plan: Plan, kind: Kind): Bilingual {
  const name = KIND_NAMES[kind];
  const roads = plan.elements.flatMap((e) => (e.properties.kind === kind ? (e.properties.along ?? []) : []));
  if (roads.length === 0) return name;
  return { zh: `${name.zh}（沿 ${roads.join('、')}）`, en: `${name.en} (along ${roads.join(', ')})` };
}

function swatch(plan: Plan, kind: Kind, palette: Palette): Shape[] {
  const color = palette.kind[kind];
  const polygon =
    !isApart(plan, kind) &&
    plan.elements.some((e) => e.properties.kind === kind && e.geometry?.type.endsWith('Polygon'));
  switch (kind) {
    case 'axis':
      return [{ is: 'path', closed: true, points: AXIS, fill: color }];
    case 'belt':
      return plan.elements.filter((e) => e.properties.kind === 'belt').length < 2
        ? [{ is: 'path', closed: true, points: BELT, fill: palette.beltBody[0], stroke: color, width: 0.8 }]
        : [
            { is: 'path', closed: true, points: moved(BELT, -4), fill: palette.beltBody[0], stroke: color, width: 0.8 },
            {
              is: 'path',
              closed: true,
              points: moved(BELT, 4),
              fill: palette.beltBody[1],
              stroke: palette.secondBelt,
              width: 0.8,
            },
            ...[-8, -4, 0, 4, 8].map((x) => stitch(x, palette)),
          ];
    case 'ring':
      return [{ is: 'path', closed: true, points: blob(11, 6.5), stroke: color, width: 2.4, dash: [5, 3] }];
    case 'cluster':
      return [
        { is: 'path', closed: true, points: blob(11, 7), fill: color, opacity: 0.1 },
        ...hatchWithin(kind, blob(11, 7), color),
        { is: 'path', closed: true, points: blob(11, 7), stroke: color, width: 1.6, dash: [3, 2.4] },
      ];
    case 'link':
      return [{ is: 'path', closed: false, points: LINK, stroke: color, width: 1.6, dash: [4, 3] }];
    case 'unit':
      if (polygon)
        return [{ is: 'box', w: 22, h: 14, r: 1, fill: palette.ground.plan, stroke: color, width: 1, dash: [3, 2] }];
      return symbol({ kind, no: null, main: false, schematic: false }, palette);
    default:
      if (polygon && !plan.elements.some((e) => e.properties.kind === kind && e.geometry?.type.endsWith('Point'))) {
        return [
          { is: 'path', closed: true, points: AREA, fill: color, opacity: 0.13 },
          ...hatchWithin(kind, AREA, color),
          { is: 'path', closed: true, points: AREA, stroke: color, width: 1.6, dash: [3, 2] },
        ];
      }
      return symbol(
        { kind, no: kind === 'base' || kind === 'park' ? 1 : null, main: false, schematic: false },
        palette,
      );
  }
}

/** A stroke across the second belt, as on the map. */
function stitch(x: number, { secondBelt }: Palette): Shape {
  const points = [[x, 2.2] as const, [x, 5.8] as const];
  return { is: 'path', closed: false, points, stroke: secondBelt, width: 1.2, opacity: 0.7 };
}

function figureEntries(plan: Plan, palette: Palette): LegendEntry[] {
  const columns = plan.head.columns;
  if (!columns) return [];
  const entries: LegendEntry[] = [
    {
      kind: 'figure',
      label: { zh: `${columns.metric}（${columns.unit}）`, en: `${columns.en} (${unitText(columns.unit, 'en')})` },
      swatch: [
        {
          is: 'path',
          closed: true,
          points: [
            [-7, 8],
            [-7, 0],
            [-1, 0],
            [-1, 8],
          ],
          fill: palette.figure.column,
        },
        {
          is: 'path',
          closed: true,
          points: [
            [1, 8],
            [1, -8],
            [7, -8],
            [7, 8],
          ],
          fill: palette.figure.column,
        },
      ],
    },
    {
      kind: 'unpublished',
      label: { zh: `规划未公布${columns.metric}`, en: `${columns.en} not published` },
      swatch: [{ is: 'circle', r: 6, stroke: palette.figure.empty, width: 1.6, dash: [3, 2] }],
    },
  ];
  const missing = figures(plan, null, 'zh')?.figures.some((f) => f.value === null);
  return missing ? entries : entries.slice(0, 1);
}

function broken(palette: Palette): Shape[] {
  return [{ is: 'circle', r: 7, fill: palette.ink.halo, stroke: palette.ink.quiet, width: 1.6, dash: [3.2, 2.6] }];
}

const AXIS = [
  [-13, 0],
  [-7, -5.5],
  [-7, -3],
  [7, -3],
  [7, -5.5],
  [13, 0],
  [7, 5.5],
  [7, 3],
  [-7, 3],
  [-7, 5.5],
] as const;
const AREA = [
  [-11, -5],
  [4, -7],
  [11, -1],
  [7, 7],
  [-8, 6],
] as const;
const LINK = [
  [-12, 5],
  [-6, -1],
  [0, -3.5],
  [6, -4.5],
  [12, -5],
] as const;
const BELT = [
  [-12, -3],
  [-4, -5],
  [4, -3],
  [12, -5],
  [12, 3],
  [4, 5],
  [-4, 3],
  [-12, 5],
] as const;

function moved(points: readonly (readonly [number, number])[], dy: number): [number, number][] {
  return points.map(([x, y]) => [x, y * 0.75 + dy]);
}

function blob(a: number, b: number): [number, number][] {
  return Array.from({ length: 20 }, (_, i) => {
    const t = (i / 20) * 2 * Math.PI;
    const squareness = 0.75;
    const r = (v: number) => Math.sign(v) * Math.abs(v) ** squareness;
    return [a * r(Math.cos(t)), b * r(Math.sin(t))];
  });
}
