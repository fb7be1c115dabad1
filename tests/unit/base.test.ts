import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { Arc } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { smoothArc } from '../../geo/base/arcs.ts';
import { type Base, buildBase } from '../../geo/base/build.ts';
import { CUTS } from '../../geo/base/changes.ts';
import { countyOutlines } from '../../geo/base/counties.ts';
import { gridToWgs84, HALF_CELL, toWgs84 } from '../../geo/base/datum.ts';
import { decodeRing, mapJson } from '../../geo/base/decode.ts';
import { components } from '../../geo/base/isles.ts';
import { landTopology } from '../../geo/base/land.ts';
import { coarsen, rounded, stretches } from '../../geo/base/lines.ts';
import { packageFolder } from '../../geo/base/packages.ts';
import { BASE_SPECS, type BaseSpec } from '../../geo/base/specs.ts';
import { countiesAround } from '../../geo/check/counties.ts';
import { clusterArea } from '../../src/drawing/derive/area.ts';
import { km2 } from './km2.ts';

const specOf = (id: string): BaseSpec => {
  const spec = BASE_SPECS.find((one) => one.id === id);
  if (!spec) throw new Error(`no spec ${id}`);
  return spec;
};

describe('the package files', () => {
  it('decodes zig-zag deltas of 1/1024° from the offset', () => {
    // Less 64 and the zig-zag undone: @ is 0, A is −1, B is +1.
    const ring = decodeRing('@@B@@BA@@A', [1024, 2048]);
    expect(ring).toEqual([
      [1, 2],
      [1 + 1 / 1024, 2],
      [1 + 1 / 1024, 2 + 1 / 1024],
      [1, 2 + 1 / 1024],
      [1, 2],
    ]);
  });

  it('drops consecutive repeats and closes the ring', () => {
    const ring = decodeRing('@@@@B@@@@B', [0, 0]);
    expect(ring).toHaveLength(4);
    expect(ring.at(-1)).toEqual(ring[0]);
  });

  it('reads the map out of a file and skips the index', () => {
    const source = `(function(){f(x);echarts.registerMap('某县', {"features":[]});}));`;
    expect(mapJson(source)).toEqual({ name: '某县', json: { features: [] } });
    expect(mapJson('define(["require"], function () {});')).toBeNull();
  });
});

describe('the datum', () => {
  it('takes off half a cell before it leaves GCJ-02', () => {
    const vertex = [126.0, 41.5] as const;
    const expected = toWgs84([vertex[0] - HALF_CELL, vertex[1] - HALF_CELL]);
    expect(gridToWgs84()(vertex)).toEqual(expected);
    const [lng, lat] = toWgs84(vertex);
    // GCJ-02 runs 470 m east and 240 m north of WGS84 at 通化.
    expect((vertex[0] - lng) * 83_400).toBeCloseTo(470, -2);
    expect((vertex[1] - lat) * 111_000).toBeCloseTo(240, -2);
  });

  it('gives a shared vertex the same place every time', () => {
    const convert = gridToWgs84();
    expect(convert([120, 30])).toBe(convert([120, 30]));
  });
});

describe('lines', () => {
  it('smooths a stair, holds its ends and stays within half a cell', () => {
    const cell = 1 / 1024;
    const stair: Arc = [
      [0, 0],
      [cell, 0],
      [cell, cell],
      [2 * cell, cell],
      [2 * cell, 2 * cell],
    ];
    const smooth = smoothArc(stair);
    expect(smooth[0]).toEqual(stair[0]);
    expect(smooth.at(-1)).toEqual(stair.at(-1));
    smooth.forEach(([x = 0, y = 0], i) => {
      const [a = 0, b = 0] = stair[i] ?? [];
      expect(Math.max(Math.abs(x - a), Math.abs(y - b))).toBeLessThanOrEqual(HALF_CELL);
    });
    expect(smooth[1]?.[1]).toBeGreaterThan(0);
  });

  it('leaves corners between long straight edges where they are', () => {
    const [, corner = []] = smoothArc([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
    expect(corner).toEqual([1, 0]);
  });

  it('cuts, coarsens and rounds midlines', () => {
    const line = [0, 1, 2, 3, 4, 5].map((x) => [x, 0]);
    expect(stretches(line, [0.5, -1, 2.5, 1])).toEqual([[[1, 0], [2, 0]]]); // biome-ignore format: one line reads better
    expect(coarsen(line, 2)).toEqual([[0, 0], [2, 0], [4, 0], [5, 0]]); // biome-ignore format: one line reads better
    const round = rounded([[0, 0], [1, 0], [1, 1]]); // biome-ignore format: one line reads better
    expect(round[0]).toEqual([0, 0]);
    expect(round.at(-1)).toEqual([1, 1]);
    expect(round).not.toContainEqual([1, 0]);
  });

  it('groups polygons by the arcs they share', () => {
    const groups = components([[[0, 1]], [[~1, 2]], [[3]]]);
    expect(groups.map((group) => group.length).sort()).toEqual([1, 2]);
  });
});

describe('钱塘', () => {
  let base: Base;
  beforeAll(async () => {
    base = await buildBase(specOf('qiantang'));
  }, 60_000);

  it('is cut from 江干 and 萧山: about 523 km² before the sea is taken off', async () => {
    const land = await landTopology(countyOutlines(specOf('qiantang').bbox), 'county');
    const object = land.objects.land;
    if (object?.type !== 'GeometryCollection') throw new Error('no land');
    const found = feature(land, object).features.find((one) => Reflect.get(one.properties ?? {}, 'code') === '330114');
    const geometry = found?.geometry;
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') throw new Error('no 钱塘区');
    expect(km2(geometry)).toBeGreaterThan(515);
    expect(km2(geometry)).toBeLessThan(530);
  });

  it('is cut along rounded lines: no corner of 80° or more is left in them', () => {
    for (const { to, ring } of CUTS.filter((cut) => cut.to === '330114')) {
      // The last corners lead round the part outside the county, and are not drawn.
      const drawn = ring.slice(0, -4);
      drawn.slice(2).forEach(([x = 0, y = 0], i) => {
        const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = [drawn[i], drawn[i + 1]];
        const turn = Math.atan2(y - d, x - c) - Math.atan2(d - b, c - a);
        expect(Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn))), `${to} at ${c},${d}`).toBeLessThan(
          (80 / 180) * Math.PI,
        );
      });
    }
  });

  it('has one closed outline among the districts of today', () => {
    const unit = base.units.get('330114');
    if (!unit) throw new Error('no 钱塘区');
    expect(km2(unit)).toBeGreaterThan(490);
    const polygons = unit.type === 'Polygon' ? [unit.coordinates] : unit.coordinates;
    for (const ring of polygons.flat()) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring.at(-1)).toEqual(ring[0]);
    }
    const codes = JSON.stringify(base.topology.objects.land);
    for (const gone of ['330103', '330104', '330185']) expect(codes).not.toContain(`"${gone}"`);
    for (const now of ['330113', '330112', '临平区']) expect(codes).toContain(now);
  });

  it('says whose data it is', () => {
    const notes = base.topology.credits.map((credit) => credit.name.zh + credit.licence).join();
    expect(notes).toContain('高德地图');
    expect(notes).toContain('OpenStreetMap');
    expect(notes).toContain('ODbL');
  });
});

describe('通化', () => {
  let base: Base;
  beforeAll(async () => {
    base = await buildBase(specOf('tonghua'));
  }, 60_000);

  it('does not count 梅河口市 among its units', () => {
    expect([...base.units.keys()].sort()).toEqual(['220502', '220503', '220521', '220523', '220524', '220582']);
    const land = JSON.stringify(base.topology.objects.land);
    expect(land).toMatch(/"220581"[^}]*}[^}]*"neighbour"/);
  });

  it('gives 辉南—柳河 a cluster that does not swallow 梅河口市 between them', () => {
    const outlines = ['220523', '220524'].flatMap((code) => base.units.get(code) ?? []);
    const cluster = clusterArea(outlines);
    if (!cluster) throw new Error('no cluster');
    const countyAt = countiesAround([[125.2, 42.8], [126.6, 41.9]]); // biome-ignore format: one line reads better
    const corners = cluster.type === 'Polygon' ? cluster.coordinates.flat() : cluster.coordinates.flat(2);
    for (const [lng = 0, lat = 0] of corners) expect(['220523', '220524']).toContain(countyAt([lng, lat]));
    expect(booleanPointInPolygon([125.712, 42.539], cluster)).toBe(false);
  });

  it('keeps the areas of its counties', () => {
    const known = { '220502': 397, '220521': 3727, '220523': 2270, '220524': 3350, '220582': 3340 };
    for (const [code, size] of Object.entries(known)) {
      const unit = base.units.get(code);
      expect(unit && Math.abs(km2(unit) / size - 1), code).toBeLessThan(0.04);
    }
  });

  it('draws each border once, shared by both sides', () => {
    const { land } = base.topology.objects;
    if (land?.type !== 'GeometryCollection') throw new Error('no land');
    const length = (line: Position[]): number =>
      line
        .slice(1)
        .reduce((sum, [x = 0, y = 0], i) => sum + Math.hypot(x - (line[i]?.[0] ?? 0), y - (line[i]?.[1] ?? 0)), 0);
    const seams = mesh(base.topology, land, (a, b) => a !== b).coordinates;
    const outside = mesh(base.topology, land, (a, b) => a === b).coordinates;
    const total = (lines: Position[][]): number => lines.reduce((sum, line) => sum + length(line), 0);
    expect(total(seams)).toBeGreaterThan(1.5 * total(outside));
  });
});

it('a data package that is not installed is named, with the mend', () => {
  expect(() => packageFolder('no-such-package')).toThrow(/no-such-package；请先[\s\S]*“npm ci”/);
});
