import { describe, expect, test } from 'vitest';
import { allCitations } from '../../../src/plan/citations.ts';
import { elementsOfKind, kin, kindsPresent, remarksAbout, targetOf, toFile } from '../../../src/plan/model.ts';
import { nearest } from '../../../src/plan/nearest.ts';
import { fixture, planWith } from './fixture.ts';

const plan = planWith();

describe('selectors', () => {
  test('elements of a kind in the order of the file', () => {
    expect(elementsOfKind(plan, 'base').map(({ id }) => id)).toEqual(['base-west', 'base-east']);
    expect(elementsOfKind(plan, 'facility')).toEqual([]);
  });

  test('kin are parent, children, members and what has the element as a member', () => {
    expect([...kin(plan, 'base-west')].sort()).toEqual(['axis-main', 'core', 'ring-inner']);
    expect([...kin(plan, 'core')].sort()).toEqual(['axis-main', 'base-west', 'ring-inner']);
    expect([...kin(plan, 'axis-main')]).toEqual(['base-west', 'core', 'base-east']);
    expect(kin(plan, 'nobody').size).toBe(0);
  });

  test('a target is found by metric and year, and missing is not zero', () => {
    const core = plan.byId.get('core');
    const lake = plan.byId.get('node-lake');
    expect(core && targetOf(core, '产值', 2030)?.value).toBe(60);
    expect(core && targetOf(core, '产值', 2029)).toBeUndefined();
    expect(lake && targetOf(lake, '产值', 2030)).toBeUndefined();
  });

  test('a plan goes back to the file that it came from', () => {
    expect(toFile(plan)).toEqual(fixture());
  });

  test('remarks about an element', () => {
    expect(remarksAbout(plan, 'core').map(({ id }) => id)).toEqual(['two-names']);
    expect(remarksAbout(plan, 'base-east')).toEqual([]);
  });

  test('kinds come in the order of the sentence, then of the grammar', () => {
    expect(kindsPresent(plan)).toEqual(['core', 'base', 'axis', 'ring', 'cluster', 'node', 'zone', 'unit']);
  });

  test('every citation is found with its path', () => {
    const cited = allCitations(plan);
    expect(cited.map(({ path }) => path)).toContain('plan.sentence.phrases.0.citations.0');
    expect(cited.find(({ path }) => path === 'features.0.properties.targets.0.citations.0')?.element).toBe('core');
  });
});

test('the nearest word, if any is near', () => {
  expect(nearest('membres', ['members', 'number'])).toBe('members');
  expect(nearest('g303', ['G201', 'G303'])).toBe('G303');
  expect(nearest('xyz', ['members'])).toBeNull();
});
