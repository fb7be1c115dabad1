/** Relations become shapes: every element that follows from others gets its geometry from them. Pure. */
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { Bilingual, FarEnd, Lang, PlanElement, Position } from '../../plan/schema.ts';
import { innerPoint } from '../inner-point.ts';
import type { LngLat } from '../mercator.ts';
import { at } from '../path.ts';
import { clusterArea, ringArea, shoelace } from './area.ts';
import { axisLine } from './axis.ts';
import { beltLine } from './belt.ts';
import { linkLines } from './link.ts';
import { pointOf } from './point.ts';

export interface KnownPlace {
  point: LngLat;
  position: Position;
}

/** What relations stand on: the gazetteer, its roads, and the outlines of administrative units by code. */
export interface Ground {
  places: ReadonlyMap<string, KnownPlace>;
  roads: ReadonlyMap<string, { name: Bilingual; line: readonly LngLat[] }>;
  outlines: ReadonlyMap<string, { outline: Polygon | MultiPolygon; label: LngLat }>;
}

/** An element with geometry and position settled; `geometry` stays null only where the text gives no location. */
export type PlacedElement = PlanElement & { properties: PlanElement['properties'] & { position: Position } };

/** Places every element: authored geometry first, then gazetteer, outline, and relations. Throws on an unknown place. */
export function derive(elements: readonly PlanElement[], ground: Ground): PlacedElement[] {
  const byId = new Map(elements.map((e) => [e.id, e]));
  const memo = new Map<string, PlacedElement>();
  const place = (id: string): PlacedElement => {
    const done = memo.get(id);
    if (done) return done;
    const element = byId.get(id);
    if (!element) throw new Error(`no element "${id}"`);
    const placed = placeOne(element, ground, place);
    memo.set(id, placed);
    return placed;
  };
  return elements.map((e) => place(e.id));
}

function placeOne(element: PlanElement, ground: Ground, place: (id: string) => PlacedElement): PlacedElement {
  const { properties: p } = element;
  if (element.geometry !== null) {
    return withPosition(element, element.geometry, p.position ?? ownPosition(), drawnAnchor(element.geometry));
  }
  if (p.place !== undefined) return fromPlace(element, p.place, ground);
  if (p.adcode !== undefined) return fromOutline(element, p.adcode, ground);
  if (p.position?.method === 'none') return withPosition(element, null, p.position);
  const members = (p.members ?? []).map(place);
  if (p.kind === 'link') return fromEnds(element, members, ground);
  const geometry = fromMembers(element, members, ground);
  return withPosition(element, geometry, derivedPosition(members, geometry), anchorOf(geometry));
}

function fromPlace(element: PlanElement, key: string, ground: Ground): PlacedElement {
  const known = ground.places.get(key);
  if (!known) throw new Error(`element "${element.id}": place "${key}" is not in the gazetteer`);
  return withPosition(element, { type: 'Point', coordinates: [...known.point] }, known.position);
}

function fromOutline(element: PlanElement, adcode: string, ground: Ground): PlacedElement {
  const unit = ground.outlines.get(adcode);
  if (!unit) throw new Error(`element "${element.id}": no outline for code ${adcode}`);
  return withPosition(element, unit.outline, administrativePosition(), unit.label);
}

function fromMembers(element: PlanElement, members: readonly PlacedElement[], ground: Ground): Geometry | null {
  const { kind, along } = element.properties;
  const points = members.flatMap((m) => one(pointOf(m)));
  if (kind === 'cluster') return clusterArea(members.flatMap((m) => one(areaOf(m))));
  if (kind === 'ring') return ringArea(points);
  if (points.length < 2) return null;
  if (kind === 'axis') {
    const road = along === undefined ? null : ground.roads.get(along);
    if (road === undefined) throw new Error(`element "${element.id}": road "${along}" is not in the gazetteer`);
    return { type: 'LineString', coordinates: axisLine(points, road?.line ?? null) };
  }
  if (kind === 'belt') return { type: 'LineString', coordinates: beltLine(points) };
  return { type: 'Point', coordinates: middle(points) };
}

/** A link from its ends inside the plan to those of its far ends that have a place; else listed only. */
function fromEnds(element: PlanElement, members: readonly PlacedElement[], ground: Ground): PlacedElement {
  const beyond = (element.properties.beyond ?? []).map((end) => ({ ...end, point: farPoint(element, end, ground) }));
  const known = beyond.flatMap(({ point }) => one(point));
  const lines = linkLines(
    members.flatMap((m) => one(pointOf(m))),
    known.map(({ point }) => point),
  );
  const geometry: Geometry | null = lines.length === 0 ? null : { type: 'MultiLineString', coordinates: lines };
  const ends = beyond.map(({ point, ...end }) => (point ? { ...end, point: pair(point.point) } : end));
  const worst = [...known.map(({ position }) => position), ...members.map((m) => m.properties.position)];
  const joined = { ...element, properties: { ...element.properties, beyond: ends } };
  return withPosition(joined, geometry, geometry === null ? NO_FAR_END : linkPosition(worst));
}

function farPoint(element: PlanElement, { place, point }: FarEnd, ground: Ground): KnownPlace | null {
  if (place === undefined) return point ? { point, position: ownPosition() } : null;
  const known = ground.places.get(place);
  if (!known) throw new Error(`element "${element.id}": place "${place}" is not in the gazetteer`);
  return known;
}

function pair([lng, lat]: LngLat): [number, number] {
  return [lng, lat];
}

const NO_FAR_END: Position = {
  method: 'none',
  accuracy: null,
  evidence: { zh: '原文未给出对方的具体地点', en: 'The text names no one place at the far end' },
  schematic: true,
};

function linkPosition(ends: readonly Position[]): Position {
  const known = ends.filter(({ method }) => method !== 'none').map(({ accuracy }) => accuracy);
  return {
    method: 'derived',
    accuracy: known.some((a) => a === null) ? null : Math.max(0, ...known.map(Number)),
    evidence: { zh: '连接两端；只表示关系，不是路线', en: 'Joins its ends; a relation, not a route' },
    schematic: true,
  };
}

function areaOf({ geometry }: Pick<PlanElement, 'geometry'>): Polygon | MultiPolygon | null {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;
}

function one<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}

function middle(points: readonly LngLat[]): [number, number] {
  const sum = points.reduce<[number, number]>((s, p) => [s[0] + p[0], s[1] + p[1]], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}

/** The vertices that a hand has drawn lie anywhere: the name stands well inside of its area. */
function drawnAnchor(geometry: PlanElement['geometry']): LngLat | undefined {
  const area = areaOf({ geometry });
  return (area && innerPoint(area)) ?? anchorOf(geometry);
}

function anchorOf(geometry: Geometry | PlanElement['geometry']): LngLat | undefined {
  if (geometry?.type === 'LineString') {
    const p = at(geometry.coordinates, Math.floor(geometry.coordinates.length / 2));
    return [at(p, 0), at(p, 1)];
  }
  if (geometry?.type === 'Polygon') return middleOf(geometry.coordinates);
  if (geometry?.type === 'MultiPolygon') {
    const [largest] = [...geometry.coordinates].sort(
      (a, b) => Math.abs(shoelace(at(b, 0))) - Math.abs(shoelace(at(a, 0))),
    );
    return largest && middleOf(largest);
  }
  return undefined;
}

/** Ring vertices lie evenly on a buffered outline, so their mean is near its middle. */
function middleOf(rings: Polygon['coordinates']): LngLat {
  return middle(at(rings, 0).map((p) => [at(p, 0), at(p, 1)]));
}

function withPosition(
  element: PlanElement,
  geometry: Geometry | null,
  position: Position,
  anchor?: LngLat,
): PlacedElement {
  const own = element.properties.anchor;
  const settled = own ?? (anchor ? ([anchor[0], anchor[1]] as [number, number]) : undefined);
  return {
    ...element,
    geometry: geometry as PlanElement['geometry'],
    properties: { ...element.properties, position, ...(settled ? { anchor: settled } : {}) },
  };
}

function ownPosition(): Position {
  return {
    method: 'described',
    accuracy: null,
    evidence: { zh: '规划文件作者绘制', en: 'Drawn by the author of the plan file' },
    schematic: true,
  };
}

function administrativePosition(): Position {
  return {
    method: 'administrative',
    accuracy: 50,
    evidence: { zh: '行政区划轮廓（见底图来源）', en: 'Administrative outline (see the sources of the base map)' },
    schematic: false,
  };
}

/** What follows from others is never better known than the worst of them. */
function derivedPosition(members: readonly PlacedElement[], geometry: Geometry | null): Position {
  if (geometry === null) {
    const evidence = { zh: '原文未给出可定位的成员', en: 'The text gives no member that can be placed' };
    return { method: 'none', accuracy: null, evidence, schematic: true };
  }
  const placed = members.filter((m) => m.geometry !== null);
  const known = placed.map((m) => m.properties.position.accuracy);
  const names = (lang: Lang) => placed.map((m) => m.properties.name[lang]).join(lang === 'zh' ? '、' : ', ');
  return {
    method: 'derived',
    accuracy: known.some((a) => a === null) ? null : Math.max(0, ...known.map(Number)),
    evidence: { zh: `由其成员推得：${names('zh')}`, en: `Follows from its members: ${names('en')}` },
    schematic: true,
  };
}
