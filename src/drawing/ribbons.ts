/** Axes and belts as they are drawn at a zoom: arrows, the lines that belts and names follow, the badges of roads. */
import type { Feature, FeatureCollection, LineString, Point, Polygon } from 'geojson';
import type { AreaMark, LineMark, Marks } from './marks.ts';
import { type LngLat, type Pixel, toLngLat, toPixel } from './mercator.ts';
import { at, pathLength, pointAlong, straightest } from './path.ts';
import { AXIS_RIBBON, ribbon, scaled, spineOf } from './ribbon.ts';

/** Arrows keep their width on the screen, so they are drawn anew at each zoom step. */
export const ZOOM_STEP = 0.25;

/** Width of a belt, and how far apart belts through the same city run, pixels. */
export const BELT_WIDTH = 22;
const LANE = 19;
/** Strokes across the second of two belts, as shares of its width and in pixels along it. */
export const STITCH = { length: 0.5, width: 2, gap: 12 } as const;
/** Letters keep their size on a phone, where arrows and belts of that size would cover the plan. */
const NARROW = 0.66;
/** Room that a badge takes along its arrow, pixels. */
const BADGE = 36;

/** The farthest from an end of its arrow at which a badge stands, as a share of the arrow. */
const NEAR_END = 0.24;

/** By how much arrows and belts grow with the page; `narrow` is a phone. */
export function ribbonScale(scale: number, narrow: boolean): number {
  return narrow ? scale * NARROW : scale;
}

export interface SpineMark extends LineMark {
  /** 0 or 1: neighbouring belts have two tones. */
  tone: number;
  /** Pixels to the right of the line at which it is drawn. */
  lane: number;
}

export interface ShieldMark {
  id: string;
  element: string;
  ref: string;
}

export interface Ribbons {
  arrows: FeatureCollection<Polygon, AreaMark>;
  spines: FeatureCollection<LineString, SpineMark>;
  shields: FeatureCollection<Point, ShieldMark>;
  /** The stretch of each spine that its name is written along, where there is room for it. */
  names: FeatureCollection<LineString, SpineMark>;
}

/** `scale`: 1 on a desk, more on a wall. */
export function ribbons(lines: Marks['lines'], zoom: number, scale = 1): Ribbons {
  const belts = lines.features.filter((f) => f.properties.kind === 'belt');
  const axes = lines.features.filter((f) => f.properties.kind !== 'belt').map((line) => axis(line, zoom, scale));
  const lane = (i: number) => (i - (belts.length - 1) / 2) * LANE * scale;
  const beltSpines = belts.map((f, i) => spine(f, f.geometry.coordinates, { tone: i % 2, lane: lane(i) }));
  const spines = [...beltSpines, ...axes.map((a) => a.spine)];
  return {
    arrows: { type: 'FeatureCollection', features: axes.map((a) => a.arrow) },
    spines: { type: 'FeatureCollection', features: spines },
    shields: { type: 'FeatureCollection', features: axes.flatMap((a) => a.shields) },
    names: { type: 'FeatureCollection', features: spines.flatMap((s) => nameStretch(s, zoom, scale)) },
  };
}

type Line = Marks['lines']['features'][number];

function axis(line: Line, zoom: number, scale: number) {
  const style = scaled(AXIS_RIBBON, scale);
  const { id, element, kind, road } = line.properties;
  const { path, drawnOut } = spineOf(line.geometry.coordinates.map(lngLat), zoom, style);
  const arrow: Feature<Polygon, AreaMark> = {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [ribbon(path, zoom, style)] },
    properties: { id, element, kind },
  };
  const coordinates = path.map((p) => toLngLat(p, zoom));
  return {
    arrow,
    spine: spine(line, coordinates, { tone: 0, lane: 0 }),
    shields: road === null ? [] : badges(path, zoom, badgeInset(drawnOut, scale), element, road),
  };
}

function spine(
  { properties }: Line,
  coordinates: number[][],
  own: { tone: number; lane: number },
): Feature<LineString, SpineMark> {
  return { type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: { ...properties, ...own } };
}

function nameStretch(
  line: Feature<LineString, SpineMark>,
  zoom: number,
  scale: number,
): Feature<LineString, SpineMark>[] {
  const path = line.geometry.coordinates.map((c) => toPixel(lngLat(c), zoom));
  const stretch = straightest(path, labelLength(line.properties.label) * scale);
  if (!stretch) return [];
  const coordinates = stretch.map((p) => toLngLat(p, zoom));
  return [{ ...line, geometry: { type: 'LineString', coordinates } }];
}

/** Pixels that a name takes on the map: Chinese letter-spaced at 13.5 px, Latin about half as wide, and some air. */
function labelLength(label: string): number {
  const wide = [...label].filter((c) => c > '\u2e80').length;
  return 24 + wide * 15.5 + (label.length - wide) * 8.8;
}

function lngLat(c: readonly number[]): LngLat {
  return [at(c, 0), at(c, 1)];
}

/** From the end of the arrow to its badge: between tip and last member where there is room, else just inside of it. */
function badgeInset(drawnOut: number, scale: number): number {
  const room = BADGE * scale;
  return drawnOut >= room ? drawnOut * 0.42 : drawnOut + room;
}

/** One badge near each end. */
function badges(
  path: readonly Pixel[],
  zoom: number,
  inset: number,
  element: string,
  ref: string,
): Feature<Point, ShieldMark>[] {
  const total = pathLength(path);
  // On a short arrow two badges must not meet in the middle, where the axes cross.
  const near = Math.min(inset, total * NEAR_END);
  return [near, total - near].map((along, i) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: toLngLat(pointAlong(path, along), zoom) },
    properties: { id: `${element}.shield.${i}`, element, ref },
  }));
}
