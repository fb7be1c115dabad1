import { describe, expect, it } from 'vitest';
import { claims } from '../../bench/claims.ts';
import { report } from '../../bench/report.ts';
import { type Results, summary } from '../../bench/results.ts';
import type { Measures } from '../../bench/visit.ts';

const one = (own: Partial<Measures>) =>
  summary(
    [{ seen: 500, ready: 2000, blocking: 0, heap: 1e6, frame: 20, code: 500_000, data: 1, other: 0, ink: 0.5, ...own }],
    [],
  );

function results(own: Partial<Results>): Results {
  return {
    date: '2026-01-01',
    machine: { cpu: 'a processor', cores: 2, memory: 4, system: 'Linux', browser: 'Chromium', renderer: 'software' },
    versions: { leaflet: '1.9.4' },
    rounds: 3,
    names: { full: 'Layout Atlas', light: 'light', leaflet: 'Leaflet', naked: 'naked' },
    first: 40_000,
    measured: {
      '1x': {
        full: one({ seen: 200, ready: 2100, code: 560_000 }),
        light: one({ frame: 22 }),
        leaflet: one({}),
        naked: one({}),
        'full-raised': one({ ready: 2199 }),
        'naked-raised': one({}),
      },
      '4x': { full: one({ seen: 400 }), leaflet: one({ seen: 800 }) },
      'no-webgl': {},
    },
    sizes: {},
    own: {},
    missing: {},
    ...own,
  };
}

const holds = (of: Results) => claims(of).map((claim) => claim.holds);

describe('claims', () => {
  it('hold where the atlas keeps them', () => {
    expect(holds(results({}))).toEqual([true, true, true, true, true]);
  });

  it('each fails by itself', () => {
    const { measured } = results({});
    const with1x = (own: object) => results({ measured: { ...measured, '1x': { ...measured['1x'], ...own } } });
    expect(holds(with1x({ leaflet: one({ seen: 150 }) }))).toEqual([false, true, true, true, true]);
    expect(holds(with1x({ 'full-raised': one({ ready: 2201 }) }))).toEqual([true, false, true, true, true]);
    expect(holds(results({ first: 90_001 }))).toEqual([true, true, false, true, true]);
    expect(holds(with1x({ full: one({ seen: 200, code: 560_001 }) }))).toEqual([true, true, true, false, true]);
    expect(holds(with1x({ light: one({ frame: 26.1 }) }))).toEqual([true, true, true, true, false]);
  });

  it('are ahead only of all at every speed', () => {
    const { measured } = results({});
    const slow = { ...measured, '4x': { full: one({ seen: 801 }), leaflet: one({ seen: 800 }) } };
    expect(holds(results({ measured: slow }))[0]).toBe(false);
  });

  it('stay open where nothing was measured, and a page that never stood is no reason to hold', () => {
    expect(holds(results({ first: null, measured: { '1x': {}, '4x': {}, 'no-webgl': {} } }))).toEqual(
      Array.from({ length: 5 }, () => null),
    );
    const { measured } = results({});
    const never = { ...measured, '1x': { ...measured['1x'], full: one({ ready: null, seen: null }) } };
    expect(holds(results({ measured: never })).slice(0, 2)).toEqual([false, false]);
  });
});

describe('the table', () => {
  it('says no map, names what broke, and what is missing', () => {
    const text = report(
      results({
        measured: {
          '1x': { leaflet: one({}), naked: summary([], ['the page crashed']) },
          '4x': {},
          'no-webgl': { naked: one({ seen: null, ready: null, frame: null }) },
        },
        missing: { kepler: 'npm ci ended with 1' },
        own: {
          'plan of 1000 elements': { dataBytes: 454002, readyMs: 900.4, blockingMs: 3, heapMb: 13.7, panFrameMs: null },
        },
        sizes: { 'points-1000': { leaflet: { ready: 300, fps: 57, heap: 3e6 } } },
      }),
    );
    expect(text).toContain('| Leaflet | 500 | 0 | 500 | 2000 |');
    expect(text).toContain('failed: the page crashed');
    expect(text).toContain('no map');
    expect(text).toContain('kepler is missing: npm ci ended with 1');
    expect(text).toContain('| plan of 1000 elements | 454 | 900 | 3 | — | 14 |');
    expect(text).toContain('| Leaflet | 300 · 57 · 3 |');
  });
});
