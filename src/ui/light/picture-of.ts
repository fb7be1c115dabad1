/** The picture that the light stage shows of what is to be shown. */
import { isLarge } from '../../drawing/crowd/large.ts';
import { draw } from '../../drawing/drawing.ts';
import { emphasis } from '../../drawing/emphasis.ts';
import { ownCodes } from '../../drawing/own-codes.ts';
import { PALETTE } from '../../drawing/palette.ts';
import { drawPicture, pictureSvg } from '../../sheet/map.ts';
import { type Camera, type Margins, projectionOf, type Size } from '../../sheet/projection.ts';
import type { SvgNode } from '../../sheet/svg.ts';
import { last } from '../../stage/last.ts';
import { type Eye, Outlook } from '../../stage/outlook.ts';
import { NARROW, pageScale } from '../../stage/page.ts';
import type { Shown } from '../../stage/shown.ts';
import { drawnSize } from './moves.ts';

/** The window that the picture is seen through. */
export interface Window {
  readonly size: Size;
  readonly camera: Camera;
  /** What panel, sheet and source line cover of it. */
  readonly covered: Margins;
}

/** A picture in two parts. */
export interface Layers {
  /** Rectangles and paths of the base map. */
  readonly ground: readonly SvgNode[];
  /** All of it, or what stands on the ground. */
  vectors(all: boolean): SvgNode;
}

/** Draws pictures larger than their window; what does not depend on the camera is kept from one to the next. */
export function pictures(): (shown: Shown, window: Window) => Layers {
  const drawing = last<ReturnType<typeof draw>>();
  const weights = last<ReturnType<typeof emphasis>>();
  const codes = last<readonly string[]>();
  const outlook = new Outlook();
  return (shown, { size, camera, covered }) => {
    const { plan, base, lang, year, hidden, bare, at, phrase, sector, spot } = shown;
    const large = drawnSize(size);
    const [x, y] = [(large.width - size.width) / 2, (large.height - size.height) / 2];
    const { top, right, bottom, left } = covered;
    const options = {
      drawing: isLarge(plan)
        ? outlook.draw(shown, eyeOf(camera, large))
        : drawing([plan, lang, year, hidden, bare], () => {
            const all = draw(plan, shown);
            return bare ? { ...all, figures: null } : all;
          }),
      base,
      palette: PALETTE[shown.theme],
      lang,
      size: large,
      camera,
      covered: { top: top + y, right: right + x, bottom: bottom + y, left: left + x },
      scale: shown.scale ?? pageScale(),
      narrow: size.width < NARROW,
      ownCodes: codes([plan, base], () => ownCodes(plan, base)),
      emphasis: isLarge(plan)
        ? emphasis(outlook.plan(plan), shown)
        : weights([plan, at, phrase, sector, spot], () => emphasis(plan, shown)),
    };
    const picture = drawPicture(options);
    const ground = picture.layers.find(({ id }) => id === 'ground')?.nodes ?? [];
    const layers = picture.layers.filter(({ id }) => id !== 'ground');
    return { ground, vectors: (all) => pictureSvg(all ? picture : { ...picture, layers }, options) };
  };
}

/** A camera that looks straight down, as the outlook asks. */
function eyeOf(camera: Camera, { width, height }: Size): Eye {
  const { unproject, zoom } = projectionOf(camera, { width, height });
  const [west, north] = unproject([0, 0]);
  const [east, south] = unproject([width, height]);
  const bounds = { getWest: () => west, getNorth: () => north, getEast: () => east, getSouth: () => south };
  return { getZoom: () => zoom, getBounds: () => bounds };
}
