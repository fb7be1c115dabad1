import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { toPlan } from '../../../src/plan/model.ts';
import { atlasPages } from '../../../src/sheet/compose/atlas.ts';
import {
  fileStem,
  INKS,
  paperOf,
  SHEET_LANGS,
  type SheetChoice,
  SIZES,
  TURNS,
} from '../../../src/sheet/compose/choice.ts';
import { codePiece } from '../../../src/sheet/compose/facts.ts';
import { inkOf } from '../../../src/sheet/compose/ink.ts';
import type { Matter } from '../../../src/sheet/compose/matter.ts';
import { rowsOf } from '../../../src/sheet/compose/rows.ts';
import { barOf, rounded, scaleOf, scaleText } from '../../../src/sheet/compose/scale.ts';
import { composeSheet, type Sheet } from '../../../src/sheet/compose/sheet.ts';
import { broken, straightened, widthOf } from '../../../src/sheet/compose/text.ts';
import { type Box, overlaps } from '../../../src/sheet/labels.ts';
import { textWidth } from '../../../src/sheet/letters.ts';
import { projectionOf } from '../../../src/sheet/projection.ts';
import type { SvgNode } from '../../../src/sheet/svg.ts';
import { toMarkup } from '../../../src/sheet/svg.ts';
import { CHOICE, layerOf, matterOf, nodesIn, PLANS, wordsIn } from './built.ts';

const MATTERS = new Map<string, Matter>(PLANS.map((id) => [id, matterOf(id)]));
const read = (id: string): Matter => MATTERS.get(id) ?? matterOf(id);

const choices = fc.record({
  size: fc.constantFrom(...SIZES),
  turn: fc.constantFrom(...TURNS),
  lang: fc.constantFrom(...SHEET_LANGS),
  ink: fc.constantFrom(...INKS),
  table: fc.boolean(),
  issuer: fc.constantFrom('', '通化市工业和信息化局', 'Bureau of Industry and Information Technology, Tonghua'),
  date: fc.constantFrom('2026-11-22', ''),
});

/** Every text of a block with the room that it takes. */
function textBoxes(node: SvgNode): Box[] {
  return nodesIn(node)
    .filter(({ tag, attrs, children }) => tag === 'text' && attrs.x !== undefined && typeof children[0] === 'string')
    .map(({ attrs, children }) => {
      const size = Number(attrs['font-size']);
      const spacing = Number(attrs['letter-spacing'] ?? 0) / size;
      const width = textWidth(children.join(''), size, spacing);
      const anchor = attrs['text-anchor'] ?? 'start';
      const left = Number(attrs.x) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
      const y = Number(attrs.y);
      return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.15 };
    });
}

const inside = (a: Box, b: Box, slack = 1): boolean =>
  a.left >= b.left - slack && a.right <= b.right + slack && a.top >= b.top - slack && a.bottom <= b.bottom + slack;

function expectOrder(sheet: Sheet): void {
  const { inner, map, blocks } = sheet.layout;
  const frame = { left: inner.x, top: inner.y, right: inner.x + inner.width, bottom: inner.y + inner.height };
  const all = [
    ...blocks,
    { id: 'map', box: { left: map.x, top: map.y, right: map.x + map.width, bottom: map.y + map.height } },
  ];
  all.forEach(({ id, box }, i) => {
    expect(inside(box, frame), `${id} leaves the frame`).toBe(true);
    for (const other of all.slice(i + 1)) expect(overlaps(box, other.box), `${id} lies on ${other.id}`).toBe(false);
  });
  for (const { id, box } of blocks) {
    for (const text of textBoxes(layerOf(sheet.svg, id)))
      expect(inside(text, box, 2), `a text leaves ${id}`).toBe(true);
  }
  expect(map.width * map.height).toBeGreaterThan(inner.width * inner.height * 0.22);
}

describe('the layout', () => {
  it('keeps every block in the frame and off the others, for every paper, language and plan', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLANS), choices, (id, choice) => {
        expectOrder(composeSheet(read(id), choice));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('holds with names and roles of any length', () => {
    const first = read('tonghua');
    const words = fc.string({
      unit: fc.constantFrom('药', '园', '（', '）', 'a', 'W', ' ', '，', '“', '3'),
      minLength: 1,
      maxLength: 160,
    });
    fc.assert(
      fc.property(words, words, choices, (name, role, choice) => {
        const text = { zh: name, en: name };
        const features = first.plan.elements.map((element) => ({
          ...element,
          properties: { ...element.properties, name: text, role: { zh: role, en: role } },
        }));
        const head = { ...first.plan.head, title: text, shortTitle: text };
        const plan = toPlan({ type: 'FeatureCollection', plan: head, features });
        expectOrder(composeSheet({ ...first, plan }, choice));
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('prints no word smaller than two millimetres', () => {
    for (const size of SIZES) {
      for (const lang of SHEET_LANGS) {
        const choice: SheetChoice = { ...CHOICE, size, lang };
        const { unit } = paperOf(choice);
        const { svg } = composeSheet(read('tonghua'), choice);
        // The numbers on marks are parts of the marks.
        const words = nodesIn(svg).filter(({ tag, attrs }) => /^(text|tspan)$/.test(tag) && attrs.x !== undefined);
        for (const { attrs } of words) {
          if (attrs['font-size'] !== undefined) expect(Number(attrs['font-size']) * unit).toBeGreaterThanOrEqual(2);
        }
      }
    }
  });
});

describe('the table', () => {
  const inkful = inkOf('colour');
  it('lists every zone or says how many it leaves out', () => {
    for (const matter of MATTERS.values()) {
      for (const size of ['A4', 'A3', 'A0'] as const) {
        const sheet = composeSheet(matter, { ...CHOICE, size });
        const rows = rowsOf(matter, inkful);
        const words = wordsIn(layerOf(sheet.svg, 'table')).join('');
        const listed = rows.slice(0, rows.length - sheet.left);
        for (const { cells } of listed) expect(words).toContain(cells.zh.name.slice(0, 6));
        expect(words.includes(`余 ${sheet.left} 项见面板`)).toBe(sheet.left > 0);
      }
    }
  });

  it('says “规划未公布” where the text gives no industry or target, and nothing in its place', () => {
    const matter = read('tonghua');
    const base = rowsOf(matter, inkful).find(({ id }) => id === 'base-liuhe');
    expect(base?.cells.zh).toMatchObject({ industries: '现代中药制造', target: '' });
    const words = wordsIn(layerOf(composeSheet(matter, CHOICE).svg, 'table'));
    expect(words.filter((word) => word === '规划未公布').length).toBeGreaterThan(5);
  });
});

describe('what the sheet says of itself', () => {
  const facts = (matter: Matter, choice: Partial<SheetChoice> = {}) =>
    wordsIn(layerOf(composeSheet(matter, { ...CHOICE, ...choice }).svg, 'facts')).join('|');

  it('names an issuer only where the text or the reader does', () => {
    const matter = read('tonghua');
    expect(facts(matter)).toContain('发布机关|原文未载明');
    expect(facts(matter, { issuer: '某某局' })).toContain('署名|某某局');
    expect(facts(matter, { issuer: '某某局' })).not.toContain('发布机关');
    expect(facts(matter, { date: '' })).not.toContain('编制日期');
  });

  it('bears the band of a draft, or the number of its approval', () => {
    const matter = read('tonghua');
    const band = (one: Matter) => wordsIn(layerOf(composeSheet(one, CHOICE).svg, 'band')).join('');
    expect(band(matter)).toBe('内部讨论稿 · 未经地图审核 · 示意');
    const head = {
      ...matter.plan.head,
      signedBy: { zh: '某某局', en: 'Some bureau' },
      mapApproval: { is: 'number', number: '吉S（2026）001号' } as const,
    };
    expect(band({ ...matter, plan: { ...matter.plan, head } })).toBe('审图号：吉S（2026）001号');
  });

  it('carries a code that leads to the view, and none where there is no address', () => {
    const url = 'https://atlas.example.cn/layout-atlas/?plan=tonghua&lang=zh&theme=light&year=2025&hide=unit,link';
    const nodes = codePiece(url, 120, 'zh', inkOf('colour')).draw(0, 0);
    const path = nodes.flatMap(nodesIn).find(({ tag }) => tag === 'path');
    expect(decoded(String(path?.attrs.d), 120)).toBe(url);
    expect(codePiece(null, 120, 'zh', inkOf('colour')).draw(0, 0)).toEqual([]);
  });
});

/** Reads the squares of a code as a camera would: 6 pixels to a unit, with a white edge. */
function decoded(data: string, side: number): string | undefined {
  const k = 6;
  const size = (side + 20) * k;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [, x, y, w, h] of data.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)) {
    const [left, top] = [(Number(x) + 10) * k, (Number(y) + 10) * k];
    for (let row = Math.round(top); row < Math.round(top + Number(h) * k); row++) {
      for (let column = Math.round(left); column < Math.round(left + Number(w) * k); column++) {
        pixels.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
      }
    }
  }
  return jsQR(pixels, size, size)?.data;
}

describe('the scale', () => {
  it('is round, and true on the paper at the middle of the map', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5, max: 12, noNaN: true }),
        fc.double({ min: 18, max: 50, noNaN: true }),
        (zoom, lat) => {
          const unit = 0.23;
          const { camera, n } = rounded({ centre: [120, lat], zoom }, unit);
          expect(n).toBeGreaterThanOrEqual(scaleOf({ centre: [120, lat], zoom }, unit) * 0.998);
          const { project } = projectionOf(camera, { width: 800, height: 600 });
          const [a, b] = [project([119.9, lat]), project([120.1, lat])];
          const onPaper = Math.abs(b[0] - a[0]) * unit;
          const onGround = (0.2 / 360) * 40_075_016.7 * Math.cos((lat * Math.PI) / 180) * 1000;
          expect(onGround / onPaper / n).toBeCloseTo(1, 3);
          const bar = barOf(n, unit, 260);
          expect((bar.metres * 1000) / n / unit).toBeCloseTo(bar.units, 6);
          expect(bar.units).toBeLessThanOrEqual(260);
        },
      ),
    );
    expect(scaleText(1_200_000)).toBe('1:1 200 000');
  });
});

describe('black and white', () => {
  it('has no colour at all, and belts and water have patterns', () => {
    // The one has belts and a sea, the other badges of roads, which bring a red of their own.
    const sheets = ['zhejiang', 'tonghua'].map((id) => composeSheet(read(id), { ...CHOICE, ink: 'grey' }).svg);
    const paints = sheets
      .flatMap(nodesIn)
      .flatMap(({ attrs }) => [attrs.fill, attrs.stroke].flatMap((paint) => paint ?? []));
    const colours = paints.filter((paint) => /^#([0-9a-f]{2})(?!\1\1$)/i.test(String(paint)));
    expect(colours).toEqual([]);
    expect(paints).toContain('url(#sheet-belt-lines)');
    expect(paints).toContain('url(#sheet-belt-dots)');
    expect(paints).toContain('url(#sheet-water-lines)');
  });
});

describe('the file', () => {
  it('has named layers and no picture in it', () => {
    const markup = toMarkup(composeSheet(read('tonghua'), CHOICE).svg);
    for (const name of ['核', '轴', '基地', '组团', '图例', '图廓', '指北针', '比例尺']) {
      expect(markup).toContain(`inkscape:label="${name}"`);
    }
    expect(markup).not.toContain('<image');
    expect(markup).toContain('width="420mm"');
  });

  it('is named after plan, size and language', () => {
    expect(fileStem('钱塘“中国医药港”核心区', { size: '16:9', lang: 'both' })).toBe('钱塘“中国医药港”核心区-16x9-both');
    expect(fileStem('a/b:c*?"<>|\u0007', { size: 'A3', lang: 'en' })).toBe('abc-A3-en');
  });
});

describe('text in a column', () => {
  it('is never wider, begins no line with a stop, and loses nothing', () => {
    const unit = fc.constantFrom('药', '园', '，', '。', '（', '）', '“', 'a', 'W', '3', ' ', '·');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        const lettering = { size: 11, color: '#000000' };
        const lines = broken(text, width, lettering);
        for (const line of lines) expect(widthOf(line, lettering)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(straightened(text).replace(/\s/g, ''));
      }),
    );
    for (const line of broken('医药健康产业制造，成果转化；临床研究。', 60, { size: 11, color: '#000000' })) {
      expect(line).not.toMatch(/^[，；。]/);
    }
  });
});

describe('the atlas', () => {
  it('has in the legend of a part only what its map shows', () => {
    const legend = (phrase: number | null) =>
      wordsIn(layerOf(composeSheet({ ...read('taizhou-zj'), phrase }, CHOICE).svg, 'legend'));
    expect(legend(null)).toEqual(expect.arrayContaining(['核', '节点']));
    expect(legend(0)).toContain('核');
    expect(legend(0)).not.toContain('节点');
  });

  it('has contents, the whole, and each phrase, with their numbers', () => {
    const pages = atlasPages(read('tonghua'), CHOICE);
    expect(pages.map(({ title }) => title)).toEqual(['目录', '总图', '一区', '七基地', '十字轴', '两组团']);
    const contents = wordsIn(pages[0]?.draw() ?? { tag: 'g', attrs: {}, children: [] });
    expect(contents.join('|')).toContain('两组团|6');
    const last = pages.at(-1)?.draw();
    expect(last && wordsIn(last).join('')).toContain('第 6 页 / 共 6 页');
    expect(atlasPages(read('qiantang'), CHOICE)).toHaveLength(2);
  });
});
