/** A large plan in a view: every place is drawn or counted, once, and only counted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CELL, gather } from '../../../src/drawing/crowd/cluster.ts';
import { placesOf } from '../../../src/drawing/crowd/grid.ts';
import { isLarge, LARGE, partsOf } from '../../../src/drawing/crowd/large.ts';
import { firmOf, OPEN_FROM, type Sight, sightOf } from '../../../src/drawing/crowd/sight.ts';
import { drawSight } from '../../../src/drawing/drawing.ts';
import { legend } from '../../../src/drawing/legend.ts';
import { PALETTE } from '../../../src/drawing/palette.ts';
import type { Kind } from '../../../src/plan/kinds.ts';
import { toPlan } from '../../../src/plan/model.ts';
import { planOf } from '../../fixtures/large/plan.ts';

const plan = toPlan(planOf(10_000));
const WORLD = [100, 20, 130, 50] as const;
const none: ReadonlySet<Kind> = new Set();
const look = (zoom: number, more: Partial<Parameters<typeof sightOf>[1]> = {}) =>
  sightOf(plan, { zoom, bounds: WORLD, hidden: none, firm: new Set(), ...more });
const counted = ({ clusters }: Sight): number => clusters.reduce((sum, { count }) => sum + count, 0);

describe('a large plan', () => {
  test('begins above four hundred elements', () => {
    expect(isLarge({ elements: plan.elements.slice(0, LARGE) })).toBe(false);
    expect(isLarge({ elements: plan.elements.slice(0, LARGE + 1) })).toBe(true);
  });

  test('keeps its structure; kinds of many elements are the crowd', () => {
    const { steady, crowd } = partsOf(plan);
    expect(steady.map(({ id }) => id)).toEqual(['core', 'base-1', 'base-2']);
    expect(steady.length + crowd.length).toBe(10_000);
  });

  test.each([5, 7, 8.5, 10])('at zoom %d draws or counts every element once', (zoom) => {
    const sight = look(zoom);
    expect(new Set(sight.elements.map(({ id }) => id)).size).toBe(sight.elements.length);
    expect(sight.elements.length + counted(sight)).toBe(10_000);
  });

  test('draws few hundred marks whatever the view', () => {
    const view = [115, 37.2, 115.8, 37.6] as const;
    for (const zoom of [6, 8, 10, 12]) {
      const { elements, clusters } = look(zoom, { bounds: zoom < 9 ? WORLD : view });
      expect(elements.length + clusters.length).toBeLessThan(700);
    }
  });

  test('opens every cluster near by', () => {
    const sight = look(OPEN_FROM, { bounds: [115.1, 37.35, 115.3, 37.45] });
    expect(sight.clusters).toEqual([]);
    expect(sight.elements.length).toBeGreaterThan(3);
  });

  test('leaves out hidden kinds, and always draws what is picked', () => {
    const sight = look(5, { hidden: new Set<Kind>(['node']), firm: firmOf(plan, 'place-1', ['place-2']) });
    const nodes = plan.elements.filter(({ properties }) => properties.kind === 'node').length;
    expect(sight.elements.map(({ id }) => id)).toEqual(expect.arrayContaining(['place-1', 'place-2']));
    expect(sight.elements.length + counted(sight)).toBe(10_000 - nodes + 2);
  });

  test('panning within a cell changes no cluster', () => {
    const one = look(9, { bounds: [115, 37, 116, 38] }).clusters.filter(
      ({ point: [lng] }) => lng > 115.2 && lng < 115.8,
    );
    const two = look(9, { bounds: [115.05, 37, 116.05, 38] }).clusters.filter(
      ({ point: [lng] }) => lng > 115.2 && lng < 115.8,
    );
    expect(two.map(({ id }) => id)).toEqual(expect.arrayContaining(one.map(({ id }) => id)));
  });

  test('a cluster says a number of elements and nothing else; the legend says what it is', () => {
    const { crowds } = drawSight(plan, look(6), { lang: 'en', year: null, hidden: none });
    const [first] = crowds?.features ?? [];
    expect(Object.keys(first?.properties ?? {}).sort()).toEqual(['count', 'crowd', 'kind', 'label', 'radius']);
    expect(legend(plan, PALETTE.light).at(-1)?.label.en).toMatch(/Number of elements/);
  });
});

describe('gathering', () => {
  const points = fc.array(
    fc.tuple(fc.double({ min: 100, max: 103, noNaN: true }), fc.double({ min: 50, max: 53, noNaN: true })),
    {
      maxLength: 60,
    },
  );

  test('loses and doubles nobody', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 14 }), (list, zoom) => {
        const places = { x: list.map(([x]) => x), y: list.map(([, y]) => y) };
        const groups = gather([...list.keys()], places, zoom);
        const all = groups.flatMap(({ members }) => members).sort((a, b) => a - b);
        expect(all).toEqual([...list.keys()]);
      }),
    );
  });

  test('does not ask in which order the places come', () => {
    fc.assert(
      fc.property(points, (list) => {
        const places = { x: list.map(([x]) => x), y: list.map(([, y]) => y) };
        const numbers = [...list.keys()];
        const sets = (order: number[]) =>
          gather(order, places, 6)
            .map(({ members }) => [...members].sort((a, b) => a - b).join())
            .sort();
        expect(sets([...numbers].reverse())).toEqual(sets(numbers));
      }),
    );
  });

  test('parts what is more than two cells away', () => {
    const side = CELL / 2 ** 4;
    expect(gather([0, 1], { x: [10, 10 + 2 * side], y: [5, 5] }, 4)).toHaveLength(2);
    expect(gather([0, 1], { x: [10, 10.01], y: [5, 5] }, 4)).toHaveLength(1);
  });

  test('a file of places gives those of a window', () => {
    const places = placesOf(plan.elements);
    const window = [420, 190, 420.2, 190.2] as const;
    const inside = [...places.x.keys()].filter((i) => {
      const [x = 0, y = 0] = [places.x[i], places.y[i]];
      return x >= window[0] && x <= window[2] && y >= window[1] && y <= window[3];
    });
    expect(places.within(window)).toEqual(expect.arrayContaining(inside));
    expect(places.within([0, 0, 1, 1])).toEqual([]);
  });
});
