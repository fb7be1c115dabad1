/** Marks and figures of a picture. */
import type { Point } from 'geojson';
import { CIRCLE_DIAMETER, type Figures } from '../drawing/columns.ts';
import { crowdColor } from '../drawing/crowd/crowds.ts';
import type { Pixel } from '../drawing/mercator.ts';
import { at } from '../drawing/path.ts';
import { symbol } from '../drawing/symbol.ts';
import { KINDS } from '../plan/kinds.ts';
import type { Box } from './labels.ts';
import { kindLayer, ofElement, type PictureLayer, type Scene } from './picture.ts';
import { shapesAt } from './shapes.ts';
import { px, svg } from './svg.ts';

/** Marks are smaller on the view of a whole province, where they would hide what they mark; as on the stage. */
export function markScale(zoom: number, scale: number): number {
  const t = Math.min(1, Math.max(0, (zoom - 7.2) / 2.4));
  return (0.78 + t * 0.22) * scale;
}

interface Mark {
  readonly element: string;
  readonly at: Pixel;
  readonly box: Box;
}

const pointOf = (scene: Scene, coordinates: readonly number[]): Pixel =>
  scene.projection.project([at(coordinates, 0), at(coordinates, 1)]);

/** Where the marks stand: names keep clear of all of them. */
export function marksOf(scene: Scene): Mark[] {
  const k = markScale(scene.projection.zoom, scene.scale);
  const mark = (element: string, { coordinates }: Point, r: number): Mark => {
    const [x, y] = pointOf(scene, coordinates);
    return { element, at: [x, y], box: { left: x - r, right: x + r, top: y - r, bottom: y + r } };
  };
  const { marks, crowds } = scene.drawing;
  return [
    ...marks.points.features.map(({ geometry, properties: { element, clear } }) => mark(element, geometry, clear * k)),
    ...(crowds?.features ?? []).map(({ geometry, properties: { crowd, radius } }) =>
      mark(crowd, geometry, radius * scene.scale),
    ),
  ];
}

/** Clusters of a large plan: rings with the number of places in them, which a click opens. */
export function crowdLayer(scene: Scene): PictureLayer[] {
  const { drawing, palette, scale, emphasis } = scene;
  if (!drawing.crowds) return [];
  const size = 12 * scale;
  const nodes = drawing.crowds.features.map(({ geometry, properties: { crowd, kind, label, radius } }) => {
    const [x, y] = pointOf(scene, geometry.coordinates);
    const stroke = crowdColor(kind, palette);
    const ring = {
      cx: px(x),
      cy: px(y),
      r: px(radius * scale),
      fill: palette.ink.halo,
      stroke,
      'stroke-width': 2 * scale,
    };
    const words = {
      x: px(x),
      y: px(y + size * 0.35),
      'font-size': px(size),
      'font-weight': 700,
      'text-anchor': 'middle',
    };
    return svg('g', { 'data-crowd': crowd, opacity: emphasis.size > 0 ? 0.45 : undefined }, [
      svg('circle', ring),
      svg('text', { ...words, fill: palette.ink.label }, [label]),
    ]);
  });
  return [{ id: 'crowds', name: { zh: '聚合点', en: 'Clusters of places' }, nodes }];
}

/** The marks by kind, the most important drawn last. */
export function markLayers(scene: Scene): PictureLayer[] {
  const { drawing, palette, projection, scale } = scene;
  const k = markScale(projection.zoom, scale);
  const byRank = [...drawing.marks.points.features].sort((a, b) => b.properties.rank - a.properties.rank);
  return [...KINDS].reverse().flatMap((kind) =>
    kindLayer(
      kind,
      byRank
        .filter(({ properties }) => properties.kind === kind)
        .flatMap(({ geometry, properties }) => {
          const spec = drawing.marks.symbols.get(properties.symbol);
          const point = pointOf(scene, geometry.coordinates);
          const picked = scene.emphasis.get(properties.element) === 'picked';
          const ring = picked
            ? [
                svg('circle', {
                  cx: px(point[0]),
                  cy: px(point[1]),
                  r: (properties.clear + 5) * k,
                  fill: palette.pick,
                  'fill-opacity': 0.14,
                  stroke: palette.pick,
                  'stroke-width': 2.4,
                }),
              ]
            : [];
          return spec ? ofElement(scene, properties.element, [...ring, shapesAt(symbol(spec, palette), point, k)]) : [];
        }),
    ),
  );
}

/** Proportional circles, the flat twin of the columns; an empty ring where nothing is published. */
export function figureLayer(scene: Scene, figures: Figures | null): PictureLayer[] {
  if (figures === null) return [];
  const { palette, projection, scale } = scene;
  const nodes = figures.figures.flatMap(({ element, point, share }) => {
    const [cx, cy] = projection.project(point);
    const r = share === null ? 6 * scale : Math.max(2, (CIRCLE_DIAMETER / 2) * scale * Math.sqrt(share));
    const paint =
      share === null
        ? { fill: 'none', stroke: palette.figure.empty, 'stroke-width': 1.6 * scale, 'stroke-dasharray': '3 2' }
        : {
            fill: palette.figure.column,
            'fill-opacity': 0.5,
            stroke: palette.figure.side,
            'stroke-width': 1.4 * scale,
          };
    return ofElement(scene, element, [svg('circle', { cx: px(cx), cy: px(cy), r: px(r), ...paint })]);
  });
  return [{ id: 'figures', name: { zh: '产值目标', en: 'Output targets' }, nodes }];
}
