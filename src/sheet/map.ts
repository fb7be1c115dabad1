/** The map of a plan as one picture: the drawing of the stage in vectors with real text. Pure. */
import { placed } from '../drawing/columns.ts';
import { ribbonScale, ribbons } from '../drawing/ribbons.ts';
import { uncrowded } from '../drawing/thin.ts';
import { areaLayers } from './areas.ts';
import { groundLayer } from './ground.ts';
import { hatches } from './hatch.ts';
import { crowdLayer, figureLayer, markLayers } from './marks.ts';
import { nameLayers } from './name-layers.ts';
import type { Picture, PictureOptions, Scene } from './picture.ts';
import { projectionOf } from './projection.ts';
import { ribbonLayers } from './ribbons.ts';
import { type SvgNode, svg } from './svg.ts';

/** The fonts of the map, Chinese first: a picture that leaves the browser names them for whoever opens it. */
export const FONTS =
  "'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

/** The plan's layers from the ground up. */
export function drawPicture(options: PictureOptions): Picture {
  const { camera, size, drawing, scale, narrow } = options;
  const projection = projectionOf(camera, size);
  const points = uncrowded(drawing.marks.points, projection.zoom, scale, options.emphasis);
  const scene: Scene = { ...options, drawing: { ...drawing, marks: { ...drawing.marks, points } }, projection };
  const drawn = ribbons(drawing.marks.lines, projection.zoom, ribbonScale(scale, narrow));
  const figures = placed(drawing.figures, projection.zoom, false, scale);
  const [groundNames, ...names] = nameLayers(scene, drawn, figures);
  const layers = [
    groundLayer(scene),
    ...areaLayers(scene),
    ...(groundNames ? [groundNames] : []),
    ...ribbonLayers(scene, drawn),
    ...figureLayer(scene, figures),
    ...crowdLayer(scene),
    ...markLayers(scene),
    ...names,
  ];
  return { size, projection, layers };
}

/** The picture as one svg element; its layers are named groups. */
export function pictureSvg({ size, layers }: Picture, { drawing, palette, lang }: PictureOptions): SvgNode {
  const { width, height } = size;
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:inkscape': 'http://www.inkscape.org/namespaces/inkscape',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': FONTS,
      lang: lang === 'zh' ? 'zh-CN' : 'en',
    },
    [
      svg('defs', {}, hatches(drawing, palette)),
      ...layers.map(({ id, name, nodes }) =>
        svg('g', { id: `layer-${id}`, 'inkscape:groupmode': 'layer', 'inkscape:label': name[lang] }, nodes),
      ),
    ],
  );
}
