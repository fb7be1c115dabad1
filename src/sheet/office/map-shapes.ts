/** The plan on a slide: each drawn element one shape, which can be moved and recoloured. */
import { crowdColor } from '../../drawing/crowd/crowds.ts';
import type { Emphasis } from '../../drawing/emphasis.ts';
import type { Pixel } from '../../drawing/mercator.ts';
import { at, beside } from '../../drawing/path.ts';
import { BELT_WIDTH, type Ribbons, ribbonScale } from '../../drawing/ribbons.ts';
import type { Kind } from '../../plan/kinds.ts';
import { KIND_NAMES } from '../../plan/kinds.ts';
import type { Plan } from '../../plan/model.ts';
import { markScale } from '../marks.ts';
import type { Scene } from '../picture.ts';
import { geometryPaths, roomPaths } from './clip.ts';
import { FADED, markItem } from './map-marks.ts';
import {
  type Fill,
  type FreeItem,
  type Line,
  type PresetItem,
  type SlideItem,
  type SlidePath,
  SMALLEST_TEXT,
} from './slide.ts';

/** Pixels by which an outline may be coarser than the drawing's. */
const FINE = 0.5;

/** The scene with the plan whose names the shapes bear. */
export interface MapScene extends Scene {
  readonly plan: Plan;
}

/** How a shape is called: its kind and its name, as the plan writes it. */
export function shapeName({ plan, lang }: Pick<MapScene, 'plan' | 'lang'>, id: string, kind: Kind): string {
  const name = plan.byId.get(id)?.properties.name[lang] ?? id;
  return `${KIND_NAMES[kind][lang]}${lang === 'zh' ? '：' : ': '}${name}`;
}

const weight = ({ emphasis }: Scene, element: string): Emphasis | undefined => emphasis.get(element);
const through = (scene: Scene, element: string, transparency: number): number =>
  weight(scene, element) === 'rest' ? transparency + ((100 - transparency) * FADED) / 100 : transparency;

interface Paint {
  readonly fill: Fill | null;
  readonly line: Line | null;
}

function free(scene: MapScene, id: string, kind: Kind, paths: readonly SlidePath[], { fill, line }: Paint): FreeItem[] {
  if (paths.length === 0) return [];
  const seen = (paint: Fill) => through(scene, id, paint.transparency ?? 0);
  return [
    {
      is: 'free',
      name: shapeName(scene, id, kind),
      element: id,
      paths,
      fill: fill && { ...fill, transparency: seen(fill) },
      line: line && { ...line, transparency: seen(line) },
    },
  ];
}

function areaPaint({ palette, scale, emphasis }: MapScene, kind: Kind, id: string): Paint {
  const color = palette.kind[kind];
  const picked = emphasis.get(id) === 'picked';
  switch (kind) {
    case 'unit':
      return picked
        ? { fill: { color: palette.pick, transparency: 90 }, line: { color: palette.pick, width: 1.8 * scale } }
        : { fill: { color: palette.ground.plan, transparency: 40 }, line: { color: palette.ground.seam, width: 1 } };
    case 'ring':
      return { fill: { color, transparency: 94 }, line: { color, width: 3 * scale, dash: 'dash' } };
    case 'cluster':
      return { fill: { color, transparency: 86 }, line: { color, width: 2 * scale, dash: 'dash' } };
    default:
      return { fill: { color, transparency: 85 }, line: { color, width: 1.6 * scale } };
  }
}

/** Units lie on the ground, under its water and seams. */
const isGround = (kind: Kind): boolean => kind === 'unit';

/** Units as areas, for under the waters; then the other areas. */
export function areaItems(scene: MapScene, ground: boolean): FreeItem[] {
  const { features } = scene.drawing.marks.areas;
  return features
    .filter(({ properties }) => isGround(properties.kind) === ground)
    .flatMap(({ geometry, properties: { element, kind } }) =>
      free(scene, element, kind, geometryPaths(geometry, scene.projection, FINE), areaPaint(scene, kind, element)),
    );
}

/** All arms of a link are one shape. */
function linkItems(scene: MapScene): SlideItem[] {
  const { drawing, projection, palette, scale, lang } = scene;
  const color = palette.kind.link;
  const ids = [...new Set(drawing.marks.links.features.map(({ properties }) => properties.element))];
  const lines = ids.flatMap((id) => {
    const arms = drawing.marks.links.features.filter(({ properties }) => properties.element === id);
    const paths = arms.flatMap(({ geometry }) => geometryPaths(geometry, projection, FINE));
    return free(scene, id, 'link', paths, { fill: null, line: { color, width: 1.6 * scale, dash: 'dash' } });
  });
  const ends = drawing.marks.farEnds.features.flatMap(({ geometry, properties: { element, label } }): PresetItem[] => {
    const [x, y] = projection.project([at(geometry.coordinates, 0), at(geometry.coordinates, 1)]);
    const r = 5 * scale;
    if (label === '' || x < r || y < r || x > projection.width - r || y > projection.height - r) return [];
    const transparency = through(scene, element, 0);
    const box = { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
    const fill = { color: palette.ink.halo, transparency };
    const name = `${lang === 'zh' ? '联系对象：' : 'Far end: '}${label}`;
    return [
      {
        is: 'preset',
        name,
        element: null,
        shape: 'ellipse',
        box,
        fill,
        line: { color, width: 2 * scale, transparency },
      },
    ];
  });
  return [...lines, ...ends];
}

function beltItems(scene: MapScene, { spines }: Ribbons): FreeItem[] {
  const { palette, projection, scale, narrow } = scene;
  const half = (BELT_WIDTH * ribbonScale(scale, narrow)) / 2;
  return spines.features
    .filter(({ properties }) => properties.kind === 'belt')
    .flatMap(({ geometry, properties: { element, kind, tone, lane } }) => {
      const pixels = geometry.coordinates.map((c): Pixel => projection.project([at(c, 0), at(c, 1)]));
      const ring = [...beside(pixels, lane - half), ...beside(pixels, lane + half).reverse()];
      const color = tone === 1 ? palette.secondBelt : palette.kind.belt;
      const fill = { color: palette.beltBody[tone === 1 ? 1 : 0] };
      return free(scene, element, kind, roomPaths(ring, true, projection, FINE), {
        fill,
        line: { color, width: 1.5, transparency: 40 },
      });
    });
}

function axisItems(scene: MapScene, { arrows }: Ribbons): FreeItem[] {
  const { palette, projection } = scene;
  const paint: Paint = {
    fill: { color: palette.kind.axis, transparency: 10 },
    line: { color: palette.ink.halo, width: 1.5 },
  };
  return arrows.features.flatMap(({ geometry, properties: { element, kind } }) =>
    free(scene, element, kind, geometryPaths(geometry, projection, FINE), paint),
  );
}

/** Marks inside the frame, the most important last. */
function pointItems(scene: MapScene): PresetItem[] {
  const { drawing, palette, projection } = scene;
  const scale = markScale(projection.zoom, scene.scale);
  const rest = (element: string) => Number(weight(scene, element) !== 'rest');
  const features = [...drawing.marks.points.features].sort(
    (a, b) => rest(a.properties.element) - rest(b.properties.element) || b.properties.rank - a.properties.rank,
  );
  return features.flatMap(({ geometry, properties: { element, kind, symbol } }) => {
    const spec = drawing.marks.symbols.get(symbol);
    const [x, y] = projection.project([at(geometry.coordinates, 0), at(geometry.coordinates, 1)]);
    if (!spec || x < 0 || y < 0 || x > projection.width || y > projection.height) return [];
    const emphasis = weight(scene, element);
    const look = { palette, scale, faded: emphasis === 'rest', picked: emphasis === 'picked' };
    return [markItem(spec, [x, y], look, { name: shapeName(scene, element, kind), element })];
  });
}

/** Clusters of a large plan, each with the number of its places. */
function crowdItems({ drawing, palette, projection, lang, scale }: MapScene): PresetItem[] {
  return (drawing.crowds?.features ?? []).flatMap(({ geometry, properties: { kind, label, radius } }) => {
    const [x, y] = projection.project([at(geometry.coordinates, 0), at(geometry.coordinates, 1)]);
    if (x < 0 || y < 0 || x > projection.width || y > projection.height) return [];
    const r = Math.max(radius * scale, 18);
    return [
      {
        is: 'preset',
        name: lang === 'zh' ? `此处 ${label} 个要素` : `${label} elements here`,
        element: null,
        shape: 'ellipse',
        box: { x: x - r, y: y - r, width: 2 * r, height: 2 * r },
        fill: { color: palette.ink.halo },
        line: { color: crowdColor(kind, palette), width: 2 },
        text: { words: label, size: SMALLEST_TEXT, color: palette.ink.label },
      },
    ];
  });
}

/** Everything of the plan but its units and its names, lowest first. */
export function planItems(scene: MapScene, ribbons: Ribbons): SlideItem[] {
  return [
    ...areaItems(scene, false),
    ...linkItems(scene),
    ...beltItems(scene, ribbons),
    ...axisItems(scene, ribbons),
    ...crowdItems(scene),
    ...pointItems(scene),
  ];
}
