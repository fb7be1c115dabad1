/** Shapes of a stranger's GeoJSON, read number by number. */
import { own } from '../plan/salvage/value.ts';
import type { PlaceGeometry } from './places.ts';

type Line = number[][];

function point(value: unknown): number[] | null {
  if (!Array.isArray(value)) return null;
  const [lng, lat]: unknown[] = value;
  const good = typeof lng === 'number' && typeof lat === 'number' && Number.isFinite(lng) && Number.isFinite(lat);
  return good ? [lng, lat] : null;
}

function listOf<T>(value: unknown, read: (item: unknown) => T | null): T[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const items: T[] = [];
  for (const item of value) {
    const good = read(item);
    if (good === null) return null;
    items.push(good);
  }
  return items;
}

const line = (value: unknown): Line | null => listOf(value, point);
const lines = (value: unknown): Line[] | null => listOf(value, line);
const areas = (value: unknown): Line[][] | null => listOf(value, lines);

/** Parts of a collection of one dimension, as one shape: areas before lines before points. */
function collected(parts: readonly unknown[]): PlaceGeometry | null {
  const shapes = parts.flatMap((part) => simple(part) ?? []);
  const polygons = shapes.flatMap((s) =>
    s.type === 'Polygon' ? [s.coordinates] : s.type === 'MultiPolygon' ? s.coordinates : [],
  );
  if (polygons.length > 0) return { type: 'MultiPolygon', coordinates: polygons };
  const strings = shapes.flatMap((s) =>
    s.type === 'LineString' ? [s.coordinates] : s.type === 'MultiLineString' ? s.coordinates : [],
  );
  if (strings.length > 0) return { type: 'MultiLineString', coordinates: strings };
  const points = shapes.flatMap((s) =>
    s.type === 'Point' ? [s.coordinates] : s.type === 'MultiPoint' ? s.coordinates : [],
  );
  return points.length > 0 ? { type: 'MultiPoint', coordinates: points } : null;
}

function simple(value: unknown): PlaceGeometry | null {
  const type = own(value, 'type');
  const coordinates = own(value, 'coordinates');
  switch (type) {
    case 'Point': {
      const read = point(coordinates);
      return read && { type, coordinates: read };
    }
    case 'MultiPoint':
    case 'LineString': {
      const read = line(coordinates);
      return read && { type, coordinates: read };
    }
    case 'MultiLineString':
    case 'Polygon': {
      const read = lines(coordinates);
      return read && { type, coordinates: read };
    }
    case 'MultiPolygon': {
      const read = areas(coordinates);
      return read && { type, coordinates: read };
    }
    default:
      return null;
  }
}

/** A multi-shape of one part is that part. */
function single(shape: PlaceGeometry | null): PlaceGeometry | null {
  const [only] = shape?.coordinates ?? [];
  if (shape === null || shape.coordinates.length !== 1 || !Array.isArray(only)) return shape;
  return simple({
    type: shape.type.replace(/^Multi/, ''),
    coordinates: shape.type.startsWith('Multi') ? only : shape.coordinates,
  });
}

/** The shape, without heights; null where it is none or has a number missing. */
export function readGeometry(value: unknown): PlaceGeometry | null {
  const parts = own(value, 'geometries');
  if (own(value, 'type') === 'GeometryCollection' && Array.isArray(parts)) return single(collected(parts));
  return single(simple(value));
}

/** The shape with each point moved. */
export function mapPoints(shape: PlaceGeometry, move: (point: number[]) => number[]): PlaceGeometry {
  const deep = (value: unknown): unknown => {
    const read = point(value);
    if (read) return move(read);
    return Array.isArray(value) ? value.map(deep) : value;
  };
  return simple({ type: shape.type, coordinates: deep(shape.coordinates) }) ?? shape;
}
