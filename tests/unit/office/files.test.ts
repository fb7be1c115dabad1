/** The files as files: packages without a loose end, native shapes, typed numbers, nothing that runs. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Plan, toFile, toPlan } from '../../../src/plan/model.ts';
import { elementBrief, planBrief } from '../../../src/sheet/office/brief.ts';
import { writeDocx } from '../../../src/sheet/office/docx.ts';
import { writePptx } from '../../../src/sheet/office/pptx.ts';
import { sheetsOf } from '../../../src/sheet/office/sheets.ts';
import { writeXlsx } from '../../../src/sheet/office/xlsx.ts';
import { PLAN_IDS, readDeck, readPlan } from '../../office/material.ts';
import { attr, elementsOf, openPackage } from '../../office/package.ts';

// Whole files are made and read: more than a moment where several tests share a processor.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const first = (plan: Plan) => plan.elements.slice(0, 1);

describe.each(PLAN_IDS)('slides of %s', (id) => {
  it('are a package without a loose end, one native shape for each drawn element', async () => {
    const deck = await readDeck(id);
    const { xml, problems } = openPackage(await writePptx(deck));
    expect(problems).toEqual([]);
    deck.slides.forEach(({ items, notes }, i) => {
      const slide = xml.get(`ppt/slides/slide${i + 1}.xml`);
      const native = elementsOf(slide, 'p:sp').flatMap((shape) => {
        const geometry = [...elementsOf(shape, 'a:custGeom'), ...elementsOf(shape, 'a:prstGeom')];
        const [own] = elementsOf(shape, 'p:cNvPr');
        return geometry.length === 1 && own ? [attr(own, 'name')] : [];
      });
      for (const item of items) if ('element' in item && item.element !== null) expect(native).toContain(item.name);
      expect(elementsOf(slide, 'a:tbl')).toHaveLength(items.filter(({ is }) => is === 'table').length);
      expect(elementsOf(slide, 'c:chart')).toHaveLength(items.filter(({ is }) => is === 'chart').length);
      const said = elementsOf(xml.get(`ppt/notesSlides/notesSlide${i + 1}.xml`), 'a:t').map((t) => t.textContent);
      for (const line of notes.split('\n')) if (line !== '') expect(said).toContain(line);
    });
    expect([...xml.keys()].some((path) => path.includes('/media/'))).toBe(false);
  });
});

describe.each(PLAN_IDS)('workbook of %s', (id) => {
  it('has one sheet for each kind and its numbers as numbers', async () => {
    const sheets = sheetsOf(readPlan(id), 'zh');
    const { xml, problems } = openPackage(await writeXlsx(sheets));
    expect(problems).toEqual([]);
    expect(elementsOf(xml.get('xl/workbook.xml'), 'sheet').map((one) => attr(one, 'name'))).toEqual(
      sheets.map(({ name }) => name),
    );
    sheets.forEach(({ rows }, i) => {
      const cells = elementsOf(xml.get(`xl/worksheets/sheet${i + 1}.xml`), 'c');
      const numbers = cells.filter((cell) => ['', 'n'].includes(attr(cell, 't')) && elementsOf(cell, 'v').length > 0);
      expect(numbers.map((cell) => Number(cell.textContent))).toEqual(
        rows.flat().filter((value) => typeof value === 'number'),
      );
      expect(cells.flatMap((cell) => elementsOf(cell, 'f'))).toEqual([]);
    });
  });
});

describe.each(PLAN_IDS)('documents of %s', (id) => {
  it('are packages without a loose end, in the fonts of 公文 on A4', async () => {
    const plan = readPlan(id);
    for (const brief of [planBrief(plan, 'zh'), ...first(plan).map((element) => elementBrief(plan, element, 'zh'))]) {
      const { xml, problems } = openPackage(await writeDocx(brief));
      expect(problems).toEqual([]);
      const body = xml.get('word/document.xml');
      expect(elementsOf(body, 'w:pgSz').map((one) => [attr(one, 'w:w'), attr(one, 'w:h')])).toEqual([
        ['11906', '16838'],
      ]);
      const fonts = new Set(elementsOf(body, 'w:rFonts').map((one) => attr(one, 'w:eastAsia')));
      expect(fonts).toContain('仿宋');
      expect(fonts).toContain('黑体');
    }
  });
});

describe('numbers of the workbook', () => {
  const sheets = sheetsOf(readPlan('tonghua'), 'zh');
  const cell = (sheet: string, row: string, head: string) => {
    const found = sheets.find(({ name }) => name === sheet);
    const column = found?.columns.findIndex((one) => one.head === head) ?? -1;
    return found?.rows.find((cells) => cells.includes(row))?.[column];
  };

  it('have their bound words, units and years beside them', () => {
    expect(cell('核', '通化医药高新区', '医药制造业产值 2025')).toBe(70);
    expect(cell('核', '通化医药高新区', '医药制造业产值 2025 · 限定词')).toBe('力争');
    expect(cell('核', '通化医药高新区', '医药制造业产值 2025 · 单位')).toBe('亿元');
  });

  it('say where the plan publishes none', () => {
    expect(cell('区划单元', '吉林通化国际内陆港务区', '医药制造业产值 2025')).toBe('规划未公布');
  });

  it('leave empty what is not known', () => {
    expect(cell('平台', '国家级企业技术中心', '定位方法')).toBe('未定位');
  });
});

/** A plan whose names are what an attacker would write. */
function hostile(words: string): Plan {
  const { plan: head, features } = toFile(readPlan('taizhou-zj'));
  const name = { zh: words, en: words };
  return toPlan({
    type: 'FeatureCollection',
    plan: { ...head, title: name, shortTitle: name },
    features: features.map((feature) => ({ ...feature, properties: { ...feature.properties, name, role: name } })),
  });
}

describe('hostile text', () => {
  const attacks = [
    '<script>alert(1)</script>',
    ']]><a:p>',
    '&amp;&#0;',
    '=HYPERLINK("http://x","y")',
    '\u0000\u0008\uffff\ud800',
    '"/><p:sp>',
    '__proto__',
  ];

  it.each(attacks)('%j breaks no file', async (words) => {
    const plan = hostile(`甲${words}`);
    const files = [
      await writePptx(await readDeck('taizhou-zj', 'zh', 'light', plan)),
      await writeXlsx(sheetsOf(plan, 'zh')),
      await writeDocx(planBrief(plan, 'zh')),
    ];
    for (const file of files) expect(openPackage(file).problems).toEqual([]);
  });

  it('is never a formula in a workbook', async () => {
    const { xml } = openPackage(await writeXlsx(sheetsOf(hostile('=1+1'), 'zh')));
    const texts = [...xml.values()].flatMap((part) => elementsOf(part, 't').map((t) => t.textContent ?? ''));
    expect(texts.some((text) => text.startsWith('='))).toBe(false);
    expect(texts).toContain("'=1+1");
  });

  it('of any signs at all breaks no document and no workbook', async () => {
    const anyText = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(anyText, async (words) => {
        const plan = hostile(words);
        const [element] = plan.elements;
        expect(openPackage(await writeXlsx(sheetsOf(plan, 'zh'))).problems).toEqual([]);
        if (element) expect(openPackage(await writeDocx(elementBrief(plan, element, 'zh'))).problems).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

describe('the reader of packages', () => {
  let file = new Uint8Array();
  beforeAll(async () => {
    file = new Uint8Array(await writePptx(await readDeck('taizhou-zj')));
  });
  const changed = (path: string, change: (xml: string) => string): readonly string[] => {
    const parts = unzipSync(file);
    const part = parts[path];
    if (!part) throw new Error(`no ${path}`);
    return openPackage(zipSync({ ...parts, [path]: strToU8(change(strFromU8(part))) })).problems;
  };

  it.each([
    ['ppt/slides/slide2.xml', (xml: string) => xml.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"'), 'doubled'],
    ['ppt/slides/slide2.xml', (xml: string) => xml.replace('</p:sp>', ''), 'slide2'],
    ['ppt/slides/slide2.xml', (xml: string) => xml.replace('</a:p>', '<a:pPr/></a:p>'), 'out of order'],
    ['[Content_Types].xml', (xml: string) => xml.replace('slides/slide1.xml', 'slides/slide99.xml'), 'absent part'],
    [
      'ppt/_rels/presentation.xml.rels',
      (xml: string) => xml.replace('slides/slide1.xml', 'slides/slide99.xml'),
      'no part',
    ],
  ] as const)('sees what is wrong in %s', (path, change, said) => {
    expect(changed(path, change).join('\n')).toContain(said);
  });
});
