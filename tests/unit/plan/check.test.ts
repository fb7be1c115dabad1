import { describe, expect, test } from 'vitest';
import { checkPlan, RULES } from '../../../src/plan/check.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import { formatProblem, type Problem } from '../../../src/plan/problem.ts';
import { CONTRADICTORY, MALFORMED, REMOVE } from '../../fixtures/plans/defects.ts';
import { fixture, planWith } from './fixture.ts';

const codes = (problems: readonly Problem[]) => [...new Set(problems.map(({ code }) => code))].sort();

/** A sentence that an author can use: both languages, no leftover of the program. */
function readable({ zh, en }: Problem) {
  expect(zh).toMatch(/\p{Script=Han}.*[。？]$/u);
  expect(en).toMatch(/^[“A-Z].*[.?)]$/);
  for (const sentence of [zh, en]) expect(sentence).not.toMatch(/undefined|\[object|NaN/);
}

test('the valid plan has no problem', () => {
  const { plan, problems } = parsePlan(fixture(), 'valid.plan.geojson');
  expect(problems).toEqual([]);
  expect(plan && checkPlan(plan, 'valid.plan.geojson')).toEqual([]);
});

describe('a malformed file', () => {
  test.each(Object.entries(MALFORMED))('%s', (code, { set, element }) => {
    const { plan, problems } = parsePlan(fixture(set), 'x.plan.geojson');
    expect(plan).toBeNull();
    expect(codes(problems)).toEqual([code]);
    expect(problems[0]).toMatchObject({ level: 'error', file: 'x.plan.geojson', element: element ?? null });
    expect(problems[0]?.path).toContain(Object.keys(set)[0]);
    problems.forEach(readable);
  });

  test('names the kinds that there are, and the key that was meant', () => {
    const [kind] = parsePlan(fixture({ 'features.1.properties.kind': '基地' }), 'x').problems;
    expect(kind?.zh).toContain('base 基地');
    const [key] = parsePlan(fixture({ 'features.3.properties.membres': [] }), 'x').problems;
    expect(key?.en).toContain('did you mean “members”');
  });

  test.each([null, 3, [], {}, { type: 'FeatureCollection', features: [null] }])('%j is no plan', (input) => {
    const { plan, problems } = parsePlan(input, 'x');
    expect(plan).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
    problems.forEach(readable);
  });

  test('a doubled element id is reported beside the plan', () => {
    const { plan, problems } = parsePlan(fixture({ 'features.9.id': 'core' }), 'x');
    expect(codes(problems)).toEqual(['duplicate-element']);
    expect(plan?.byId.get('core')?.properties.kind).toBe('core');
    problems.forEach(readable);
  });
});

describe('a plan that contradicts itself', () => {
  test.each(Object.entries(CONTRADICTORY))('%s', (code, { set, element, also = [] }) => {
    const problems = checkPlan(planWith(set), 'x.plan.geojson');
    expect(codes(problems)).toEqual([code, ...also].sort());
    const found = problems.find((problem) => problem.code === code);
    expect(found).toMatchObject({ level: RULES.find((rule) => rule.code === code)?.level, file: 'x.plan.geojson' });
    expect(found?.element).toBe(element ?? null);
    problems.forEach(readable);
  });

  test('every rule has its defect', () => {
    expect(Object.keys(CONTRADICTORY).sort()).toEqual(RULES.map(({ code }) => code).sort());
  });
});

test('a core may follow from its members; a unit may have a place beside its code, but then lends a cluster no outline', () => {
  const unit = checkPlan(planWith({ 'features.7.properties.place': 'example/south' }), 'x');
  expect(codes(unit)).toEqual(['members-unplaced']);
  const core = { 'features.0.properties.place': REMOVE, 'features.0.properties.members': ['base-west', 'base-east'] };
  expect(checkPlan(planWith(core), 'x')).toEqual([]);
});

test('a problem is printed with code, element, place and both sentences', () => {
  const [problem] = checkPlan(planWith({ 'features.1.properties.parent': 'cor' }), 'x');
  expect(problem && formatProblem(problem)).toBe(
    [
      '  错误 error  unknown-parent  base-west · features.1.properties.parent',
      '    上级 parent 写的是 “cor”，但文件里没有它（是不是 “core”？）；请改成已有的 id。',
      '    The parent is “cor”, which the file does not have (did you mean “core”?); use an id that exists.',
    ].join('\n'),
  );
});
