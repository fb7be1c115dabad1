/** What stands on the map: marks with their labels, areas, and the centre lines of ribbons. */
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPoint,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import type { Kind } from '../plan/kinds.ts';
import type { Plan } from '../plan/model.ts';
import type { Lang, PlanElement } from '../plan/schema.ts';
import { at } from './path.ts';
import { type SymbolSpec, symbolKey, symbolRadius } from './symbol.ts';

export interface PointMark {
  id: string;
  element: string;
  kind: Kind;
  symbol: string;
  label: string;
  /** Lower is placed first and stays when labels collide. */
  rank: number;
  /** Radius of the mark, px: the label keeps that far away. */
  clear: number;
}

export interface AreaMark {
  id: string;
  element: string;
  kind: Kind;
}

export interface ShapeMark extends AreaMark {
  /** Only a sketch: its outline is broken. */
  schematic: boolean;
}

export interface LineMark extends AreaMark {
  label: string;
  /** The road that an axis follows, as on its badge. */
  road: string | null;
}

export interface FarEndMark extends AreaMark {
  label: string;
}

export interface Marks {
  points: FeatureCollection<Point, PointMark>;
  areas: FeatureCollection<Polygon | MultiPolygon, ShapeMark>;
  lines: FeatureCollection<LineString, LineMark>;
  /** Relations across the border of the plan: thin bowed lines, each with the name of its far end. */
  links: FeatureCollection<LineString, FarEndMark>;
  /** The far ends themselves, outside the plan. */
  farEnds: FeatureCollection<Point, FarEndMark>;
  /** Names of areas at their anchor. */
  areaLabels: FeatureCollection<Point, PointMark>;
  symbols: ReadonlyMap<string, SymbolSpec>;
}

/** Cores before bases before parks; what is always on comes first. */
const RANK: Readonly<Record<Kind, number>> = {
  core: 0,
  axis: 1,
  belt: 1,
  ring: 2,
  cluster: 2,
  base: 10,
  park: 12,
  unit: 20,
  zone: 24,
  node: 30,
  platform: 32,
  facility: 34,
  link: 40,
};

/**
 * Every placed element of the kinds that are not hidden, once: as point, area or line, with its name. `whole`: the plan
 * of which `plan` is what is in sight.
 */
export function marks(plan: Plan, lang: Lang, hidden: ReadonlySet<Kind>, whole = plan): Marks {
  const shown = plan.elements.filter((e) => !hidden.has(e.properties.kind));
  const cores = whole.elements.filter((e) => e.properties.kind === 'core').length;
  const symbols = new Map<string, SymbolSpec>();
  const points: Feature<Point, PointMark>[] = [];
  const areas: Feature<Polygon | MultiPolygon, ShapeMark>[] = [];
  const lines: Feature<LineString, LineMark>[] = [];
  const areaLabels: Feature<Point, PointMark>[] = [];
  const links: Feature<LineString, FarEndMark>[] = [];
  const farEnds: Feature<Point, FarEndMark>[] = [];
  shown.forEach((element, order) => {
    const { geometry } = element;
    const spec = specOf(element, cores === 1 && element.properties.kind === 'core');
    if (geometry?.type === 'Point' || geometry?.type === 'MultiPoint') {
      symbols.set(symbolKey(spec), spec);
      const mark = pointMark(element, spec, order, lang);
      for (const at of parts(geometry)) points.push(feature(element.id, pointOf(at), mark));
    } else if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') {
      areas.push(feature(element.id, geometry, { ...areaMark(element), schematic: spec.schematic }));
      const { anchor } = element.properties;
      if (anchor) areaLabels.push(feature(element.id, pointOf(anchor), pointMark(element, spec, order, lang)));
    } else if (element.properties.kind === 'link') {
      links.push(...linkMarks(element, lang));
      farEnds.push(...farEndMarks(element, lang));
    } else if (geometry?.type === 'LineString' || geometry?.type === 'MultiLineString') {
      const mark = {
        ...areaMark(element),
        label: element.properties.name[lang],
        road: element.properties.along ?? null,
      };
      for (const coordinates of strings(geometry)) {
        lines.push(feature(element.id, { type: 'LineString', coordinates }, mark));
      }
    }
  });
  return {
    points: collect(points),
    areas: collect(areas),
    lines: collect(lines),
    links: collect(links),
    farEnds: collect(onceNamed(farEnds)),
    areaLabels: collect(areaLabels),
    symbols,
  };
}

function parts(geometry: Point | MultiPoint): Position[] {
  return geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;
}

function strings(geometry: LineString | MultiLineString): Position[][] {
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

function specOf({ properties: p }: PlanElement, main: boolean): SymbolSpec {
  return { kind: p.kind, no: p.no ?? null, main, schematic: p.position?.schematic ?? true };
}

function pointMark(element: PlanElement, spec: SymbolSpec, order: number, lang: Lang): PointMark {
  return {
    ...areaMark(element),
    symbol: symbolKey(spec),
    label: element.properties.name[lang],
    rank: RANK[spec.kind] * 100 + order,
    clear: symbolRadius(spec),
  };
}

/** Each arm of a link is a line of its own, named after the far end that it leads to. */
function linkMarks(element: PlanElement, lang: Lang): Feature<LineString, FarEndMark>[] {
  const { geometry, properties } = element;
  const arms = geometry?.type === 'LineString' ? [geometry.coordinates] : [];
  if (geometry?.type === 'MultiLineString') arms.push(...geometry.coordinates);
  const placed = (properties.beyond ?? []).filter(({ point }) => point !== undefined);
  const ends = placed.length > 0 ? placed : (properties.beyond ?? []);
  return arms.map((coordinates, i) => {
    const end = ends.length > 0 ? ends[i % ends.length] : undefined;
    const label = (end?.name ?? properties.name)[lang];
    return feature(element.id, { type: 'LineString', coordinates }, { ...areaMark(element), label });
  });
}

function farEndMarks(element: PlanElement, lang: Lang): Feature<Point, FarEndMark>[] {
  return (element.properties.beyond ?? []).flatMap(({ name, point }) =>
    point ? [feature(element.id, pointOf(point), { ...areaMark(element), label: name[lang] })] : [],
  );
}

/** Several links may lead to one place: its name is written once. */
function onceNamed(ends: readonly Feature<Point, FarEndMark>[]): Feature<Point, FarEndMark>[] {
  const named = new Set<string>();
  return ends.map((end) => {
    const place = end.geometry.coordinates.join();
    if (named.has(place)) return { ...end, properties: { ...end.properties, label: '' } };
    named.add(place);
    return end;
  });
}

function areaMark({ id, properties }: PlanElement): AreaMark {
  return { id, element: id, kind: properties.kind };
}

function pointOf(coordinates: readonly number[]): Point {
  return { type: 'Point', coordinates: [at(coordinates, 0), at(coordinates, 1)] };
}

type Drawn = Point | Polygon | MultiPolygon | LineString;

function feature<G extends Drawn, P>(id: string, geometry: G, properties: P): Feature<G, P> {
  return { type: 'Feature', id, geometry, properties };
}

function collect<G extends Drawn, P>(features: Feature<G, P>[]): FeatureCollection<G, P> {
  return { type: 'FeatureCollection', features };
}
