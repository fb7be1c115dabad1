/** Sources that follow the zoom or the selection. */
import type { FeatureCollection } from 'geojson';
import { type Figures, placed } from '../drawing/columns.ts';
import type { Drawing } from '../drawing/drawing.ts';
import type { Emphasis } from '../drawing/emphasis.ts';
import type { Marks } from '../drawing/marks.ts';
import { type Ribbons, ribbonScale, ribbons } from '../drawing/ribbons.ts';
import { uncrowded } from '../drawing/thin.ts';
import type { Plan } from '../plan/model.ts';
import { circle } from './camera.ts';
import { last } from './last.ts';
import { figureLabels } from './style/figures.ts';
import type { Scene } from './style/style.ts';

/** What a drawing meets on its way to the screen. */
export interface Screen {
  /** Zoom, in steps of ZOOM_STEP. */
  zoom: number;
  /** Pixels of the tallest column; 0 in the flat view. */
  height: number;
  /** 1 on a desk, more on a wall. */
  scale: number;
  /** A phone: names wrap early, arrows and belts are slimmer. */
  narrow: boolean;
}

/** What is picked, what that brings forward, and where links leave the part of the map that is in sight. */
export interface Picked {
  at: string | null;
  emphasis: ReadonlyMap<string, Emphasis>;
  edges: Scene['live']['edges'];
}

export type LiveSources = (drawing: Drawing, plan: Plan, view: Picked, screen: Screen) => Scene['live'];

/** Gives the same objects as long as they would be equal: a new one makes MapLibre cut its tiles anew. */
export function liveSources(): LiveSources {
  const lastRibbons = last<Ribbons>();
  const lastFigures = last<Figures | null>();
  const lastLabels = last<FeatureCollection>();
  const lastPoints = last<Marks['points']>();
  const lastAccuracy = last<FeatureCollection>();
  return ({ marks, figures }, plan, { at, emphasis, edges }, { zoom, height, scale, narrow }) => {
    const standing = lastFigures([figures, zoom, height > 0, scale], () => placed(figures, zoom, height > 0, scale));
    return {
      points: lastPoints([marks.points, zoom, scale, emphasis], () => uncrowded(marks.points, zoom, scale, emphasis)),
      ribbons: lastRibbons([marks.lines, zoom, scale, narrow], () =>
        ribbons(marks.lines, zoom, ribbonScale(scale, narrow)),
      ),
      figures: standing,
      figureLabels: lastLabels([standing, zoom, height], () => figureLabels(standing, zoom, height)),
      accuracy: lastAccuracy([plan, at], () => accuracy(plan, at)),
      edges,
      quiet: emphasis.size > 0,
    };
  };
}

/** The circle within which a picked schematic place is known to lie. */
function accuracy(plan: Plan, at: string | null): FeatureCollection {
  const element = at === null ? undefined : plan.byId.get(at);
  const position = element?.properties.position;
  if (element?.geometry?.type !== 'Point' || !position?.schematic || !position.accuracy) {
    return { type: 'FeatureCollection', features: [] };
  }
  const [lng = 0, lat = 0] = element.geometry.coordinates;
  const geometry = { type: 'Polygon' as const, coordinates: [circle([lng, lat], position.accuracy)] };
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}
