/** Areas have a second cue beside their colour, the same on both stages and in the legend. */
import { describe, expect, it } from 'vitest';
import { HATCHED, hatchTile, hatchWithin, TILE } from '../../../src/drawing/hatch.ts';
import { legend } from '../../../src/drawing/legend.ts';
import { PALETTE } from '../../../src/drawing/palette.ts';
import type { Shape } from '../../../src/drawing/symbol.ts';
import { matterOf, nodesIn, PLANS } from '../sheet/built.ts';
import { drawingOf, pictureOf, styleOf } from './pickable.ts';

const drawn = (shapes: readonly Shape[]): string => JSON.stringify(shapes);
const SQUARE = [
  [-10, -7],
  [10, -7],
  [10, 7],
  [-10, 7],
] as const;

describe('the hatches', () => {
  it('are all different, as tiles and in swatches, without any colour', () => {
    expect(new Set(HATCHED.map((kind) => drawn(hatchTile(kind, '#000000')))).size).toBe(HATCHED.length);
    expect(new Set(HATCHED.map((kind) => drawn(hatchWithin(kind, SQUARE, '#000000')))).size).toBe(HATCHED.length);
  });

  it.each(HATCHED)('of %s stays within its outline', (kind) => {
    const shapes = hatchWithin(kind, SQUARE, '#000000');
    expect(shapes.length).toBeGreaterThan(2);
    for (const shape of shapes) {
      for (const [x, y] of shape.is === 'path' ? shape.points : []) {
        expect(Math.abs(x)).toBeLessThanOrEqual(10.9);
        expect(Math.abs(y)).toBeLessThanOrEqual(7.9);
      }
    }
  });

  it.each(HATCHED)('of %s repeats without a seam', (kind) => {
    // What leaves a tile on one side comes in on the other.
    const ends = hatchTile(kind, '#000000').flatMap((shape) =>
      shape.is === 'path' && !shape.closed ? [shape.points] : [],
    );
    for (const [from, to] of ends) {
      const [dx, dy] = [Math.abs((from?.[0] ?? 0) - (to?.[0] ?? 0)), Math.abs((from?.[1] ?? 0) - (to?.[1] ?? 0))];
      expect([0, TILE, 2 * TILE]).toContain(dx);
      expect([0, TILE, 2 * TILE]).toContain(dy);
    }
  });
});

describe.each(PLANS)('%s', (id) => {
  const matter = matterOf(id);
  const drawing = drawingOf(matter);
  const areas = new Set(drawing.marks.areas.features.map(({ properties }) => properties.kind));
  const hatched = HATCHED.filter((kind) => areas.has(kind));

  it('names a hatch on the full stage and has its pattern on the light one', () => {
    const fills = styleOf(matter, drawing).layers.flatMap((layer) => (layer.type === 'fill' ? [layer.id] : []));
    expect(fills).toEqual(expect.arrayContaining(['cluster-hatch', 'shape-hatch']));
    const patterns = nodesIn(pictureOf(matter, drawing)).filter(({ tag }) => tag === 'pattern');
    for (const kind of hatched) {
      expect(patterns.map(({ attrs }) => String(attrs.id))).toContainEqual(expect.stringContaining(`hatch-${kind}-`));
    }
  });

  it('shows the same hatch in its legend', () => {
    for (const { kind, swatch } of legend(matter.plan, PALETTE.light)) {
      if (kind !== 'cluster') continue;
      const strokes = swatch.filter((shape) => shape.is === 'path' && !shape.closed);
      expect(strokes.length).toBeGreaterThan(2);
    }
  });

  it('tells two belts apart by more than their colour', () => {
    const belts = matter.plan.elements.filter(({ properties, geometry }) => properties.kind === 'belt' && geometry);
    const dashed = nodesIn(pictureOf(matter, drawing)).filter(({ attrs }) => attrs['stroke-dasharray'] === '2 12');
    expect(dashed).toHaveLength(belts.length > 1 ? 1 : 0);
  });
});
