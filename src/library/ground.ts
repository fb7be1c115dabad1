/** What an own plan stands on: a built-in base map round it, its outlines, and the gazetteer. Runs in the worker. */
import * as v from 'valibot';
import { parseBase } from '../drawing/base.ts';
import type { Ground } from '../drawing/derive/derive.ts';
import { type Bounds, boundsOf } from '../drawing/frame.ts';
import { outlinesIn } from '../drawing/outlines.ts';
import type { Plan } from '../plan/model.ts';
import { bilingual, position } from '../plan/schema.ts';

/** A base map of the atlas, as its index names it. */
export interface BuiltIn {
  readonly id: string;
  readonly bbox: Bounds;
  /** Relative to the page. */
  readonly base: string;
}

/** Reads a file of the atlas itself, by its path relative to the page. */
export type ReadOwnFile = (path: string) => Promise<unknown>;

export interface Standing {
  readonly ground: Ground;
  /** Id of the base map; null for plain ground. */
  readonly base: string | null;
  /** The gazetteer was wanted and could not be read. */
  readonly failed: boolean;
}

const lngLat = v.tuple([v.number(), v.number()]);
const gazetteer = v.object({
  places: v.record(v.string(), v.object({ name: bilingual, point: lngLat, position })),
  roads: v.record(v.string(), v.object({ name: bilingual, line: v.array(lngLat) })),
});

/** A plan may reach beyond the one for which the base map was made by this share of its extent. */
const MARGIN = 0.15;

function contains([w, s, e, n]: Bounds, inner: Bounds): boolean {
  const [dx, dy] = [(e - w) * MARGIN, (n - s) * MARGIN];
  return inner[0] >= w - dx && inner[1] >= s - dy && inner[2] <= e + dx && inner[3] <= n + dy;
}

const extent = ([w, s, e, n]: Bounds): number => (e - w) * (n - s);

function wants(plan: Plan) {
  const all = plan.elements.map(({ properties }) => properties);
  const names = all.some((p) => p.place ?? p.along ?? p.beyond?.some(({ place }) => place));
  const codes = new Set(plan.elements.flatMap((e) => (e.geometry === null ? (e.properties.adcode ?? []) : [])));
  return { names, codes };
}

async function readGazetteer(read: ReadOwnFile): Promise<Pick<Ground, 'places' | 'roads'>> {
  const { places, roads } = v.parse(gazetteer, await read('geo/gazetteer.json'));
  return { places: new Map(Object.entries(places)), roads: new Map(Object.entries(roads)) };
}

/** Bounds of what is placed by its own shape or by the gazetteer. */
function boundsIn(plan: Plan, places: Ground['places']): Bounds | null {
  const own = plan.elements.filter(({ properties }) => properties.kind !== 'link');
  const named = own.flatMap(({ properties: { place } }) => {
    const known = place === undefined ? undefined : places.get(place);
    return known ? [{ geometry: { coordinates: known.point } }] : [];
  });
  return boundsOf([...own, ...named]);
}

/** The outlines of the first base map that has them all, else of the one that has most. */
async function outlines(codes: ReadonlySet<string>, bases: readonly BuiltIn[], read: ReadOwnFile) {
  let best: { base: string | null; outlines: Ground['outlines'] } = { base: null, outlines: new Map() };
  for (const { id, base } of bases) {
    const found = outlinesIn(parseBase(await read(base)), codes);
    if (found.size > best.outlines.size) best = { base: id, outlines: found };
    if (found.size === codes.size) break;
  }
  return best;
}

/** The ground of a plan. Never throws: what cannot be read is missing. */
export async function groundFor(plan: Plan, builtIns: readonly BuiltIn[], read: ReadOwnFile): Promise<Standing> {
  const { names, codes } = wants(plan);
  let failed = false;
  const nothing: Pick<Ground, 'places' | 'roads'> = { places: new Map(), roads: new Map() };
  const fallback =
    <T>(otherwise: T) =>
    () => {
      failed = true;
      return otherwise;
    };
  const named = names ? await readGazetteer(read).catch(fallback(nothing)) : nothing;
  const bounds = boundsIn(plan, named.places);
  const around = builtIns
    .filter(({ bbox }) => bounds === null || contains(bbox, bounds))
    .sort((a, b) => extent(a.bbox) - extent(b.bbox));
  if (codes.size === 0) {
    const base = bounds === null ? null : (around[0]?.id ?? null);
    return { ground: { ...named, outlines: new Map() }, base, failed };
  }
  const found = await outlines(codes, around, read).catch(fallback({ base: null, outlines: new Map() }));
  const base = found.base ?? (bounds === null ? null : (around[0]?.id ?? null));
  return { ground: { ...named, outlines: found.outlines }, base, failed };
}
