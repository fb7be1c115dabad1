import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { search, searchIndex } from '../../../src/plan/search.ts';
import { planWith } from './fixture.ts';

const citations = [{ source: 'text', section: '一', locator: '一' }];
const plan = planWith({
  'plan.remarks.0.text': { zh: '一名两写。', en: 'One name, two spellings.' },
  'features.1.properties.aliases': ['核心区西片'],
  'features.2.properties.industries': [
    {
      name: '核心器械',
      en: 'Devices',
      gbt4754: 'C3581',
      emerging: '4.2.1',
      products: [{ zh: '“ＰＥＴ－ＣＴ”机', en: 'PET-CT scanners' }],
    },
  ],
  'features.3.properties.firms': [{ zh: '核心制药有限公司', en: 'Kernel Pharma' }],
  'features.4.properties.role': { zh: '围绕核心', en: 'Around the core' },
  'plan.tasks': [
    {
      id: 't',
      name: '建设核心区',
      en: 'Build the core',
      responsible: [{ zh: '区经信局', en: 'Industry bureau' }],
      citations,
    },
  ],
});
const index = searchIndex(plan);
const ids = (query: string, sort = 'element') =>
  search(index, query, 'zh')
    .find((group) => group.sort === sort)
    ?.found.map(({ id }) => id) ?? [];

describe('search within a plan', () => {
  test('ranks the start of a name, a name, an alias, an industry, and the rest', () => {
    const found = search(index, '核心', 'zh').find(({ sort }) => sort === 'element')?.found ?? [];
    expect(found.map(({ id, field, rank }) => [id, field, rank])).toEqual([
      ['core', 'name', 1],
      ['base-west', 'alias', 2],
      ['base-east', 'industry', 3],
      ['axis-main', 'firm', 5],
      ['ring-inner', 'role', 5],
    ]);
    expect(search(index, '示例核', 'zh')[0]?.found[0]).toMatchObject({ id: 'core', rank: 0 });
  });

  test('meets each sort by its own words', () => {
    expect(ids('建设核心', 'task')).toEqual(['t']);
    expect(ids('经信局', 'task')).toEqual(['t']);
    expect(ids('总产值', 'indicator')).toEqual(['output']);
    expect(ids('生物药', 'sector')).toEqual(['biologics']);
    expect(ids('一名两写', 'remark')).toEqual(['two-names']);
  });

  test('knows both languages, codes, names of classes and products, whatever their width, case, blanks and quotes', () => {
    expect(ids('west  BASE')).toEqual(['base-west']);
    expect(ids('pet ct')).toEqual(['base-east']);
    expect(ids('c3581')).toEqual(['base-east']);
    expect(ids('医疗诊断、监护')).toEqual(['base-east']);
    expect(ids('ＫＥＲＮＥＬ')).toEqual(['axis-main']);
  });

  test('marks the hit in the text as it is written', () => {
    const [found] = search(index, 'PET-CT', 'zh')[0]?.found ?? [];
    expect(found?.text.slice(found.start, found.end)).toBe('ＰＥＴ－ＣＴ');
  });

  test('prefers the words of the reader’s language where both are met', () => {
    const of = searchIndex(planWith({ 'features.0.properties.name': { zh: 'GMP 基地', en: 'GMP base' } }));
    expect(search(of, 'gmp', 'en')[0]?.found[0]?.lang).toBe('en');
    expect(search(of, 'gmp', 'zh')[0]?.found[0]?.lang).toBe('zh');
  });

  test('puts the sort with the best hit first, and finds each thing once', () => {
    expect(search(index, '总产', 'zh')[0]?.sort).toBe('indicator');
    for (const { found } of search(index, '核', 'zh'))
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  test('keeps elements before what else is met by name, and behind it when only their industries are', () => {
    const of = searchIndex(
      planWith({
        'plan.indicators.0.metric': '基地产值',
        'features.0.properties.industries': [{ name: '装备', en: 'Equipment' }],
        'plan.sectors.0.name': '装备制造',
      }),
    );
    expect(search(of, '基地', 'zh').map(({ sort }) => sort)).toEqual(['element', 'indicator']);
    expect(search(of, '装备', 'zh').map(({ sort }) => sort)).toEqual(['sector', 'element']);
  });

  test('finds nothing for nothing', () => {
    for (const query of ['', '  ', '“”', '-']) expect(search(index, query, 'zh')).toEqual([]);
  });

  test('for any query the mark lies in its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'核心区 西A中“药-①ﬁ🧬é') }), (query) => {
        for (const { text, start, end } of search(index, query, 'en').flatMap(({ found }) => found)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
