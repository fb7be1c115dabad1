import { describe, expect, it } from 'vitest';
import { toFile, toPlan } from '../../../src/plan/model.ts';
import { copyForDocument, summary } from '../../../src/sheet/office/gongwen.ts';
import { PLAN_IDS, readPlan } from '../../office/material.ts';

describe('copy for 公文', () => {
  it.each(PLAN_IDS)('%s: title, three sentences, table', (id) => {
    const plan = readPlan(id);
    const { text, html } = copyForDocument(plan, 'zh');
    const [title, ...rest] = text.split('\n');
    expect(title).toBe(`《${plan.head.title.zh.replaceAll('《', '〈').replaceAll('》', '〉')}》`);
    expect(rest.slice(0, 3).every((line) => line.endsWith('。'))).toBe(true);
    expect(rest[3]).toBe('');
    expect(html.match(/<p>/g)).toHaveLength(4);
    // An empty line and what kind of map the plan has stand under the table.
    expect(html.match(/<tr>/g)).toHaveLength(rest.length - 6);
  });

  it('keeps the bound words of the plan', () => {
    const [structure, targets] = summary(readPlan('tonghua'), 'zh');
    expect(structure).toContain('提出“一区七基地、十字轴、两组团”的空间结构：一区为通化医药高新区');
    expect(targets).toContain('通化医药高新区：2025 年医药制造业产值力争 70 亿元；');
  });

  it('says that a plan publishes no target', () => {
    expect(summary(readPlan('taizhou-zj'), 'zh')[1]).toBe('发展目标：规划未公布。');
  });

  it('begins no line and no cell like a formula, in the text and in the HTML', () => {
    const { plan: head, features } = toFile(readPlan('taizhou-zj'));
    for (const begin of ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', ' =1', '＝1']) {
      const name = { zh: begin, en: begin };
      const plan = toPlan({
        type: 'FeatureCollection',
        plan: { ...head, title: name },
        features: features.map((feature) => ({ ...feature, properties: { ...feature.properties, name } })),
      });
      for (const lang of ['zh', 'en'] as const) {
        const { text, html } = copyForDocument(plan, lang);
        const cells = [...text.split(/[\n\t]/), ...html.split(/<[^>]*>/)];
        expect(cells.filter((cell) => /^\s*[=+\-@＝]/.test(cell))).toEqual([]);
      }
    }
  });

  it('puts no markup of the plan on the clipboard', () => {
    const { plan: head, features } = toFile(readPlan('taizhou-zj'));
    const name = { zh: '<img src=x onerror=alert(1)>', en: 'x' };
    const plan = toPlan({
      type: 'FeatureCollection',
      plan: { ...head, title: name },
      features: features.map((feature) => ({ ...feature, properties: { ...feature.properties, name } })),
    });
    const { html } = copyForDocument(plan, 'zh');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });
});
