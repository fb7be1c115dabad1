/** The crowd of a plan that is too large for one file: read out of its archive of tiles as the camera comes by. */
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import * as v from 'valibot';
import {
  type Cluster,
  type CrowdSource,
  clearOf,
  type Filed,
  filed,
  type Look,
  type Sight,
  sightAmong,
} from '../drawing/crowd/sight.ts';
import { toPixel } from '../drawing/mercator.ts';
import { openRange } from '../files/files.ts';
import { type CrowdFiles, FIRST_TILES, LAST_TILES } from '../plan/crowd.ts';
import { KINDS, type Kind } from '../plan/kinds.ts';
import type { Plan } from '../plan/model.ts';
import { element, type PlanElement } from '../plan/schema.ts';
import { geoPath } from '../store/library.ts';

/** CSS pixels of the world at zoom 0. */
const WORLD = 512;
/** Tiles that are kept, and that a view may ask for. */
const MOST_KEPT = 400;
const MOST_SEEN = 48;
/** Milliseconds within which tiles that arrive are drawn together. */
const TOGETHER = 60;

interface Tile {
  readonly elements: readonly PlanElement[];
  readonly clusters: readonly Heap[];
}
/** A cluster, and how many of each kind are in it. */
interface Heap extends Cluster {
  readonly kinds: ReadonlyMap<Kind, number>;
}

const kind = v.picklist(KINDS);
const ownTags = v.object({
  e: v.string(),
  kind,
  zh: v.string(),
  en: v.string(),
  s: v.boolean(),
  no: v.optional(v.number()),
});
const heapTags = v.object({ count: v.number(), kinds: v.string(), bounds: v.string() });
const four = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map(Number)),
  v.tuple([v.number(), v.number(), v.number(), v.number()]),
);

/**
 * Open the archive of a plan; `onMore` is called when something has come that an earlier look lacked, `onFail` the first
 * time that a tile cannot be read.
 */
export function openTiles({ tiles }: CrowdFiles, onMore: () => void, onFail: (why: string) => void): CrowdSource {
  const archive = new PMTiles(sourceOf(geoPath(tiles)));
  const kept = new Map<string, Tile | null>();
  let waiting = false;
  let failed = false;
  let last: Sight | null = null;
  let lastFiled: { keys: string; filed: Filed } | null = null;

  const arrived = (key: string, tile: Tile): void => {
    kept.set(key, tile);
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      onMore();
    }, TOGETHER);
  };
  const fetchTile = async (z: number, x: number, y: number, key: string): Promise<void> => {
    kept.set(key, null);
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(old);
    try {
      const found = await archive.getZxy(z, x, y);
      arrived(key, found ? read(found.data, z, x, y) : { elements: [], clusters: [] });
    } catch (error) {
      // Asked for again when the camera comes by the next time.
      kept.delete(key);
      if (!failed) onFail(error instanceof Error ? error.message : String(error));
      failed = true;
    }
  };
  const gathered = (keys: readonly (string | number)[], elements: readonly PlanElement[]): Filed => {
    const all = keys.join(' ');
    if (lastFiled?.keys !== all) lastFiled = { keys: all, filed: filed(elements) };
    return lastFiled.filed;
  };

  return {
    look: (plan, look) => {
      const z = Math.min(LAST_TILES, Math.max(FIRST_TILES, Math.floor(look.zoom)));
      const seen = tilesIn(look, z);
      for (const { x, y, key } of seen) if (!kept.has(key)) void fetchTile(z, x, y, key);
      const there = seen.filter(({ key }) => kept.get(key));
      // While nothing of the new view is there, the last one is better than empty ground.
      if (there.length === 0 && seen.length > 0 && last) return last;
      const parts = there.flatMap(({ key }) => kept.get(key) ?? []);
      // What was picked has come by itself, and stands among the others of the plan.
      const elements = parts.flatMap((part) => part.elements).filter(({ id }) => !plan.byId.has(id));
      if (z === LAST_TILES)
        last = sightAmong(plan, gathered([plan.elements.length, ...there.map(({ key }) => key)], elements), look);
      else
        last = far(
          plan,
          elements,
          parts.flatMap((part) => part.clusters),
          look,
        );
      return last;
    },
  };
}

/** Reads ranges through the one door; a host without ranges gives the whole file once. */
function sourceOf(path: string): Source {
  let whole: ArrayBuffer | null = null;
  return {
    getKey: () => path,
    getBytes: async (offset, length, signal): Promise<RangeResponse> => {
      if (whole) return { data: whole.slice(offset, offset + length) };
      const keep = (bytes: ArrayBuffer): void => {
        whole = bytes;
      };
      return { data: await openRange(path, offset, length, keep, signal) };
    },
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly key: string;
}

function tilesIn({ bounds: [w, s, e, n] }: Look, z: number): Place[] {
  const side = WORLD / 2 ** z;
  const [left, top] = toPixel([w, Math.min(85, n)], 0).map((value) => Math.floor(value / side));
  const [right, bottom] = toPixel([e, Math.max(-85, s)], 0).map((value) => Math.floor(value / side));
  const places: Place[] = [];
  for (let y = top ?? 0; y <= (bottom ?? 0) && places.length < MOST_SEEN; y++) {
    for (let x = left ?? 0; x <= (right ?? 0) && places.length < MOST_SEEN; x++) {
      places.push({ x, y, key: `${z}/${x}/${y}` });
    }
  }
  return places;
}

/** From far away: what the tiles have gathered, without what is hidden. */
function far(plan: Plan, single: readonly PlanElement[], heaps: readonly Heap[], { zoom, hidden, firm }: Look): Sight {
  const own = single.filter(
    ({ id, properties }) => !hidden.has(properties.kind) && !firm.has(id) && !plan.byId.has(id),
  );
  const clusters = heaps.flatMap((heap): Cluster[] => {
    const shown = [...heap.kinds].filter(([one]) => !hidden.has(one));
    const count = shown.reduce((sum, [, n]) => sum + n, 0);
    const [first] = shown;
    return count === 0 ? [] : [{ ...heap, count, kind: shown.length === 1 && first ? first[0] : null }];
  });
  return { elements: [...plan.elements, ...own], clusters: clearOf(clusters, plan.elements, zoom) };
}

function read(data: ArrayBuffer, z: number, x: number, y: number): Tile {
  const layer = new VectorTile(new PbfReader(new Uint8Array(data))).layers.plan;
  const elements: PlanElement[] = [];
  const clusters: Heap[] = [];
  for (let i = 0; layer && i < layer.length; i++) {
    const feature = layer.feature(i);
    const heap = v.safeParse(heapTags, feature.properties);
    if (heap.success) clusters.push(heapOf(heap.output, feature, { z, x, y }, i));
    else elements.push(...elementOf(feature, { z, x, y }));
  }
  return { elements, clusters };
}

interface At {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

function heapOf(tags: v.InferOutput<typeof heapTags>, feature: VectorTileFeature, { z, x, y }: At, i: number): Heap {
  const { geometry } = feature.toGeoJSON(x, y, z);
  const [lng = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
  const kinds = tags.kinds.split(',').flatMap((pair): [Kind, number][] => {
    const [name, n] = pair.split(' ');
    const one = v.safeParse(kind, name);
    return one.success ? [[one.output, Number(n)]] : [];
  });
  return {
    id: `${z}/${x}/${y}/${i}`,
    point: [lng, lat],
    count: tags.count,
    bounds: v.parse(four, tags.bounds),
    kind: null,
    kinds: new Map(kinds),
  };
}

/** What is drawn of an element; all else that is said of it is fetched when it is picked. */
function elementOf(feature: VectorTileFeature, { z, x, y }: At): PlanElement[] {
  const tags = v.safeParse(ownTags, feature.properties);
  if (!tags.success) return [];
  const { e: id, kind: own, zh, en, s: schematic, no } = tags.output;
  const drawn = v.safeParse(element.entries.geometry, feature.toGeoJSON(x, y, z).geometry);
  if (!drawn.success) return [];
  const position = { method: 'derived' as const, accuracy: null, evidence: { zh: '', en: '' }, schematic };
  const nothing = { aliases: [], firms: [], industries: [], targets: [], citations: [] };
  const properties = { kind: own, name: { zh, en }, position, ...(no === undefined ? {} : { no }), ...nothing };
  return [{ type: 'Feature', id, geometry: drawn.output, properties }];
}
