import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseMap } from '../../../src/drawing/base.ts';
import { draw } from '../../../src/drawing/drawing.ts';
import { emphasis } from '../../../src/drawing/emphasis.ts';
import { frame } from '../../../src/drawing/frame.ts';
import { PALETTE } from '../../../src/drawing/palette.ts';
import { type Name, overlaps, placeNames } from '../../../src/sheet/labels.ts';
import { textWidth, wrapped } from '../../../src/sheet/letters.ts';
import { drawPicture, pictureSvg } from '../../../src/sheet/map.ts';
import type { PictureOptions } from '../../../src/sheet/picture.ts';
import { dragged, framing, projectionOf, zoomed } from '../../../src/sheet/projection.ts';
import { type SvgNode, svg, toMarkup } from '../../../src/sheet/svg.ts';
import { samplePlan, square } from '../drawing/sample.ts';

const SIZE = { width: 900, height: 600 };
const MARGINS = { top: 20, right: 40, bottom: 60, left: 80 };
const plan = samplePlan();
const none = { type: 'FeatureCollection', features: [] } as const;
const BASE: BaseMap = {
  planArea: {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: [square(120, 30, 1).coordinates] },
  },
  seams: { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: [] } },
  water: { ...none, features: [] },
  rivers: { ...none, features: [] },
  roads: { ...none, features: [] },
  towns: { ...none, features: [] },
  names: { ...none, features: [] },
  credits: [],
};

function options(own: Partial<PictureOptions> = {}): PictureOptions {
  const camera = framing(frame(plan) ?? [0, 0, 1, 1], SIZE, MARGINS);
  const drawing = draw(plan, { lang: 'zh', year: null, hidden: new Set() });
  const weights = {
    covered: { top: 0, right: 0, bottom: 0, left: 0 },
    ownCodes: [],
    emphasis: emphasis(plan, { at: null, phrase: null }),
  };
  return {
    drawing,
    base: BASE,
    palette: PALETTE.light,
    lang: 'zh',
    size: SIZE,
    camera,
    scale: 1,
    narrow: false,
    ...weights,
    ...own,
  };
}

const elementsIn = (node: SvgNode | string): string[] =>
  typeof node === 'string'
    ? []
    : [
        ...(node.attrs['data-element'] ? [String(node.attrs['data-element'])] : []),
        ...node.children.flatMap(elementsIn),
      ];

describe('the camera', () => {
  it('frames the bounds inside the margins', () => {
    const [w, s, e, n] = [120, 30, 121.2, 30.4];
    const { project } = projectionOf(framing([w, s, e, n], SIZE, MARGINS), SIZE);
    const [[left, top], [right, bottom]] = [project([w, n]), project([e, s])];
    expect(left).toBeGreaterThanOrEqual(MARGINS.left - 0.01);
    expect(top).toBeGreaterThanOrEqual(MARGINS.top - 0.01);
    expect(right).toBeLessThanOrEqual(SIZE.width - MARGINS.right + 0.01);
    expect(bottom).toBeLessThanOrEqual(SIZE.height - MARGINS.bottom + 0.01);
  });

  it('keeps what lies under the pointer when it zooms, and moves by what it is dragged', () => {
    const camera = framing([120, 30, 121, 31], SIZE, MARGINS);
    const before = projectionOf(camera, SIZE).project([120.3, 30.6]);
    const near = projectionOf(zoomed(camera, 1.3, before, SIZE), SIZE).project([120.3, 30.6]);
    expect(near[0]).toBeCloseTo(before[0], 4);
    expect(near[1]).toBeCloseTo(before[1], 4);
    const moved = projectionOf(dragged(camera, [30, -12]), SIZE).project([120.3, 30.6]);
    expect(moved[0] - before[0]).toBeCloseTo(30, 4);
    expect(moved[1] - before[1]).toBeCloseTo(-12, 4);
  });
});

describe('names', () => {
  const name = fc.record({
    text: fc.string({ minLength: 1, maxLength: 24 }),
    x: fc.integer({ min: 0, max: 900 }),
    y: fc.integer({ min: 0, max: 600 }),
  });

  it('never lie over each other or outside the picture', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), (list) => {
        const names = list.map(
          ({ text, x, y }, i): Name => ({
            id: String(i),
            text,
            at: [x, y],
            clear: 8,
            size: 13,
            spacing: 0,
            wrap: 8,
            sides: ['right', 'left', 'above', 'below'],
            always: false,
          }),
        );
        const boxes = placeNames(names, SIZE, []).map(({ box }) => box);
        boxes.forEach((box, i) => {
          expect(box.left >= 0 && box.top >= 0 && box.right <= 900 && box.bottom <= 600).toBe(true);
          for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('break into even lines, Chinese before a bracket and English between words', () => {
    expect(wrapped('化学药研发与成果转化基地', 11)).toEqual(['化学药研发与', '成果转化基地']);
    expect(wrapped('电子信息产业园（综合保税区）', 9)).toEqual(['电子信息产业园', '（综合保税区）']);
    for (const line of wrapped('High-end Equipment Manufacturing Industrial Park', 11)) {
      expect(textWidth(line, 1)).toBeLessThanOrEqual(11);
      expect(line).toMatch(/^\S.*\S$/);
    }
  });

  it('lose no letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('药', '园', '（', '）', 'a', 'B', ' ', '，', '3', '"', '#') }),
        (text) => {
          expect(wrapped(text, 6).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});

describe('a picture', () => {
  it('holds every placed element that has a shape of its own', () => {
    const drawn = new Set(elementsIn(pictureSvg(drawPicture(options()), options())));
    for (const { id } of plan.elements) expect(drawn, id).toContain(id);
  });

  it('has its layers by kind, the ground first and the names last', () => {
    const ids = drawPicture(options()).layers.map(({ id }) => id);
    expect(ids[0]).toBe('ground');
    expect(ids.at(-1)).toBe('names');
    expect(ids).toEqual(expect.arrayContaining(['axis', 'belt', 'ring', 'cluster', 'core', 'base']));
  });

  it('sends back what is not picked', () => {
    const markup = toMarkup(
      pictureSvg(drawPicture(options({ emphasis: emphasis(plan, { at: 'axis', phrase: null }) })), options()),
    );
    expect(markup).toMatch(/data-element="right" opacity="0.33"/);
    expect(markup).not.toMatch(/data-element="axis" opacity/);
  });

  it('is text and vectors only', () => {
    const markup = toMarkup(pictureSvg(drawPicture(options()), options()));
    expect(markup).not.toMatch(/<image|<script|href="(?!#)/);
    expect(markup).toContain('70 亿元');
  });
});

describe('markup', () => {
  it('is inert whatever the names say', () => {
    const node = svg('text', { title: '"><script>alert(1)</script>' }, ['<img onerror=x> & \u0000']);
    expect(toMarkup(node)).toBe(
      '<text title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">&lt;img onerror=x&gt; &amp; </text>',
    );
  });
});
