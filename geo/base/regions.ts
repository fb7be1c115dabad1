/** From the codes of a plan's regions to its base map: which counties it covers, what box shows them, how closely. */
import { boundsOf } from '../../src/drawing/frame.ts';
import type { Bilingual } from '../../src/plan/schema.ts';
import { CUTS } from './changes.ts';
import { OWN_FILE, packageCounties } from './counties.ts';
import { knownName } from './names.ts';
import { ownOutlines } from './own.ts';
import { HIGHER_NAMES, MUNICIPALITIES } from './prefectures.ts';
import { RECODED } from './recoded.ts';
import type { BaseSpec, Bbox } from './specs.ts';

export interface Region {
  code: string;
  name: Bilingual;
}

let codesOfToday: ReadonlySet<string> | undefined;

/** Codes of today of every county that has an outline; read once a process. */
export function countyCodes(): ReadonlySet<string> {
  codesOfToday ??= readCodes();
  return codesOfToday;
}

function readCodes(): ReadonlySet<string> {
  const codes = packageCounties().flatMap(({ code }) => (code === '' ? [] : (RECODED[code] ?? code)));
  return new Set([...codes, ...CUTS.map(({ to }) => to), ...ownOutlines(OWN_FILE).map(({ adcode }) => adcode)]);
}

/** 330000 → 33, 330100 → 3301. */
const stem = (code: string): string => code.replace(/(00){1,2}$/, '');

/** The narrowest parts that the codes name: 220500 beside 220502 is the frame, and 220502 the plan. Unknown codes name none. */
export function partsOf(codes: readonly string[]): string[] {
  const known = [...countyCodes()];
  const stems = [...new Set(codes.map(stem))].filter((one) => known.some((county) => county.startsWith(one)));
  return stems.filter((one) => !stems.some((other) => other !== one && other.startsWith(one)));
}

/** 三沙 and 东沙: a box that holds them and the mainland would show neither, and much sea that is not the plan's. */
const REMOTE = /^(4603|4421)/;

/** The counties of a plan's regions, in the order of their codes; remote islands only where they alone are the plan. */
export function countiesOf(codes: readonly string[]): string[] {
  const parts = partsOf(codes);
  const all = [...countyCodes()].filter((code) => parts.some((part) => code.startsWith(part))).sort();
  const near = all.filter((code) => !REMOTE.test(code));
  return near.length > 0 ? near : all;
}

export interface Unknown {
  code: string;
  /** What the code is called today, or codes that differ little, each with its name. */
  near: Region[];
}

/** How many digits of two codes of one length differ. */
const apart = (a: string, b: string): number => [...a].filter((digit, i) => digit !== b[i]).length;

function near(code: string, known: ReadonlySet<string>): Region[] {
  const today = RECODED[code];
  const wide = [...HIGHER_NAMES.keys()].map((key) => key.padEnd(6, '0'));
  const rated = [...known, ...wide]
    .map((one) => ({ one, off: apart(one, code), shared: [...one].findIndex((digit, i) => digit !== code[i]) }))
    .filter(({ off }) => off > 0 && off <= 2)
    .sort((a, b) => a.off - b.off || b.shared - a.shared || a.one.localeCompare(b.one));
  const codes = today === undefined ? rated.slice(0, 3).map(({ one }) => one) : [today];
  return codes.map((one) => ({ code: one, name: knownName(one) ?? { zh: one, en: one } }));
}

/** The codes under which no county has an outline. */
export function unknownRegions(codes: readonly string[]): Unknown[] {
  const known = countyCodes();
  return codes
    .filter((code) => ![...known].some((county) => county.startsWith(stem(code))))
    .map((code) => ({ code, near: near(code, known) }));
}

/** Cities are drawn whole where a plan is for a province and names no county. */
function levelOf(parts: readonly string[]): BaseSpec['level'] {
  const provincial = parts.some((part) => part.length === 2 && !MUNICIPALITIES.has(part));
  return provincial && parts.every((part) => part.length < 6) ? 'city' : 'county';
}

type Points = readonly (readonly number[])[];

/** The outlines behind codes, roughly: GCJ-02 lies within 700 m of WGS84, and a cut reaches round its county. */
function ringsOf(counties: ReadonlySet<string>): Points[] {
  const own = ownOutlines(OWN_FILE).filter(({ adcode }) => counties.has(adcode));
  return [
    ...packageCounties()
      .filter(({ code }) => counties.has(RECODED[code] ?? code))
      .flatMap(({ polygons }) => polygons.flatMap(([outer = []]) => [outer])),
    ...CUTS.filter(({ to }) => counties.has(to)).map(({ ring }) => ring),
    ...own.flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
    ),
  ];
}

/** The box round counties, degrees; null where none has an outline. */
export function extentOf(counties: readonly string[]): Bbox | null {
  return boundsOf([{ geometry: { coordinates: ringsOf(new Set(counties)) } }]);
}

/** Ground around the plan, as shares of its box and at least so many degrees; screens are wider than high. */
const MARGIN = { share: 0.45, east: 0.6, north: 0.45, aspect: 1.4 } as const;

/** The box that the base map shows: the plan with its neighbours, wide enough for a screen. */
function framed([w, s, e, n]: Bbox): Bbox {
  const [x, y] = [(w + e) / 2, (s + n) / 2];
  const north = (n - s) / 2 + Math.max(MARGIN.north, (n - s) * MARGIN.share);
  const shrink = Math.cos((y / 180) * Math.PI);
  const east = Math.max((e - w) / 2 + Math.max(MARGIN.east, (e - w) * MARGIN.share), (north * MARGIN.aspect) / shrink);
  const round = (value: number) => Math.round(value * 100) / 100;
  return [round(x - east), round(y - north), round(x + east), round(y + north)];
}

/** Detail in metres that suits a box: about four thousand steps across, as in the specs that are written by hand. */
function intervalOf([, s, , n]: Bbox): number {
  const metres = (n - s) * 110_600;
  return Math.min(400, Math.max(60, Math.round(metres / 2400 / 10) * 10));
}

/** The base map that follows from a plan's regions; null where no region has an outline. */
export function specOfRegions(id: string, regions: readonly Region[]): BaseSpec | null {
  const codes = regions.map(({ code }) => code);
  const level = levelOf(partsOf(codes));
  const counties = countiesOf(codes);
  const extent = extentOf(counties);
  if (extent === null) return null;
  const planUnits = level === 'county' ? counties : [...new Set(counties.map((code) => code.slice(0, 4)))];
  const box = framed(extent);
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return { id, planUnits, level, bbox: box, interval: intervalOf(box), names };
}
