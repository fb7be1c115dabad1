/** The crowd of a plan as vector tiles: far away counted clusters, near by every element with its shape. */

import Point from '@mapbox/point-geometry';
import { fromVectorTileJs } from '@maplibre/vt-pbf';
import type { Position } from 'geojson';
import { type Group, gather } from '../../src/drawing/crowd/cluster.ts';
import { type Places, placesOf } from '../../src/drawing/crowd/grid.ts';
import { boundsOf } from '../../src/drawing/frame.ts';
import { toLngLat, toPixel } from '../../src/drawing/mercator.ts';
import { EXTENT, FIRST_TILES, LAST_TILES } from '../../src/plan/crowd.ts';
import type { PlanElement } from '../../src/plan/schema.ts';
import { archive, type Tile } from './archive.ts';

/** CSS pixels of the world at zoom 0. */
const WORLD = 512;

type Tags = Record<string, string | number | boolean>;

interface Drawn {
  readonly type: 1 | 2 | 3;
  readonly tags: Tags;
  /** World at zoom 0, pixels. */
  readonly lines: readonly (readonly (readonly [number, number])[])[];
}

/** The tiles of placed elements as one archive. */
export function crowdArchive(elements: readonly PlanElement[], name: string): Uint8Array {
  const placed = elements.filter(({ geometry }) => geometry !== null);
  const places = placesOf(placed);
  const zooms = Array.from({ length: LAST_TILES - FIRST_TILES + 1 }, (_, i) => FIRST_TILES + i);
  const tiles = zooms.flatMap((z) => tilesAt(z, placed, places));
  const bounds = boundsOf(placed) ?? [-180, -85, 180, 85];
  const metadata = {
    name,
    vector_layers: [
      { id: 'plan', fields: { e: 'String', kind: 'String', zh: 'String', en: 'String', count: 'Number' } },
    ],
  };
  return archive(tiles, { minZoom: FIRST_TILES, maxZoom: LAST_TILES, bounds, metadata });
}

function tilesAt(z: number, elements: readonly PlanElement[], places: Places): Tile[] {
  const side = WORLD / 2 ** z;
  const tiles = new Map<string, { x: number; y: number; drawn: Drawn[] }>();
  const put = (x: number, y: number, drawn: Drawn): void => {
    const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
    const key = `${column}/${row}`;
    const tile = tiles.get(key) ?? { x: column, y: row, drawn: [] };
    tile.drawn.push(drawn);
    tiles.set(key, tile);
  };
  if (z === LAST_TILES) {
    elements.forEach((element, i) => {
      put(places.x[i] ?? 0, places.y[i] ?? 0, whole(element));
    });
  } else {
    for (const group of gather([...elements.keys()], places, z))
      put(group.x, group.y, grouped(group, elements, places));
  }
  return [...tiles.values()].map(({ x, y, drawn }) => ({ z, x, y, bytes: encoded(drawn, x, y, side) }));
}

function tagsOf({ id, properties: { kind, name, no, position } }: PlanElement): Tags {
  return { e: id, kind, zh: name.zh, en: name.en, s: position?.schematic ?? true, ...(no === undefined ? {} : { no }) };
}

function grouped({ x, y, members }: Group, elements: readonly PlanElement[], places: Places): Drawn {
  const own = members.flatMap((i) => elements[i] ?? []);
  const [only] = own;
  if (own.length === 1 && only) return { type: 1, tags: tagsOf(only), lines: [[[x, y]]] };
  const xs = members.map((i) => places.x[i] ?? x);
  const ys = members.map((i) => places.y[i] ?? y);
  const [w, n] = toLngLat([Math.min(...xs), Math.min(...ys)], 0);
  const [e, s] = toLngLat([Math.max(...xs), Math.max(...ys)], 0);
  const kinds = new Map<string, number>();
  for (const { properties } of own) kinds.set(properties.kind, (kinds.get(properties.kind) ?? 0) + 1);
  const bounds = [w, s, e, n].map((degrees) => Math.round(degrees * 1e4) / 1e4).join();
  const kindText = [...kinds].map((pair) => pair.join(' ')).join();
  return { type: 1, tags: { count: own.length, kinds: kindText, bounds }, lines: [[[x, y]]] };
}

function whole(element: PlanElement): Drawn {
  const { geometry } = element;
  const pixels = (line: readonly Position[]) => line.map(([lng = 0, lat = 0]) => toPixel([lng, lat], 0));
  // A tile's rings turn the other way round than those of GeoJSON.
  const rings = (area: readonly Position[][]) => area.map((ring) => pixels(ring).reverse());
  const tags = tagsOf(element);
  switch (geometry?.type) {
    case 'Point':
      return { type: 1, tags, lines: [pixels([geometry.coordinates])] };
    case 'MultiPoint':
      return { type: 1, tags, lines: geometry.coordinates.map((one) => pixels([one])) };
    case 'LineString':
      return { type: 2, tags, lines: [pixels(geometry.coordinates)] };
    case 'MultiLineString':
      return { type: 2, tags, lines: geometry.coordinates.map(pixels) };
    case 'Polygon':
      return { type: 3, tags, lines: rings(geometry.coordinates) };
    default:
      return { type: 3, tags, lines: geometry?.coordinates.flatMap(rings) ?? [] };
  }
}

function encoded(drawn: readonly Drawn[], column: number, row: number, side: number): Uint8Array {
  const unit = (value: number, tile: number): number => Math.round((value / side - tile) * EXTENT);
  const features = drawn.map(({ type, tags, lines }) => ({
    type,
    id: undefined,
    extent: EXTENT,
    properties: tags,
    loadGeometry: () => lines.map((line) => line.map(([x, y]) => new Point(unit(x, column), unit(y, row)))),
  }));
  const feature = (i: number) => {
    const one = features[i];
    if (!one) throw new RangeError(`no feature ${i}`);
    return one;
  };
  const layer = { version: 2, name: 'plan', extent: EXTENT, length: features.length, feature };
  return fromVectorTileJs({ layers: { plan: layer } });
}
