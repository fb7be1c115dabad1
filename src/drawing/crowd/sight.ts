/** What of a large plan is drawn in a view: its structure, what is large enough or alone, and the rest as counted clusters. Pure. */
import type { Kind } from '../../plan/kinds.ts';
import { kin, type Plan, toPlan } from '../../plan/model.ts';
import type { PlanElement } from '../../plan/schema.ts';
import type { Bounds } from '../frame.ts';
import { type Pixel, toLngLat, toPixel } from '../mercator.ts';
import { at } from '../path.ts';
import { CELL, type Group, gather } from './cluster.ts';
import { type Places, placesOf, type Window } from './grid.ts';
import { partsOf } from './large.ts';

/** Places that have no room for a mark of their own. A count, never a sum of what is published for them. */
export interface Cluster {
  readonly id: string;
  readonly point: readonly [lng: number, lat: number];
  readonly count: number;
  /** What the camera shows to open it. */
  readonly bounds: Bounds;
  /** The kind that all of them are of; null for several. */
  readonly kind: Kind | null;
}

/** What is drawn. */
export interface Sight {
  readonly elements: readonly PlanElement[];
  readonly clusters: readonly Cluster[];
}

/** Where the view stands, and what must be in it. */
export interface Look {
  readonly zoom: number;
  readonly bounds: Bounds;
  readonly hidden: ReadonlySet<Kind>;
  /** Elements that are drawn whatever else is: what is picked, and its kin. */
  readonly firm: ReadonlySet<string>;
}

/** Pixels from which a shape is drawn as itself, however many there are. */
const LARGE_SHAPE = 40;
/** Shapes and marks of a crowd that a view holds; what is beyond stays counted. */
const MOST = 600;
/** From this zoom on nothing is gathered as long as the view holds it. */
export const OPEN_FROM = 13;
/** Clusters are gathered anew every half step of zoom. */
const STEP = 0.5;

export interface Filed {
  readonly crowd: readonly PlanElement[];
  readonly places: Places;
}
const files = new WeakMap<Plan, Filed>();

function fileOf(plan: Plan): Filed {
  const known = files.get(plan);
  if (known) return known;
  const { crowd } = partsOf(plan);
  const own = filed(crowd);
  files.set(plan, own);
  return own;
}

/** The zoom at which a view's clusters are gathered. */
export function gatheringZoom(zoom: number): number {
  return Math.floor(zoom / STEP) * STEP;
}

/** Gives what is in sight of a plan whose elements are not all here; what is still on its way comes with a later look. */
export interface CrowdSource {
  look(plan: Plan, look: Look): Sight;
}

/** What of a plan is drawn in a view; `source` where its elements lie apart. */
export function sightOf(plan: Plan, look: Look, source: CrowdSource | null = null): Sight {
  return source ? source.look(plan, look) : sightAmong(plan, fileOf(plan), look);
}

/** The crowd as it is to be gathered. */
export function filed(crowd: readonly PlanElement[]): Filed {
  return { crowd, places: placesOf(crowd) };
}

/** What of a plan, and of a crowd that belongs to it, is drawn in a view. */
export function sightAmong(plan: Plan, { crowd, places }: Filed, { zoom, bounds, hidden, firm }: Look): Sight {
  const step = gatheringZoom(zoom);
  const seen = places.within(windowOf(bounds, step)).filter((i) => {
    const element = crowd[i];
    return element && !hidden.has(element.properties.kind) && !firm.has(element.id);
  });
  const px = 2 ** step;
  const shapes = seen.filter((i) => (places.extent[i] ?? 0) * px >= LARGE_SHAPE).slice(0, MOST);
  const drawn = new Set(shapes);
  const small = drawn.size === 0 ? seen : seen.filter((i) => !drawn.has(i));
  const groups = gather(small, places, step);
  const single = groups.filter(({ members }) => opens(members.length, small.length, step));
  const own = [...shapes, ...single.flatMap(({ members }) => members)].sort((a, b) => a - b);
  const firmOnes = [...firm].flatMap((id) => plan.byId.get(id) ?? []);
  const { steady } = partsOf(plan);
  const chosen = new Set([...steady, ...firmOnes, ...own.flatMap((i) => crowd[i] ?? [])]);
  return {
    elements: [...chosen],
    clusters: clearOf(
      groups
        .filter(({ members }) => !opens(members.length, small.length, step))
        .map((group) => clusterOf(group, crowd, places, step)),
      [...steady, ...firmOnes],
      step,
    ),
  };
}

/** Whether the places of a group are drawn one by one. */
function opens(members: number, inSight: number, step: number): boolean {
  return members === 1 || (step >= OPEN_FROM && inSight <= MOST);
}

/** What is drawn whatever the view: what is picked with its kin, and what a phrase or a presentation points at. */
export function firmOf(plan: Plan, at: string | null, pointed: readonly string[] | null): ReadonlySet<string> {
  const near = at === null ? [] : [at, ...kin(plan, at)];
  return new Set([...near, ...(pointed ?? [])].slice(0, MOST));
}

/** A plan of the elements in sight alone. */
export function planInSight({ head }: Plan, { elements }: Sight): Plan {
  return toPlan({ type: 'FeatureCollection', plan: head, features: [...elements] });
}

/** Whole cells and one more around the view: what comes in from the side has been gathered before. */
function windowOf([west, south, east, north]: Bounds, step: number): Window {
  const side = (CELL / 2 ** step) * 2;
  const [w, n] = toPixel([west, Math.min(85, north)], 0);
  const [e, s] = toPixel([east, Math.max(-85, south)], 0);
  const [down, up] = [(v: number) => Math.floor(v / side) * side, (v: number) => Math.ceil(v / side) * side];
  return [down(w) - side, down(n) - side, up(e) + side, up(s) + side];
}

function clusterOf(
  { key, x, y, members }: Group,
  crowd: readonly PlanElement[],
  places: Places,
  step: number,
): Cluster {
  const xs = members.map((i) => places.x[i] ?? x);
  const ys = members.map((i) => places.y[i] ?? y);
  const [w, n] = toLngLat([least(xs), least(ys)], 0);
  const [e, s] = toLngLat([most(xs), most(ys)], 0);
  const kinds = new Set(members.map((i) => crowd[i]?.properties.kind));
  const [only] = kinds;
  return {
    id: `${step}/${key}`,
    point: toLngLat([x, y], 0),
    count: members.length,
    bounds: [w, s, e, n],
    kind: kinds.size === 1 && only ? only : null,
  };
}

/** Pixels between the middles of a cluster and of a mark that is always drawn. */
const APART = 44;

/** Clusters beside the marks that are always drawn, not under them. */
export function clearOf<C extends Cluster>(clusters: readonly C[], steady: readonly PlanElement[], zoom: number): C[] {
  const posts = steady.flatMap(postOf);
  return clusters.map((cluster) => ({
    ...cluster,
    point: toLngLat(beside(toPixel(cluster.point, 0), posts, APART / 2 ** zoom), 0),
  }));
}

/** Where a mark that is always drawn stands. */
function postOf({ geometry }: PlanElement): Pixel[] {
  return geometry?.type === 'Point' ? [toPixel([at(geometry.coordinates, 0), at(geometry.coordinates, 1)], 0)] : [];
}

/** A place moved away from the first mark that it would hide. */
function beside([x, y]: Pixel, posts: readonly Pixel[], apart: number): Pixel {
  const post = posts.find(([px, py]) => Math.hypot(x - px, y - py) < apart);
  if (!post) return [x, y];
  const away = Math.hypot(x - post[0], y - post[1]);
  const [dx, dy] = away === 0 ? [0, 1] : [(x - post[0]) / away, (y - post[1]) / away];
  return [post[0] + dx * apart, post[1] + dy * apart];
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
