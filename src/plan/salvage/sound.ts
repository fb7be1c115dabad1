/** Elements in which nothing is left that could not be drawn: shapes in China, relations without gaps and circles. */
import { type Plan, toPlan } from '../model.ts';
import { misplaced } from '../rules/geometry.ts';
import type { PlanElement, Position } from '../schema.ts';

type Geometry = NonNullable<PlanElement['geometry']>;
type Line = number[][];

/** The position of an element whose place in the file cannot be used. */
export function unplaced(zh: string, en: string): Position {
  return { method: 'none', accuracy: null, evidence: { zh, en }, schematic: true };
}

const UNUSABLE = unplaced(
  '文件中的坐标无法使用，见问题列表',
  'The coordinates in the file cannot be used; see the list of problems',
);

const inPlace = ([lng = Number.NaN, lat = Number.NaN]: number[]): boolean => misplaced(lng, lat) === null;

const isLine = (line: Line): boolean => line.length >= 2 && line.every(inPlace);

/** A ring that ends where it begins. */
function closed(ring: Line): Line | null {
  const [first] = ring;
  const last = ring.at(-1);
  if (first === undefined || last === undefined || !ring.every(inPlace)) return null;
  const shut = first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
  return shut.length >= 4 ? shut : null;
}

function closedAll(rings: Line[]): Line[] | null {
  const shut = rings.map(closed);
  const whole = shut.filter((ring) => ring !== null);
  return rings.length > 0 && whole.length === shut.length ? whole : null;
}

/** The shape as it can be drawn, or null. Rings are closed; nothing else is changed. */
export function drawable(geometry: Geometry): Geometry | null {
  switch (geometry.type) {
    case 'Point':
      return inPlace(geometry.coordinates) ? geometry : null;
    case 'MultiPoint':
      return geometry.coordinates.length > 0 && geometry.coordinates.every(inPlace) ? geometry : null;
    case 'LineString':
      return isLine(geometry.coordinates) ? geometry : null;
    case 'MultiLineString':
      return geometry.coordinates.length > 0 && geometry.coordinates.every(isLine) ? geometry : null;
    case 'Polygon': {
      const coordinates = closedAll(geometry.coordinates);
      return coordinates && { type: 'Polygon', coordinates };
    }
    case 'MultiPolygon': {
      const parts = geometry.coordinates.map(closedAll);
      const coordinates = parts.filter((part) => part !== null);
      return parts.length > 0 && coordinates.length === parts.length ? { type: 'MultiPolygon', coordinates } : null;
    }
  }
}

function withShape(element: PlanElement): PlanElement {
  if (element.geometry === null) return element;
  const geometry = drawable(element.geometry);
  if (geometry !== null) return geometry === element.geometry ? element : { ...element, geometry };
  return { ...element, geometry: null, properties: { ...element.properties, position: UNUSABLE } };
}

/** Members that are there, without those that would close a circle. */
function withoutCircles(elements: readonly PlanElement[]): PlanElement[] {
  const members = new Map<string, readonly string[]>();
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set<string>();
    const queue = [from];
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (id === to) return true;
      if (seen.has(id)) continue;
      seen.add(id);
      queue.push(...(members.get(id) ?? []));
    }
    return false;
  };
  const there = new Set(elements.map(({ id }) => id));
  return elements.map((element) => {
    const { id, properties } = element;
    if (properties.members === undefined) return element;
    const good = [...new Set(properties.members)].filter((member) => there.has(member) && !reaches(member, id));
    members.set(id, good);
    return good.length === properties.members.length
      ? element
      : { ...element, properties: { ...properties, members: good } };
  });
}

function withParent(element: PlanElement, there: ReadonlyMap<string, PlanElement>): PlanElement {
  const { parent, ...rest } = element.properties;
  return parent === undefined || (there.has(parent) && parent !== element.id)
    ? element
    : { ...element, properties: rest };
}

/** The plan as it can be drawn; what is wrong in it is for the check to say. Of a doubled id the first stays. */
export function sound({ head, byId }: Plan): Plan {
  const elements = withoutCircles([...byId.values()].map((element) => withParent(withShape(element), byId)));
  return toPlan({ type: 'FeatureCollection', plan: head, features: elements });
}
