import { bbox } from '@turf/bbox';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Geometry, LineString, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../src/drawing/derive/derive.ts';
import { toPixel } from '../../../src/drawing/mercator.ts';
import { nearest } from '../../../src/drawing/path.ts';
import { ELEMENTS, element, ground } from './sample.ts';

const byId = (moved = {}) => new Map(derive(ELEMENTS, ground(moved)).map((e) => [e.id, e]));
const shape = (id: string, moved = {}): Geometry | null | undefined => byId(moved).get(id)?.geometry;
const line = (id: string, moved = {}) => shape(id, moved) as LineString;
const area = (id: string) => shape(id) as Polygon | MultiPolygon;

describe('an axis', () => {
  it('runs along its road, from its first member to its last', () => {
    const { coordinates } = line('axis');
    expect(coordinates[0]?.[0]).toBeCloseTo(120.095, 2);
    expect(coordinates.at(-1)?.[0]).toBeCloseTo(120.55, 1);
    const road = (ground().roads.get('G1')?.line ?? []).map((p) => toPixel(p, 13));
    for (const [lng = 0, lat = 0] of coordinates) {
      expect(nearest(road, toPixel([lng, lat], 13)).distance).toBeLessThan(0.01);
    }
  });

  it('moves with a place that moves', () => {
    const before = line('axis').coordinates[0];
    const after = line('axis', { a: [120.02, 30.02] }).coordinates[0];
    expect(after?.[0]).toBeLessThan((before?.[0] ?? 0) - 0.05);
  });

  it('joins its members when the plan names no road', () => {
    const free = [...ELEMENTS, element('free', 'axis', { members: ['a', 'c'] })];
    const found = derive(free, ground()).find((e) => e.id === 'free')?.geometry as LineString;
    expect(found.coordinates).toEqual([
      [120.1, 30.1],
      [120.5, 30.12],
    ]);
  });

  it('refuses a road that the gazetteer does not have', () => {
    const lost = [...ELEMENTS, element('lost', 'axis', { members: ['a', 'c'], along: 'G999' })];
    expect(() => derive(lost, ground())).toThrow(/G999/);
  });
});

describe('a belt', () => {
  it('passes through every member in order', () => {
    const path = line('belt').coordinates.map(([x = 0, y = 0]) => toPixel([x, y], 12));
    const along = (['a', 'b', 'c'] as const).map((id) => {
      const hit = nearest(path, toPixel(ground().places.get(id)?.point ?? [0, 0], 12));
      expect(hit.distance).toBeLessThan(0.01);
      return hit.along;
    });
    expect(along).toEqual([...along].sort((x, y) => x - y));
  });
});

describe('a ring', () => {
  it('holds all of its members', () => {
    for (const { point } of ground().places.values()) {
      expect(booleanPointInPolygon([...point], area('ring'))).toBe(true);
    }
  });
});

describe('a cluster', () => {
  it('stays inside its counties and never reaches a neighbour', () => {
    const [w, s, e, n] = bbox(area('cluster'));
    expect(w).toBeGreaterThan(120);
    expect(s).toBeGreaterThan(30);
    expect(e).toBeLessThan(120.8);
    expect(n).toBeLessThan(30.4);
  });

  it('is one blob across the seam of its counties', () => {
    expect(area('cluster').type).toBe('Polygon');
    expect(booleanPointInPolygon([120.4, 30.2], area('cluster'))).toBe(true);
  });
});

describe('positions', () => {
  it('puts a core without a place of its own in the middle of its parts', () => {
    const core = byId().get('core');
    const [lng, lat] = core?.geometry?.type === 'Point' ? core.geometry.coordinates : [];
    expect(lng).toBeCloseTo(120.2, 9);
    expect(lat).toBeCloseTo(30.2, 9);
    expect(core?.properties.position.method).toBe('derived');
    expect(core?.properties.position.schematic).toBe(true);
  });

  it('knows what follows from others no better than the worst of them', () => {
    expect(byId().get('axis')?.properties.position.accuracy).toBe(500);
  });

  it('makes up no point where the text gives no location', () => {
    const none = { method: 'none' as const, accuracy: null, evidence: { zh: '无', en: 'none' }, schematic: true };
    const unplaced = derive([element('x', 'park', { position: none })], ground())[0];
    expect(unplaced?.geometry).toBeNull();
    expect(unplaced?.properties.position).toEqual(none);
  });
});
