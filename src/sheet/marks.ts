/** Marks and figures of a picture. */
import { CIRCLE_DIAMETER, type Figures } from '../drawing/columns.ts';
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
  return scene.drawing.marks.points.features.map(({ geometry, properties: { element, clear } }) => {
    const [x, y] = pointOf(scene, geometry.coordinates);
    const r = clear * k;
    return { element, at: [x, y], box: { left: x - r, right: x + r, top: y - r, bottom: y + r } };
  });
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
