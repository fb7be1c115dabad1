import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/drawing/drawing.ts';
import { type Emphasised, emphasis } from '../../../src/drawing/emphasis.ts';
import { frame, viewBounds, withParts } from '../../../src/drawing/frame.ts';
import { legend } from '../../../src/drawing/legend.ts';
import { PALETTE } from '../../../src/drawing/palette.ts';
import { ribbons } from '../../../src/drawing/ribbons.ts';
import { uncrowded } from '../../../src/drawing/thin.ts';
import type { Kind } from '../../../src/plan/kinds.ts';
import { planWith } from '../plan/fixture.ts';
import { samplePlan } from './sample.ts';

const plan = samplePlan();
const open = { lang: 'zh', year: null, hidden: new Set<Kind>() } as const;

describe('the marks', () => {
  it('hold every placed element once, as point, area or line', () => {
    const { points, areas, lines } = draw(plan, open).marks;
    const ids = [...points.features, ...areas.features, ...lines.features].map((f) => f.properties.element);
    expect(ids.sort()).toEqual(plan.elements.map((e) => e.id).sort());
  });

  it('leave out the kinds that are taken off', () => {
    const { points } = draw(plan, { ...open, hidden: new Set<Kind>(['base']) }).marks;
    expect(points.features.map((f) => f.properties.kind)).not.toContain('base');
  });

  it('give an axis along a road its shields', () => {
    const { shields } = ribbons(draw(plan, open).marks.lines, 9);
    expect(shields.features.map((f) => f.properties.ref)).toEqual(['G1', 'G1']);
  });
});

describe('small marks on each other', () => {
  const crowd = () => {
    const { points } = draw(plan, open).marks;
    const [first] = points.features;
    if (!first) throw new Error('no mark');
    const beside = ['m1', 'm2'].map((id, i) => ({
      ...first,
      id,
      geometry: { type: 'Point' as const, coordinates: [120.7 + i * 1e-4, 30.3] },
      properties: { ...first.properties, id, element: id, kind: 'platform' as const, rank: 3200 + i },
    }));
    return { ...points, features: [...points.features, ...beside] };
  };
  const idsAt = (zoom: number, picked?: string) => {
    const weights = new Map(picked === undefined ? [] : [[picked, 'picked'] as const]);
    return uncrowded(crowd(), zoom, 1, weights).features.map((f) => f.properties.element);
  };

  it('wait for their zoom, the first of them stays', () => {
    expect(idsAt(8)).toContain('m1');
    expect(idsAt(8)).not.toContain('m2');
    expect(idsAt(13)).toEqual(expect.arrayContaining(['m1', 'm2']));
  });

  it('are on when they are picked', () => {
    expect(idsAt(8, 'm2')).toEqual(expect.arrayContaining(['m2']));
  });

  it('never take away what the sentence is made of', () => {
    expect(idsAt(0)).toEqual(expect.arrayContaining(['a', 'b']));
  });
});

describe('the figures', () => {
  const figures = draw(plan, open).figures;

  it('stand on one linear scale from zero', () => {
    const of = (id: string) => figures?.figures.find((f) => f.element === id);
    expect(of('core')?.share).toBe(1);
    expect(of('left')?.share).toBeCloseTo(0.5);
    expect(of('right')?.share).toBeCloseTo(0.1);
  });

  it('show a unit without a published target as unpublished, never as zero', () => {
    const middle = figures?.figures.find((f) => f.element === 'middle');
    expect(middle).toMatchObject({ value: null, share: null, label: '规划未公布' });
  });

  it('say value, unit, bound word and year', () => {
    expect(figures?.figures.find((f) => f.element === 'core')).toMatchObject({ label: '70 亿元', note: '力争 2025' });
  });

  it('go with the kinds that are taken off, and the others keep their height', () => {
    const left = draw(plan, { ...open, hidden: new Set<Kind>(['core']) }).figures?.figures ?? [];
    expect(left.map((f) => f.element)).not.toContain('core');
    expect(left.find((f) => f.element === 'left')?.share).toBeCloseTo(0.5);
  });

  it('are absent where the plan publishes none', () => {
    expect(draw(samplePlan({}, false), open).figures).toBeNull();
  });
});

describe('emphasis', () => {
  const chosen = (some: Partial<Emphasised>): Emphasised => ({ at: null, phrase: null, sector: null, ...some });

  it('is nothing when nothing is picked', () => {
    expect(emphasis(plan, chosen({})).size).toBe(0);
  });

  it('keeps the picked axis and its members, and sends the rest back', () => {
    const found = emphasis(plan, chosen({ at: 'axis' }));
    expect(found.get('axis')).toBe('picked');
    expect(found.get('b')).toBe('kin');
    expect(found.get('right')).toBe('rest');
  });

  it('lights the elements of a phrase', () => {
    expect(emphasis(plan, chosen({ phrase: 0 })).get('core')).toBe('picked');
  });

  it('lights the elements of a sector, and keeps them beside what is picked in it', () => {
    const valid = planWith();
    const sector = emphasis(valid, chosen({ sector: 'biologics' }));
    expect([sector.get('core'), sector.get('base-east')]).toEqual(['picked', 'rest']);
    const both = emphasis(valid, chosen({ sector: 'biologics', at: 'base-east' }));
    expect([both.get('base-east'), both.get('core'), both.get('base-west')]).toEqual(['picked', 'kin', 'rest']);
    expect(emphasis(valid, chosen({ sector: 'biologics', phrase: 1 })).get('core')).not.toBe('picked');
    expect(emphasis(valid, chosen({ sector: 'nowhere' })).size).toBe(0);
  });
});

describe('the legend', () => {
  const kinds = (p: typeof plan) => legend(p, PALETTE.light).map((e) => e.kind);

  it('begins with the kinds of the sentence and has no kind that is not drawn', () => {
    expect(kinds(plan)[0]).toBe('core');
    expect(kinds(plan)).not.toContain('park');
  });

  it('explains columns only where there are any', () => {
    expect(kinds(plan)).toContain('figure');
    expect(kinds(samplePlan({}, false))).not.toContain('figure');
  });
});

describe('the frame', () => {
  it('holds the whole plan', () => {
    expect(frame(plan)).toEqual([120, 30, 121.2, 30.4]);
  });

  it('takes the members of what it shows along', () => {
    expect([...withParts(plan, ['axis'])].sort()).toEqual(['a', 'axis', 'b', 'c']);
  });

  it('is null for elements without a place', () => {
    expect(frame(plan, new Set())).toBeNull();
  });
});

describe('what a view shows', () => {
  const area = {
    geometry: {
      coordinates: [
        [119, 29],
        [123, 31],
      ],
    },
  };

  it('is the part that is asked for, else the whole with its area', () => {
    expect(viewBounds(plan, area, new Set(['a']))).toEqual(frame(plan, new Set(['a'])));
    expect(viewBounds(plan, area)).toEqual([119, 29, 123, 31]);
  });

  it('is the whole where nothing of the part has a place', () => {
    expect(viewBounds(plan, area, new Set(['nowhere']))).toEqual([119, 29, 123, 31]);
  });
});
