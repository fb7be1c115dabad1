import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/drawing/drawing.ts';
import { emphasis } from '../../../src/drawing/emphasis.ts';
import { frame, withParts } from '../../../src/drawing/frame.ts';
import { legend } from '../../../src/drawing/legend.ts';
import { PALETTE } from '../../../src/drawing/palette.ts';
import { ribbons } from '../../../src/drawing/ribbons.ts';
import type { Kind } from '../../../src/plan/kinds.ts';
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
  it('is nothing when nothing is picked', () => {
    expect(emphasis(plan, { at: null, phrase: null }).size).toBe(0);
  });

  it('keeps the picked axis and its members, and sends the rest back', () => {
    const found = emphasis(plan, { at: 'axis', phrase: null });
    expect(found.get('axis')).toBe('picked');
    expect(found.get('b')).toBe('kin');
    expect(found.get('right')).toBe('rest');
  });

  it('lights the elements of a phrase', () => {
    expect(emphasis(plan, { at: null, phrase: 0 }).get('core')).toBe('picked');
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
