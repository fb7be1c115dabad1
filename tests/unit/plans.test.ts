/** What the five texts say and do not say: the traps that are in them must come out right in the files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planFilesIn } from '../../geo/check/files.ts';
import { evaluate } from '../../src/plan/claims.ts';
import { emergingName, gbtName } from '../../src/plan/classes.ts';
import type { Kind } from '../../src/plan/kinds.ts';
import { elementsOfKind, type Plan, targetOf } from '../../src/plan/model.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import type { Claim } from '../../src/plan/schema.ts';
import { sentenceChecks } from '../../src/plan/sentence.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'geo', 'plans');

function read(file: string): Plan {
  const { plan, problems } = parsePlan(JSON.parse(readFileSync(file, 'utf8')), file);
  if (plan === null) throw new Error(problems.map(({ en }) => en).join('\n'));
  return plan;
}

const plans = new Map(
  planFilesIn(FOLDER)
    .map(read)
    .map((plan) => [plan.head.id, plan]),
);

function planOf(id: string): Plan {
  const plan = plans.get(id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
}

const count = (id: string, kind: Kind) => elementsOfKind(planOf(id), kind).length;
const membersOf = (id: string, kind: Kind) =>
  elementsOfKind(planOf(id), kind).map(({ properties }) => properties.members?.length ?? 0);

/** What a claim is about. */
function subjects(claim: Claim): string[] {
  if (claim.is === 'growth') return [claim.indicator];
  return (claim.is === 'sum' ? [...claim.terms, claim.total] : [claim.part, claim.whole]).map(({ id }) => id);
}

describe.each([...plans.keys()])('%s', (id) => {
  const plan = planOf(id);

  test('every phrase agrees with its elements', () => {
    for (const { phrase, holds } of sentenceChecks(plan)) expect(holds, phrase.text).toBe(true);
  });

  test('every claim can be computed', () => {
    for (const claim of plan.head.claims) expect(evaluate(plan, claim), claim.id).not.toBeNull();
  });

  test('every claim that fails has a remark', () => {
    for (const claim of plan.head.claims) {
      if (evaluate(plan, claim)?.holds !== false) continue;
      const places = claim.citations.map(({ locator }) => locator);
      const told = plan.head.remarks.some(({ citations }) => citations.some(({ locator }) => places.includes(locator)));
      const about = plan.head.remarks.flatMap(({ about: ids = [] }) => ids);
      expect(told || subjects(claim).some((id) => about.includes(id)), claim.id).toBe(true);
    }
  });

  test('every class of its industries has a name', () => {
    const industries = [...plan.elements.map(({ properties }) => properties), ...plan.head.sectors].flatMap(
      (holder) => holder.industries,
    );
    for (const { name, gbt4754, emerging } of industries) {
      if (gbt4754 !== undefined) expect(gbtName(gbt4754), `${name} ${gbt4754}`).toBeDefined();
      if (emerging !== undefined) expect(emergingName(emerging), `${name} ${emerging}`).toBeDefined();
    }
  });

  test('no target is zero: what is not published is left out', () => {
    const targets = [...plan.elements.map(({ properties }) => properties), ...plan.head.sectors].flatMap(
      (x) => x.targets,
    );
    for (const { metric, value } of targets) expect(value, metric).not.toBe(0);
  });
});

describe('通化', () => {
  const plan = planOf('tonghua');
  const metric = plan.head.columns?.metric ?? '';
  const outputs = plan.elements.flatMap((element) => targetOf(element, metric, 2025) ?? []);

  test('publishes 70, 50, 30 and four times 20, which the sum of 230 proves: the four are derived', () => {
    expect(outputs.map(({ value }) => value).sort((a, b) => b - a)).toEqual([70, 50, 30, 20, 20, 20, 20]);
    expect(outputs.filter(({ derived }) => derived).map(({ value }) => value)).toEqual([20, 20, 20, 20]);
    const sums = plan.head.claims.filter((claim) => claim.is === 'sum').map((claim) => evaluate(plan, claim));
    const outputSums = sums.filter((sum) => sum?.stated === 230);
    expect(outputSums.map((sum) => [sum?.holds, sum?.computed, sum?.parts.length])).toEqual([
      [true, 230, 7],
      [true, 230, 4],
    ]);
  });

  test('names 1133 kinds of plants, of which its parts make 1135: told by how much', () => {
    const sums = plan.head.claims.map((claim) => evaluate(plan, claim));
    expect(sums.find((sum) => sum?.computed === 1135)).toMatchObject({ holds: false, stated: 1133, difference: 2 });
  });

  test('gives targets to counties, not to the bases in them, and no output to 港务区', () => {
    for (const base of elementsOfKind(plan, 'base')) expect(targetOf(base, metric, 2025)).toBeUndefined();
    const port = plan.byId.get('unit-gangwu');
    expect(port && targetOf(port, metric, 2025)).toBeUndefined();
    expect(port?.properties.targets).not.toEqual([]);
  });

  test('has eight units of its scope with the core, without 梅河口市', () => {
    expect(count('tonghua', 'unit')).toBe(7);
    expect(plan.elements.map(({ properties }) => properties.adcode)).not.toContain('220581');
  });

  test('has seven bases, two axes along their roads through three members each, two clusters of two', () => {
    expect(count('tonghua', 'base')).toBe(7);
    expect(elementsOfKind(plan, 'axis').map(({ properties }) => properties.along)).toEqual(['G303', 'G201']);
    expect(membersOf('tonghua', 'axis')).toEqual([3, 3]);
    expect(membersOf('tonghua', 'cluster')).toEqual([2, 2]);
  });
});

describe('the other plans', () => {
  test.each(['taizhou-js', 'taizhou-zj', 'zhejiang', 'qiantang'])('%s publishes no output for any zone', (id) => {
    expect(planOf(id).head.columns).toBeNull();
    expect(planOf(id).elements.flatMap(({ properties }) => properties.targets)).toEqual([]);
  });

  test('台州 (Zhejiang) has two cores and six points, and no industry for any of them', () => {
    expect([count('taizhou-zj', 'core'), count('taizhou-zj', 'node')]).toEqual([2, 6]);
    for (const { properties } of planOf('taizhou-zj').elements) expect(properties.industries).toEqual([]);
  });

  test('泰州 (Jiangsu) has two cores and four parks', () => {
    expect([count('taizhou-js', 'core'), count('taizhou-js', 'park')]).toEqual([2, 4]);
  });

  test('浙江 has two belts through five cities each and rings of three and four; the figure says axes, and a remark tells it', () => {
    expect(membersOf('zhejiang', 'belt')).toEqual([5, 5]);
    expect(membersOf('zhejiang', 'ring')).toEqual([3, 4]);
    expect(planOf('zhejiang').head.remarks.some(({ text }) => text.zh.includes('两轴'))).toBe(true);
  });

  test('钱塘 has no formula', () => {
    expect(planOf('qiantang').head.sentence).toBeNull();
  });
});
