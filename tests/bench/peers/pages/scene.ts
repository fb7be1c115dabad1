/** What every peer draws, where its data lies, and how its page says that it stands. */
import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson';

export interface Props {
  name: string;
  /** Of land and water: what it is. */
  role?: 'plan' | 'neighbour' | 'water';
  /** Of an element: how large it is drawn. */
  value?: number;
}

interface Frame {
  bounds: [west: number, south: number, east: number, north: number];
  /** The plan publishes a figure for its zones: it is drawn as a column. */
  columns: boolean;
}

declare const __FRAMES__: Record<string, Frame>;

const query = new URLSearchParams(location.search);
const plan = query.get('plan') ?? 'zhejiang';
/** `points-10000` or `polygons-10000`: made-up points or polygons in place of the plan's own, without names. */
export const size = query.get('size') ?? '';

const own = (part: string): string => `../data/${plan}/${part}.geojson`;
const made = `../data/made/${size}.geojson`;
export const URLS = {
  ground: own('ground'),
  names: own('names'),
  lines: own('lines'),
  areas: size.startsWith('polygons') ? made : own('areas'),
  points: size.startsWith('points') ? made : own('points'),
};

const frame = __FRAMES__[plan];
if (!frame) throw new Error(`no plan ${plan}`);
export const { bounds, columns } = frame;
export const center: [number, number] = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];

export const COLOURS = {
  plan: '#fbfaf6',
  neighbour: '#edeae3',
  water: '#c9dbe4',
  seam: '#b3ada2',
  area: '#8450b8',
  line: '#1d7f68',
  point: '#b3202f',
  ink: '#1f262e',
  quiet: '#67645d',
  halo: '#fbfaf6',
};

export const FONT = '"Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

/** Radius in pixels of the circle of a point. */
export const radius = (value = 1): number => (size ? 2.5 : 4 + 2 * Math.sqrt(value));

export type Shapes<G extends Geometry = Geometry> = FeatureCollection<G, Props>;
export type Shape = Feature<Geometry, Props>;

export async function get<G extends Geometry = Geometry>(url: string): Promise<Shapes<G>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const read: Shapes<G> = await response.json();
  return read;
}

/** Everything at once, for libraries that take features and not addresses. */
export async function load() {
  const [ground, names, lines, areas, points] = await Promise.all([
    get(URLS.ground),
    get<Point>(URLS.names),
    get(URLS.lines),
    get(URLS.areas),
    get<Point>(URLS.points),
  ]);
  return { ground, names, lines, areas, points };
}

/** Lines as lists of positions, for libraries that take no GeoJSON. */
export function paths({ features }: Shapes): { props: Props; path: Position[] }[] {
  return features.flatMap(({ geometry, properties: props }) => {
    if (geometry.type === 'LineString') return [{ props, path: geometry.coordinates }];
    if (geometry.type === 'MultiLineString') return geometry.coordinates.map((path) => ({ props, path }));
    return [];
  });
}

export function details({ name, value }: Props): string {
  return value === undefined ? name : `${name}: ${value}`;
}

/** Called when everything is on the screen, by the library's own word. */
export function ready(): void {
  performance.mark('peer:ready');
  document.documentElement.dataset.peer = 'ready';
}

/** Two frames from now what was drawn has been shown. */
export function shown(): void {
  requestAnimationFrame(() => requestAnimationFrame(ready));
}
