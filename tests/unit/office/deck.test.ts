import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/drawing/drawing.ts';
import { clippedLine, clippedRing } from '../../../src/sheet/office/clip.ts';
import { PAGE } from '../../../src/sheet/office/layout.ts';
import type { Deck, SlideItem, SlidePlan } from '../../../src/sheet/office/slide.ts';
import { SLIDE } from '../../../src/sheet/office/slide.ts';
import { stepsOf } from '../../../src/sheet/office/steps.ts';
import { PLAN_IDS, readDeck, readPlan } from '../../office/material.ts';

const decks = new Map<string, Deck>(await Promise.all(PLAN_IDS.map(async (id) => [id, await readDeck(id)] as const)));
const deckOf = (id: string): Deck => {
  const deck = decks.get(id);
  if (!deck) throw new Error(`no deck ${id}`);
  return deck;
};
const slideOf = (id: string, step: string): SlidePlan => {
  const found = deckOf(id).slides.find((slide) => slide.step === step);
  if (!found) throw new Error(`${id} has no slide of ${step}`);
  return found;
};
const shapes = (items: readonly SlideItem[]) =>
  items.flatMap((item) => (item.is === 'free' || item.is === 'preset' ? [item] : []));

/** Every element that the drawing of the whole plan shows. */
function drawn(id: string): string[] {
  const { marks } = draw(readPlan(id), { lang: 'zh', year: null, hidden: new Set() });
  const all = [marks.points, marks.areas, marks.lines, marks.links].flatMap(({ features }) =>
    features.map(({ properties }) => properties.element),
  );
  return [...new Set(all)].sort();
}

describe.each(PLAN_IDS)('the deck of %s', (id) => {
  it('draws each element of the whole plan as exactly one shape', () => {
    const elements = shapes(slideOf(id, 'whole').items).flatMap(({ element }) => element ?? []);
    expect([...elements].sort()).toEqual(drawn(id));
  });

  it('calls each shape by the kind and name of its element', () => {
    const plan = readPlan(id);
    for (const { element, name } of shapes(slideOf(id, 'whole').items)) {
      if (element !== null) expect(name).toContain(plan.byId.get(element)?.properties.name.zh);
    }
  });

  it('shows every step, in its order', () => {
    const steps = stepsOf(readPlan(id), 'zh').map((step) => step.id);
    const shown = [...new Set(deckOf(id).slides.map(({ step }) => step))].filter((step) => step !== 'annex');
    expect(shown).toEqual(steps);
  });

  it('writes nothing smaller than 18 points, and 12 in tables', () => {
    for (const { items } of deckOf(id).slides) {
      for (const item of items) {
        if (item.is === 'text') expect(item.size).toBeGreaterThanOrEqual(18);
        if (item.is === 'preset' && item.text) expect(item.text.size).toBeGreaterThanOrEqual(18);
        if (item.is === 'table') expect(item.size).toBeGreaterThanOrEqual(12);
      }
    }
  });

  it('keeps everything on the page, and tables above the footer', () => {
    for (const { items } of deckOf(id).slides) {
      for (const item of items) {
        if (item.is === 'free') {
          for (const [x, y] of item.paths.flatMap(({ points }) => points)) {
            expect(x >= 0 && y >= 0 && x <= SLIDE.width && y <= SLIDE.height).toBe(true);
          }
        } else if (item.is === 'table') {
          const height = item.heights.reduce((a, b) => a + b, 0);
          expect(item.box.y + height).toBeLessThanOrEqual(PAGE.footer.y);
          expect(item.widths.reduce((a, b) => a + b, 0)).toBeCloseTo(item.box.width);
        }
      }
    }
  });

  it('names every element on some slide', () => {
    const said = deckOf(id)
      .slides.flatMap(({ items }) => items)
      .flatMap((item) => (item.is === 'table' ? item.rows.flat() : item.is === 'text' ? [item.lines.join('')] : []))
      .join('\n');
    for (const { properties } of readPlan(id).elements) expect(said).toContain(properties.name.zh);
  });

  it('keeps the base map light', () => {
    for (const { items } of deckOf(id).slides) {
      const points = items.flatMap((item) => (item.is === 'free' && item.element === null ? item.paths : []));
      expect(points.reduce((sum, path) => sum + path.points.length, 0)).toBeLessThan(6000);
    }
  });

  it('says on every slide where it is from and that no map office has approved it', () => {
    expect(deckOf(id).footer).toContain('内部讨论稿 · 未经地图审核 · 示意');
    expect(deckOf(id).footer).toContain(readPlan(id).head.shortTitle.zh);
  });
});

describe('the output targets', () => {
  it('are a chart of what is published, and a table that says what is not', () => {
    const { items } = slideOf('tonghua', 'targets');
    const chart = items.find((item) => item.is === 'chart');
    expect(chart?.is === 'chart' && chart.series[0]?.values).toEqual([70, 30, 20, 20, 50, 20, 20]);
    const table = items.find((item) => item.is === 'table');
    expect(table?.is === 'table' && table.rows[0]).toEqual(['通化医药高新区', '2025 年医药制造业产值力争 70 亿元']);
  });

  it('are said to be missing where the plan has none', () => {
    const words = slideOf('taizhou-zj', 'targets').items.flatMap((item) => (item.is === 'text' ? item.lines : []));
    expect(words).toContain('规划未公布产值目标');
    expect(slideOf('taizhou-zj', 'targets').items.some((item) => item.is === 'chart')).toBe(false);
  });
});

describe('shapes cut to the frame of the map', () => {
  const room = { width: 100, height: 50 };

  it('keep a ring that lies inside, lose one outside, and cut one across', () => {
    const square = (x: number, size: number) =>
      [
        [x, 10],
        [x + size, 10],
        [x + size, 30],
        [x, 30],
      ] as const;
    expect(clippedRing(square(10, 20), room)).toHaveLength(4);
    expect(clippedRing(square(300, 20), room)).toHaveLength(0);
    expect(Math.max(...clippedRing(square(80, 90), room).map(([x]) => x))).toBeLessThan(110);
  });

  it('keep each part of a line that leaves and comes back', () => {
    const line = [
      [10, 10],
      [10, 90],
      [60, 90],
      [60, 10],
    ] as const;
    const parts = clippedLine(line, room);
    expect(parts).toHaveLength(2);
    for (const [, y] of parts.flat()) expect(y).toBeLessThan(60);
  });
});
