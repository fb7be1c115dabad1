/** The mark of each kind as plain shapes: the stage rasterises them, legend and sheet write them as SVG. */
import type { Kind } from '../plan/kinds.ts';
import type { Palette } from './palette.ts';

/** CSS pixels round the origin, y down. `dash` in pixels. */
export type Shape =
  | { is: 'circle'; r: number; fill?: string; stroke?: string; width?: number; dash?: readonly number[] }
  | {
      is: 'box';
      w: number;
      h: number;
      r: number;
      fill?: string;
      stroke?: string;
      width?: number;
      dash?: readonly number[];
    }
  | {
      is: 'path';
      points: readonly (readonly [number, number])[];
      closed: boolean;
      fill?: string;
      stroke?: string;
      width?: number;
      dash?: readonly number[];
      opacity?: number;
    }
  | { is: 'text'; text: string; size: number; fill: string };

export interface SymbolSpec {
  kind: Kind;
  /** Number on a base or park. */
  no: number | null;
  /** The only or first core: larger, with one ring more. */
  main: boolean;
  /** Position known only roughly: broken outline. */
  schematic: boolean;
}

/** Half the extent of a mark, so that its label keeps clear of it. */
export function symbolRadius({ kind, main }: SymbolSpec): number {
  switch (kind) {
    case 'core':
      return main ? 21 : 15;
    case 'base':
    case 'park':
      return 12;
    case 'zone':
      return 9;
    case 'unit':
      return 6;
    default:
      return 7;
  }
}

/** Name under which the picture of a mark is kept; equal names mean equal pictures. */
export function symbolKey(spec: SymbolSpec): string {
  return [spec.kind, spec.no ?? '', spec.main ? 'main' : '', spec.schematic ? 'schematic' : ''].join('.');
}

const BROKEN = [3.2, 2.6] as const;

/** The mark itself, lowest shape first. */
export function symbol(spec: SymbolSpec, palette: Palette): Shape[] {
  const color = palette.kind[spec.kind];
  const paper = palette.ink.halo;
  switch (spec.kind) {
    case 'core':
      return core(spec, color, paper);
    case 'base':
      return numbered(spec, color, paper, 2.5);
    case 'park':
      return numbered(spec, color, paper, 8.5);
    case 'zone':
      return outlined(diamond(7.5), spec, color, paper);
    case 'platform':
      return outlined(triangle(7), spec, color, paper);
    case 'facility':
      return outlined(square(5), spec, color, paper);
    default:
      return dot(spec, color, paper);
  }
}

function core({ main, schematic }: SymbolSpec, color: string, paper: string): Shape[] {
  const k = main ? 1.4 : 1;
  const outer: Shape = {
    is: 'circle',
    r: 13.5 * k,
    fill: paper,
    stroke: color,
    width: 2 * k,
    ...(schematic ? { dash: [5, 3] } : {}),
  };
  const rings: Shape[] = main ? [{ is: 'circle', r: 14, fill: paper, stroke: color, width: 1.6 }] : [];
  return [
    outer,
    ...rings,
    { is: 'circle', r: 9.2 * (main ? 1.1 : 1), fill: color },
    { is: 'circle', r: 2.6 * k, fill: paper },
  ];
}

function numbered({ no, schematic }: SymbolSpec, color: string, paper: string, r: number): Shape[] {
  const box = { is: 'box', w: 18, h: 18, r: Math.min(r, 9) } as const;
  const edge: Shape = schematic
    ? { is: 'box', w: 22.5, h: 22.5, r: r + 1.5, fill: paper, stroke: color, width: 1.4, dash: BROKEN }
    : { is: 'box', w: 22, h: 22, r: r + 1.5, fill: paper };
  const digits: Shape[] = no === null ? [] : [{ is: 'text', text: String(no), size: 12.5, fill: paper }];
  return [edge, { ...box, fill: color }, ...digits];
}

type Points = readonly (readonly [number, number])[];
const diamond = (r: number): Points => [
  [0, -r],
  [r, 0],
  [0, r],
  [-r, 0],
];
const triangle = (r: number): Points => [
  [0, -r],
  [r * 0.95, r * 0.72],
  [-r * 0.95, r * 0.72],
];
const square = (r: number): Points => [
  [-r, -r],
  [r, -r],
  [r, r],
  [-r, r],
];

/** A known position is solid; a schematic one is hollow with a broken outline. */
function outlined(points: Points, { schematic }: SymbolSpec, color: string, paper: string): Shape[] {
  if (!schematic) return [{ is: 'path', points, closed: true, fill: color, stroke: paper, width: 1.6 }];
  const inner = points.map(([x, y]) => [x * 0.42, y * 0.42] as const);
  return [
    { is: 'path', points, closed: true, fill: paper, stroke: color, width: 1.7, dash: BROKEN },
    { is: 'path', points: inner, closed: true, fill: color },
  ];
}

function dot({ kind, schematic }: SymbolSpec, color: string, paper: string): Shape[] {
  if (kind === 'unit') return [{ is: 'circle', r: 4.2, fill: paper, stroke: color, width: 1.8 }];
  if (!schematic)
    return [
      { is: 'circle', r: 5.6, fill: paper, stroke: color, width: 1.6 },
      { is: 'circle', r: 3, fill: color },
    ];
  return [
    { is: 'circle', r: 5.6, fill: paper, stroke: color, width: 1.6, dash: BROKEN },
    { is: 'circle', r: 2.4, fill: color },
  ];
}

/** The badge of a national road: white on red, as it stands beside the road. */
export function shield(ref: string): { shapes: Shape[]; width: number; height: number } {
  const width = 8 + ref.length * 7.2;
  const height = 16;
  return {
    width: width + 2,
    height: height + 2,
    shapes: [
      { is: 'box', w: width, h: height, r: 3, fill: '#b8232f', stroke: '#ffffff', width: 1.4 },
      { is: 'text', text: ref, size: 11, fill: '#ffffff' },
    ],
  };
}

/** Half the side of a picture that holds the mark, CSS pixels; all but the cores fit the smallest. */
export function extentOf(shapes: readonly Shape[]): number {
  const reach = shapes.map((shape) => (shape.is === 'circle' ? shape.r + (shape.width ?? 0) / 2 : 0));
  return Math.max(14, ...reach);
}
