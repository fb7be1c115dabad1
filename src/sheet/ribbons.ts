/** Links, belts and axes of a picture: the same ribbons as on the stage. */
import type { Pixel } from '../drawing/mercator.ts';
import { at, beside } from '../drawing/path.ts';
import { BELT_WIDTH, type Ribbons, ribbonScale, STITCH } from '../drawing/ribbons.ts';
import { shield } from '../drawing/symbol.ts';
import { kindLayer, ofElement, type PictureLayer, type Scene } from './picture.ts';
import { pathData } from './projection.ts';
import { shapesAt } from './shapes.ts';
import { px, type SvgNode, svg } from './svg.ts';

/** The data of a path that is in pixels of the picture already. */
export function pixelPath(path: readonly Pixel[]): string {
  return path.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
}

function linkLayer(scene: Scene): PictureLayer[] {
  const { drawing, projection, palette, scale } = scene;
  const color = palette.kind.link;
  const lines = drawing.marks.links.features.flatMap(({ geometry, properties: { element } }) => {
    const d = pathData(geometry, projection);
    const line = { d, fill: 'none', 'stroke-linejoin': 'round' };
    // As on the stage: quiet under everything, until it is what is talked about.
    const near = ['picked', 'kin'].includes(scene.emphasis.get(element) ?? '');
    const [width, opacity] = near ? [2.6 * scale, undefined] : [1.1 * scale, 0.62];
    return d === ''
      ? []
      : ofElement(scene, element, [
          svg('path', { ...line, stroke: palette.ink.halo, 'stroke-width': 3.5 * scale, 'stroke-opacity': 0.5 }),
          svg('path', {
            ...line,
            stroke: color,
            'stroke-width': width,
            'stroke-opacity': opacity,
            'stroke-dasharray': `${px(width * 4)} ${px(width * 3)}`,
          }),
        ]);
  });
  const ends = drawing.marks.farEnds.features.flatMap(({ geometry, properties: { element } }) => {
    const [cx, cy] = projection.project([at(geometry.coordinates, 0), at(geometry.coordinates, 1)]);
    const dot = svg('circle', {
      cx: px(cx),
      cy: px(cy),
      r: 4 * scale,
      fill: palette.ink.halo,
      stroke: color,
      'stroke-width': 1.8 * scale,
    });
    return ofElement(scene, element, [dot]);
  });
  return kindLayer('link', [...lines, ...ends]);
}

/** Across the second of two belts: told from the first without its colour. */
function stitches(d: string, stroke: string, width: number): SvgNode {
  const dash = `${STITCH.width} ${STITCH.gap}`;
  const paint = { stroke, 'stroke-width': width * STITCH.length, 'stroke-dasharray': dash, 'stroke-opacity': 0.6 };
  return svg('path', { d, fill: 'none', 'stroke-linejoin': 'round', ...paint });
}

function beltLayer(scene: Scene, { spines }: Ribbons): PictureLayer[] {
  const { palette, projection, scale, narrow } = scene;
  const width = BELT_WIDTH * ribbonScale(scale, narrow);
  const nodes = spines.features
    .filter(({ properties }) => properties.kind === 'belt')
    .flatMap(({ geometry, properties: { element, tone, lane } }): SvgNode[] => {
      const pixels = geometry.coordinates.map((c) => projection.project([at(c, 0), at(c, 1)]));
      const line = {
        d: pixelPath(beside(pixels, lane)),
        fill: 'none',
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      };
      const color = tone === 1 ? palette.secondBelt : palette.kind.belt;
      const body = palette.beltBody[tone === 1 ? 1 : 0];
      return ofElement(scene, element, [
        svg('path', { ...line, stroke: color, 'stroke-width': width + 2.4 }),
        svg('path', { ...line, stroke: body, 'stroke-width': width }),
        ...(tone === 1 && body.startsWith('#') ? [stitches(line.d, color, width)] : []),
      ]);
    });
  return kindLayer('belt', nodes);
}

function axisLayer(scene: Scene, { arrows, shields }: Ribbons): PictureLayer[] {
  const { palette, projection, scale } = scene;
  const arrow = arrows.features.flatMap(({ geometry, properties: { element } }) => {
    const d = pathData(geometry, projection);
    return ofElement(scene, element, [
      svg('path', { d, fill: 'none', stroke: palette.ink.halo, 'stroke-width': 3, 'stroke-linejoin': 'round' }),
      svg('path', { d, fill: palette.kind.axis, 'fill-opacity': 0.88 }),
    ]);
  });
  const badges = shields.features.flatMap(({ geometry, properties: { element, ref } }) => {
    const at_ = projection.project([at(geometry.coordinates, 0), at(geometry.coordinates, 1)]);
    return ofElement(scene, element, [shapesAt(shield(ref).shapes, at_, scale)]);
  });
  return kindLayer('axis', [...arrow, ...badges]);
}

export function ribbonLayers(scene: Scene, ribbons: Ribbons): PictureLayer[] {
  return [...linkLayer(scene), ...beltLayer(scene, ribbons), ...axisLayer(scene, ribbons)];
}
