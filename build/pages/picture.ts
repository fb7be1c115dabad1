/**
 * The map of a plan that a page shows before any script has run: the ground once, and on it the signs and names for
 * each size of screen.
 */
import type { BaseMap } from '../../src/drawing/base.ts';
import { draw } from '../../src/drawing/drawing.ts';
import { type Bounds, viewBounds } from '../../src/drawing/frame.ts';
import { toLngLat, toPixel } from '../../src/drawing/mercator.ts';
import { ownCodes } from '../../src/drawing/own-codes.ts';
import type { Palette } from '../../src/drawing/palette.ts';
import type { Plan } from '../../src/plan/model.ts';
import type { Lang } from '../../src/plan/schema.ts';
import { areaLayers } from '../../src/sheet/areas.ts';
import { groundLayer } from '../../src/sheet/ground.ts';
import { hatches } from '../../src/sheet/hatch.ts';
import { drawPicture } from '../../src/sheet/map.ts';
import type { PictureOptions } from '../../src/sheet/picture.ts';
import { framing, projectionOf } from '../../src/sheet/projection.ts';
import { type SvgNode, svg } from '../../src/sheet/svg.ts';
import { SCREENS, type Screen, type ScreenName } from './screens.ts';
import { type Frame, thinned } from './thin.ts';

export interface Subject {
  readonly plan: Plan;
  readonly base: BaseMap;
  readonly lang: Lang;
  readonly palette: Palette;
}

/** Ground units to a pixel of the screen that the ground is cut for: whole numbers are fine enough. */
const UNITS = 2;
/** The ground goes on beyond the frame of the plan by this share of it, for screens of any shape. */
const BEYOND = 1.6;

/** What is shared, to stand once in the page, and one svg element for each size of screen. */
export interface FirstPicture {
  readonly shared: SvgNode;
  readonly maps: readonly SvgNode[];
}

export function firstPicture(subject: Subject): FirstPicture | null {
  const bounds = viewBounds(subject.plan, subject.base.planArea);
  if (bounds === null) return null;
  const reference = sceneOf(subject, bounds, SCREENS.laptop);
  const maps = (Object.keys(SCREENS) as ScreenName[]).map((name) =>
    mapFor({ ...reference, ...roomOf(bounds, SCREENS[name]) }, bounds, name, reference),
  );
  return { shared: sharedGround(reference, subject.palette), maps };
}

/** The plan as nobody has touched it yet, on a screen. */
export function sceneOf({ plan, base, lang, palette }: Subject, bounds: Bounds, screen: Screen): PictureOptions {
  return {
    drawing: draw(plan, { lang, year: null, hidden: new Set() }),
    base,
    palette,
    lang,
    scale: 1,
    ...roomOf(bounds, screen),
    ownCodes: ownCodes(plan, base),
    emphasis: new Map(),
  };
}

/** What of a scene depends on the screen. */
function roomOf(bounds: Bounds, { size, margins, cards, narrow }: Screen) {
  return { size, camera: framing(bounds, size, margins), covered: margins, kept: cards, narrow };
}

/** Ground and areas in units about the top left of the reference. */
function sharedGround(options: PictureOptions, palette: Palette): SvgNode {
  const { size, camera } = options;
  const [width, height] = [size.width * UNITS, size.height * UNITS];
  const zoom = camera.zoom + Math.log2(UNITS);
  // Rivers have the width of the picture's zoom, not of the finer one that their course is cut at.
  const projection = { ...projectionOf({ ...camera, zoom }, { width, height }), zoom: camera.zoom };
  const frame: Frame = {
    left: -width * BEYOND,
    top: -height * BEYOND,
    right: width * (1 + BEYOND),
    bottom: height * (1 + BEYOND),
  };
  const scene = { ...options, projection };
  const nodes = [groundLayer(scene), ...areaLayers(scene)].flatMap((layer) => layer.nodes);
  return svg('svg', { width: 0, height: 0, class: 'first__shared', 'aria-hidden': 'true' }, [
    svg('defs', {}, [
      ...hatches(options.drawing, palette).map(({ tag, attrs, children }) =>
        svg(tag, { ...attrs, id: oneHatch(attrs.id), patternTransform: `scale(${UNITS})` }, children),
      ),
      svg('g', { id: 'ground' }, thinnedNodes(nodes, frame)),
    ]),
  ]);
}

/** A hatch is named after its colour; on a page it has that of either theme. */
function oneHatch(name: string | number | undefined): string | undefined {
  return name === undefined ? undefined : `${name}`.replace(/(hatch-[a-z]+)-[0-9a-f]{6}/, '$1');
}

/** Without the frame's own colour, which is the page's, and without areas that are there to be met and not to be seen. */
function thinnedNodes(nodes: readonly (SvgNode | string)[], frame: Frame): SvgNode[] {
  return nodes.flatMap((node): SvgNode[] => {
    if (typeof node === 'string' || node.tag === 'rect' || node.attrs['fill-opacity'] === 0) return [];
    if (node.tag !== 'path') {
      const children = thinnedNodes(node.children, frame);
      return children.length === 0 ? [] : [svg(node.tag, { opacity: node.attrs.opacity }, children)];
    }
    const d = thinned(String(node.attrs.d), frame);
    return d === '' ? [] : [svg('path', { ...node.attrs, fill: oneHatch(node.attrs.fill), d })];
  });
}

/** Signs and names at one size of screen, over the shared ground; what lies outside the plan's frame shows as well. */
function mapFor(options: PictureOptions, bounds: Bounds, name: ScreenName, reference: PictureOptions): SvgNode {
  const { camera, size } = options;
  const picture = drawPicture(options);
  const { project } = picture.projection;
  const onGround = 1 + areaLayers({ ...options, projection: picture.projection }).length;
  const k = 2 ** (camera.zoom - reference.camera.zoom) / UNITS;
  const corner = projectionOf(reference.camera, reference.size).unproject([0, 0]);
  const [left, top] = project(corner);
  const frame = viewBox(bounds, options);
  const [x, y] = toPixel(camera.centre, camera.zoom);
  const middle = toLngLat(
    [x + frame.x + frame.width / 2 - size.width / 2, y + frame.y + frame.height / 2 - size.height / 2],
    camera.zoom,
  );
  return svg(
    'svg',
    {
      class: `first__map first__map--${name}`,
      viewBox: [frame.x, frame.y, frame.width, frame.height].map((n) => n.toFixed(1)).join(' '),
      'aria-hidden': 'true',
      'data-camera': [...middle, camera.zoom].map((n) => n.toFixed(6)).join(','),
    },
    [
      svg('use', {
        href: '#ground',
        transform: `translate(${left.toFixed(1)} ${top.toFixed(1)}) scale(${k.toFixed(5)})`,
      }),
      ...picture.layers.slice(onGround).flatMap(({ nodes }) => nodes.map((node) => forPage(node, name))),
    ],
  );
}

/** The plan with its area, in pixels; no nearer than a first view comes. */
function viewBox([west, south, east, north]: Bounds, { camera, size, covered }: PictureOptions) {
  const { project } = projectionOf(camera, size);
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  const room = {
    width: size.width - covered.left - covered.right,
    height: size.height - covered.top - covered.bottom,
  };
  const fits = Math.min(room.width / (right - left), room.height / (bottom - top));
  // Where the zoom was held back, the frame is the room that was left.
  const [width, height] = fits > 1.02 ? [room.width, room.height] : [right - left, bottom - top];
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}

/** Ids are the page's: each map has its own. What belongs to an element leads to its place in the list. */
function forPage(node: SvgNode, name: ScreenName): SvgNode {
  const { id, href, 'data-element': element, ...attrs } = node.attrs;
  const own = {
    ...attrs,
    id: id === undefined ? undefined : `${name}-${id}`,
    href: href === undefined ? undefined : String(href).replace('#', `#${name}-`),
  };
  const children = node.children.map((child) => (typeof child === 'string' ? child : forPage(child, name)));
  if (element === undefined) return svg(node.tag, own, children);
  return svg('a', { ...own, href: `#e-${element}`, tabindex: -1 }, children);
}
