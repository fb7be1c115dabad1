/** Which part of the country each plan's base map shows, and how closely. */
import type { Bilingual } from '../../src/plan/schema.ts';

export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** Degrees by which the sea goes on beyond the drawn land, so that no view of a whole plan meets its end. */
const OPEN_SEA = 2.5;

/** The box of a plan with the open sea round it. */
export function withOpenSea([w, s, e, n]: Bbox): Bbox {
  return [w - OPEN_SEA, s - OPEN_SEA, e + OPEN_SEA, n + OPEN_SEA];
}

export interface BaseSpec {
  id: string;
  /** GB/T 2260 codes of the plan area: six digits for counties, four for cities. */
  planUnits: readonly string[];
  level: 'county' | 'city';
  /** Everything that meets it is context; outlines are cut off here. */
  bbox: Bbox;
  /** Detail that survives simplification, metres. */
  interval: number;
  /** What the plan itself calls its regions, for codes without a name in both languages. */
  names?: ReadonlyMap<string, Bilingual>;
}

/** Whether the ring's own box meets `bbox`. */
export function ringMeets(ring: readonly (readonly number[])[], [w, s, e, n]: Bbox): boolean {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x = 0, y = 0] of ring) {
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return west < e && east > w && south < n && north > s;
}

/** Written by hand; spec.ts finds those of other plans. */
export const BASE_SPECS: readonly BaseSpec[] = [
  {
    id: 'tonghua',
    // 梅河口市 220581 lies among them and is not in the plan.
    planUnits: ['220502', '220503', '220521', '220523', '220524', '220582'],
    level: 'county',
    bbox: [123.9, 40.45, 128.1, 43.35],
    interval: 80,
  },
  {
    id: 'taizhou-js',
    planUnits: ['321203'],
    level: 'county',
    bbox: [119.15, 31.75, 120.95, 33.25],
    interval: 60,
  },
  {
    id: 'taizhou-zj',
    planUnits: ['331002', '331003', '331004', '331083', '331022', '331023', '331024', '331081', '331082'],
    level: 'county',
    bbox: [119.4, 27.7, 122.9, 29.7],
    interval: 80,
  },
  {
    id: 'zhejiang',
    planUnits: ['3301', '3302', '3303', '3304', '3305', '3306', '3307', '3308', '3309', '3310', '3311'],
    level: 'city',
    bbox: [116.6, 26.5, 124.6, 31.9],
    interval: 250,
  },
  {
    id: 'qiantang',
    planUnits: ['330114'],
    level: 'county',
    bbox: [119.7, 29.85, 121.3, 30.75],
    interval: 60,
  },
];
