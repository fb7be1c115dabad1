/** What can be picked on a plan's map, on both stages, as Node sees it: the style's sources and the tree of the picture. */
import { featureFilter } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import { type Drawing, draw } from '../../../src/drawing/drawing.ts';
import { viewBounds } from '../../../src/drawing/frame.ts';
import { ownCodes } from '../../../src/drawing/own-codes.ts';
import { PALETTE } from '../../../src/drawing/palette.ts';
import type { Kind } from '../../../src/plan/kinds.ts';
import { drawPicture, pictureSvg } from '../../../src/sheet/map.ts';
import type { PictureOptions } from '../../../src/sheet/picture.ts';
import { framing } from '../../../src/sheet/projection.ts';
import { liveSources } from '../../../src/stage/live.ts';
import { PICKABLE } from '../../../src/stage/picking.ts';
import { style } from '../../../src/stage/style/style.ts';
import { type matterOf, nodesIn } from '../sheet/built.ts';

type Matter = ReturnType<typeof matterOf>;

/** From this zoom on no small mark waits for room. */
const ALL_ON = 12;
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

export function drawingOf({ plan }: Matter, hidden: ReadonlySet<Kind> = new Set()): Drawing {
  return draw(plan, { lang: 'zh', year: null, hidden });
}

/** The style of the full stage. */
export function styleOf({ plan, base }: Matter, drawing: Drawing, theme: 'light' | 'dark' = 'light', raised = false) {
  const edges = { type: 'FeatureCollection' as const, features: [] };
  const screen = { zoom: ALL_ON, height: raised ? 100 : 0, scale: 1, narrow: false };
  const live = liveSources()(drawing, plan, { at: null, emphasis: new Map(), edges }, screen);
  return style({ base, drawing, live, theme, lang: 'zh', ownCodes: [], raised, scale: 1, narrow: false });
}

/** Elements that a pickable layer of the style shows. */
export function pickableInStyle(matter: Matter, drawing: Drawing): Set<string> {
  const { layers, sources } = styleOf(matter, drawing);
  const ids = layers.flatMap((layer) => {
    if (!('source' in layer) || !PICKABLE.some((id) => id === layer.id)) return [];
    const source = sources[layer.source];
    if (source?.type !== 'geojson' || typeof source.data !== 'object' || source.data.type !== 'FeatureCollection')
      return [];
    const passes = featureFilter(layer.filter as Parameters<typeof featureFilter>[0], 'filter');
    return source.data.features.filter((one) => passes.filter({ zoom: ALL_ON }, typed(one))).map(elementOf);
  });
  return new Set(ids);
}

function typed({ geometry, properties }: Feature) {
  const type = geometry.type.includes('Polygon') ? 3 : geometry.type.includes('Line') ? 2 : 1;
  return { type, properties: properties ?? {} } as const;
}

function elementOf({ properties }: Feature): string {
  return String(properties?.element);
}

/** The picture of the light stage. */
export function pictureOf({ plan, base }: Matter, drawing: Drawing, theme: 'light' | 'dark' = 'light') {
  // Large enough for a whole province at that zoom.
  const size = { width: 100_000, height: 100_000 };
  const bounds = viewBounds(plan, base.planArea);
  if (!bounds) throw new Error('nothing is placed');
  const options: PictureOptions = {
    drawing,
    base,
    palette: PALETTE[theme],
    lang: 'zh',
    size,
    camera: { ...framing(bounds, size, NONE), zoom: ALL_ON },
    covered: NONE,
    scale: 1,
    narrow: false,
    ownCodes: ownCodes(plan, base),
    emphasis: new Map(),
  };
  return pictureSvg(drawPicture(options), options);
}

/** Elements that a click in the picture can meet. */
export function pickableInPicture(matter: Matter, drawing: Drawing): Set<string> {
  const ids = nodesIn(pictureOf(matter, drawing)).flatMap(({ attrs }) => attrs['data-element'] ?? []);
  return new Set(ids.map(String));
}
