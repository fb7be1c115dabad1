/** The presentation that is made of each plan: all of its structure, and nothing that the plan does not say. */
import { describe, expect, test } from 'vitest';
import { KIND_NAMES } from '../../../src/plan/kinds.ts';
import { outline } from '../../../src/plan/outline.ts';
import type { Presentation } from '../../../src/plan/presentation.ts';
import { outputIndicators, zoneTargets } from '../../../src/present/output.ts';
import { allSteps, STEP_NAMES, steps, visit } from '../../../src/present/steps.ts';
import { PLAN_IDS, planOf } from './plans.ts';

describe.each(PLAN_IDS)('%s', (id) => {
  const plan = planOf(id);
  const shown = steps(plan);
  const { head } = plan;

  test('begins with the title and the whole, ends with the end, and no id comes twice', () => {
    const ids = shown.map((step) => step.id);
    expect(ids.slice(0, 2)).toEqual(['title', 'whole']);
    expect(ids.at(-1)).toBe('end');
    expect(new Set(ids).size).toBe(ids.length);
    for (const step of ids) expect(step).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('every phrase of the sentence has a step, in its order, that points at its elements', () => {
    const phrases = head.sentence?.phrases ?? [];
    const told = shown.filter(({ is }) => is === 'phrase');
    expect(told.map(({ title }) => title.zh)).toEqual(phrases.map(({ text }) => text));
    for (const [i, step] of told.entries()) expect(new Set(step.focus)).toEqual(new Set(phrases[i]?.elements));
  });

  test('where a phrase has several elements of which the plan says something, each of them has its own step', () => {
    for (const { elements } of head.sentence?.phrases ?? []) {
      const told = elements.filter((one) => {
        const own = plan.byId.get(one)?.properties;
        return own && own.industries.length + own.targets.length > 0;
      });
      if (told.length < 2) continue;
      for (const one of told) expect(shown.filter((step) => step.id === `at-${one}`)).toHaveLength(1);
    }
  });

  test('no sector, indicator or remark is left out, and none comes twice', () => {
    const items = (is: string) => shown.flatMap((step) => (step.is === is ? step.items : []));
    expect(items('sectors')).toEqual(head.sectors.map((one) => one.id));
    expect(items('remarks')).toEqual(head.remarks.map((one) => one.id));
    expect([...items('indicators')].sort()).toEqual(head.indicators.map((one) => one.id).sort());
  });

  test('says nothing that does not stand in the plan, but for the names of kinds and of lists', () => {
    const file = JSON.stringify({ head, elements: plan.elements });
    const ours = [...Object.values(KIND_NAMES), ...Object.values(STEP_NAMES)].flatMap(({ zh, en }) => [zh, en]);
    for (const { title, rows, text, notes } of shown) {
      for (const words of [title.zh, title.en]) {
        expect(ours.includes(words) || file.includes(JSON.stringify(words).slice(1, -1)), words).toBe(true);
      }
      expect([text, notes]).toEqual([null, null]);
      for (const { element, industries, targets } of rows) {
        expect(plan.byId.get(element.id)).toBe(element);
        expect(industries).toBe(element.properties.industries);
        expect(targets).toBe(element.properties.targets);
      }
    }
  });
});

describe('what stands on a step', () => {
  test('通化 is told from its one zone to its clusters, base by base', () => {
    const ids = steps(planOf('tonghua')).map(({ id }) => id);
    expect(ids.slice(0, 14)).toEqual([
      'title',
      'whole',
      'phrase-1',
      'phrase-2',
      'at-base-dongchang',
      'at-base-erdaojiang',
      'at-base-gangwu',
      'at-base-jian',
      'at-base-juxin',
      'at-base-liuhe',
      'at-base-huinan',
      'phrase-3',
      'phrase-4',
      'targets',
    ]);
  });

  test('a plan without a sentence is told by its kinds', () => {
    const told = steps(planOf('qiantang')).filter(({ is }) => is === 'kind');
    expect(told.map(({ id }) => id)).toContain('kind-core');
    expect(told.every(({ focus }) => focus.length > 0)).toBe(true);
  });

  test('output is what a plan calls output, and never what it wants to invest', () => {
    const of = (id: string) => outputIndicators(planOf(id)).map((one) => one.id);
    expect(of('tonghua')).toEqual(['output']);
    expect(of('taizhou-js')).toEqual(['scale']);
    expect(of('taizhou-zj')).toEqual([]);
    expect(of('zhejiang')).toEqual(['industrial-output']);
    expect(of('qiantang')).toEqual(['total-revenue', 'industrial-output']);
  });

  test('zones come by size, and one without a target is named without a figure', () => {
    const zones = zoneTargets(planOf('tonghua'), null).filter(({ element }) => element.properties.kind !== 'node');
    expect(zones.map(({ target }) => target?.value ?? null)).toEqual([70, 50, 30, 20, 20, 20, 20, null]);
    expect(zoneTargets(planOf('zhejiang'), null)).toEqual([]);
  });

  test('any element can be visited, and none that there is not', () => {
    const plan = planOf('tonghua');
    expect(visit(plan, 'park-dongbao')?.rows[0]?.element.id).toBe('park-dongbao');
    expect(visit(plan, '__proto__')).toBeNull();
  });
});

describe('an author’s presentation', () => {
  const plan = planOf('zhejiang');
  const presentation: Presentation = [
    { step: 'whole', title: { zh: '先看全省' } },
    { step: 'add-welcome', title: { zh: '欢迎', en: 'Welcome' }, focus: ['core'], notes: { zh: '寒暄两句' } },
    { step: 'title' },
    { step: 'phrase-3', hide: true },
  ];

  test('reorders, hides, adds and renames; what it does not name stays behind the step before it', () => {
    const ids = steps(plan, presentation).map(({ id }) => id);
    expect(ids.slice(0, 4)).toEqual(['whole', 'add-welcome', 'phrase-1', 'phrase-2']);
    expect(ids).not.toContain('phrase-3');
    expect(ids).toContain('title');
    expect(new Set(ids).size).toBe(outline(plan).length);
    expect(steps(plan, presentation)[0]?.title).toEqual({ zh: '先看全省', en: '先看全省' });
  });

  test('carries notes and a focus of its own', () => {
    const welcome = steps(plan, presentation).find(({ id }) => id === 'add-welcome');
    expect(welcome).toMatchObject({ is: 'added', focus: ['core'], notes: { zh: '寒暄两句' } });
    expect(welcome?.rows.map(({ element }) => element.id)).toEqual(['core']);
  });

  test('shows hidden steps to who arranges them, and never hides all', () => {
    expect(allSteps(plan, presentation).find(({ step }) => step.id === 'phrase-3')?.hidden).toBe(true);
    const all = outline(plan).map(({ id }) => ({ step: id, hide: true }));
    expect(steps(plan, all)).toHaveLength(1);
  });
});
