/** The base map of a slide: few shapes of few points, so that the slide stays light to edit. */
import type { Feature } from 'geojson';
import type { Scene } from '../picture.ts';
import { geometryPaths } from './clip.ts';
import type { Fill, FreeItem, Line, SlideItem, SlidePath } from './slide.ts';
import { type Word, word } from './words.ts';

/** Points that the base map of one slide may have. */
const BUDGET = 4200;
/** Pixels by which a base map may be coarser than its source; more only where the budget asks for it. */
const FINEST = 0.7;

type Layers = Readonly<Record<'plan' | 'water' | 'big' | 'small' | 'seams' | 'roads', readonly SlidePath[]>>;

function layersAt({ base, projection }: Scene, tolerance: number): Layers {
  const of = (features: readonly Feature[]) =>
    features.flatMap(({ geometry }) => geometryPaths(geometry, projection, tolerance));
  const rivers = base.rivers.features;
  return {
    plan: of([base.planArea]),
    water: of(base.water.features),
    big: of(rivers.filter(({ properties }) => properties?.rank === 1)),
    small: of(rivers.filter(({ properties }) => properties?.rank !== 1)),
    seams: of([base.seams]),
    roads: of(base.roads.features),
  };
}

const count = (layers: Layers): number =>
  Object.values(layers)
    .flat()
    .reduce((sum, { points }) => sum + points.length, 0);

function lightLayers(scene: Scene): Layers {
  let layers = layersAt(scene, FINEST);
  for (let tolerance = FINEST * 1.7; count(layers) > BUDGET && tolerance < 12; tolerance *= 1.7) {
    layers = layersAt(scene, tolerance);
  }
  return layers;
}

/** The land, and what lies on it from the waters up to the roads: units of a plan come between the two. */
export function groundItems(scene: Scene): { land: SlideItem[]; waters: SlideItem[] } {
  const { palette, lang, projection, scale } = scene;
  const { ground } = palette;
  const { plan, water, big, small, seams, roads } = lightLayers(scene);
  const item = (key: Word, paths: readonly SlidePath[], fill: Fill | null, line: Line | null): FreeItem[] =>
    paths.length === 0 ? [] : [{ is: 'free', name: word(key, lang), element: null, paths, fill, line }];
  const { width, height } = projection;
  const surroundings: SlideItem = {
    is: 'preset',
    name: word('neighbours', lang),
    element: null,
    shape: 'rect',
    box: { x: 0, y: 0, width, height },
    fill: { color: ground.neighbour },
    line: null,
  };
  const edge = { color: ground.edge, width: 2 * scale, transparency: 45 };
  return {
    land: [surroundings, ...item('planArea', plan, { color: ground.plan }, edge)],
    waters: [
      ...item('water', water, { color: ground.water }, { color: ground.shore, width: 0.8 }),
      ...item('rivers', small, null, { color: ground.shore, width: 1.6 * scale }),
      ...item('rivers', big, null, { color: ground.shore, width: 3 * scale }),
      ...item('seams', seams, null, { color: ground.seam, width: 1, dash: 'dash' }),
      ...item('roads', roads, null, { color: ground.road, width: 2 * scale }),
    ],
  };
}
