/** The atlas's own map as plain GeoJSON, for pages that know nothing of it; and made-up shapes to grow the work. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson';
import { feature } from 'topojson-client';
import { openBase, parseBase } from '../../src/drawing/base.ts';
import { draw } from '../../src/drawing/drawing.ts';
import { type Bounds, boundsOf } from '../../src/drawing/frame.ts';
import { citationsOf } from '../../src/plan/citations.ts';
import { type Plan, toPlan } from '../../src/plan/model.ts';
import type { PlanFile } from '../../src/plan/schema.ts';

export const SIZES = ['points-1000', 'points-10000', 'points-100000', 'polygons-10000'] as const;

export interface Frame {
  bounds: Bounds;
  columns: boolean;
}

const GEO = join(import.meta.dirname, '..', '..', 'public', 'geo');
const MADE_IN = 'zhejiang';

interface Props {
  name: string;
  role?: string;
  value?: number;
}

type Shapes = FeatureCollection<Geometry, Props>;

/** Writes the data of each plan and size under `folder`; says what each plan's page must know before its data comes. */
export function writePeerData(folder: string, plans: readonly string[]): Record<string, Frame> {
  const frames: Record<string, Frame> = {};
  for (const id of plans) {
    const { frame, parts } = shapesOf(id);
    frames[id] = frame;
    for (const [part, shapes] of Object.entries(parts)) write(join(folder, id), part, shapes);
  }
  const made = frames[MADE_IN];
  if (made) for (const size of SIZES) write(join(folder, 'made'), size, madeUp(size, made.bounds));
  return frames;
}

function shapesOf(id: string): { frame: Frame; parts: Record<string, Shapes> } {
  const file = parseBase(JSON.parse(readFileSync(join(GEO, 'base', `${id}.topo.json`), 'utf8')));
  const planFile: PlanFile = JSON.parse(readFileSync(join(GEO, 'plans', `${id}.plan.geojson`), 'utf8'));
  const plan = toPlan(planFile);
  const base = openBase(file);
  const { marks, figures } = draw(plan, { lang: 'zh', year: null, hidden: new Set() });
  const values = new Map(figures?.figures.map(({ element, value }) => [element, value ?? 0]));
  const land = collect(feature(file, file.objects.land), ({ name, role }) => ({ name: name.zh, role }));
  const water = collect(feature(file, file.objects.water), ({ name }) => ({ name: name?.zh ?? '水域', role: 'water' }));
  const named = ({ element }: { element: string }): Props => ({ name: nameOf(plan, element) });
  const columns = figures?.figures.map(({ element, point, value }): Feature<Point, Props> => {
    const properties = { name: nameOf(plan, element), value: value ?? 0 };
    return { type: 'Feature', geometry: { type: 'Point', coordinates: [...point] }, properties };
  });
  // Where no figure is published, a point is as large as the number of passages that name it.
  const points = collect(marks.points, ({ element }) => ({
    name: nameOf(plan, element),
    value: values.get(element) ?? passages(plan, element),
  }));
  const bounds = boundsOf([base.planArea]);
  if (!bounds) throw new Error(`${id} has no area`);
  return {
    frame: { bounds, columns: columns !== undefined },
    parts: {
      ground: { ...land, features: [...land.features, ...water.features] },
      names: collect(base.names, ({ name }) => ({ name: name.zh })),
      areas: collect(marks.areas, named),
      lines: {
        ...land,
        features: [marks.lines, marks.links].flatMap((all) => collect<{ element: string }>(all, named).features),
      },
      points: columns ? { ...points, features: columns } : points,
    },
  };
}

function nameOf(plan: Plan, element: string): string {
  return plan.byId.get(element)?.properties.name.zh ?? element;
}

function passages(plan: Plan, id: string): number {
  const element = plan.byId.get(id);
  return element ? citationsOf(element).length : 1;
}

function collect<P>({ features }: FeatureCollection<Geometry, P>, props: (own: P) => Props): Shapes {
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties }) => ({
      type: 'Feature',
      geometry,
      properties: props(properties),
    })),
  };
}

/** The same shapes at every run. */
function madeUp(size: string, [w, s, e, n]: Bounds): Shapes {
  const [kind, count] = size.split('-');
  const random = seeded(20_260_301);
  const features = Array.from({ length: Number(count) }, (_, i): Feature<Geometry, Props> => {
    const at: Position = [w + random() * (e - w), s + random() * (n - s)];
    const properties = { name: `${i + 1}`, value: 1 + Math.floor(random() * 9) };
    if (kind === 'points') return { type: 'Feature', geometry: { type: 'Point', coordinates: at }, properties };
    return { type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring(at, random)] }, properties };
  });
  return { type: 'FeatureCollection', features };
}

/** A closed ring of twelve corners, one or two kilometres wide. */
function ring([x = 0, y = 0]: Position, random: () => number): Position[] {
  const corners = Array.from({ length: 12 }, (_, i) => {
    const r = 0.008 + random() * 0.008;
    const turn = (i / 12) * 2 * Math.PI;
    return [x + r * Math.cos(turn), y + r * Math.sin(turn)];
  });
  return [...corners, ...corners.slice(0, 1)];
}

/** Park and Miller's generator, 0…1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A metre is the fifth decimal. */
function write(folder: string, name: string, shapes: Shapes): void {
  mkdirSync(folder, { recursive: true });
  const round = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 1e5) / 1e5 : value);
  writeFileSync(join(folder, `${name}.geojson`), JSON.stringify(shapes, round));
}
