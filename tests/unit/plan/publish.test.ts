/** What stands between a plan and the public. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/plan/model.ts';
import { bandOf, isApprovalNumber, missingText, reasonText, standingOf, unmet } from '../../../src/plan/publish.ts';
import { type Defect, REMOVE } from '../../fixtures/plans/defects.ts';
import { fixture, planWith } from './fixture.ts';

const accuracy = 500;
/** Everything that a public build needs. */
const READY: Defect['set'] = {
  'plan.mapApproval': { is: 'number', number: '浙S（2026）001号' },
  'plan.signedBy': { zh: '示例市规划局', en: 'Planning Bureau of Example City' },
};
/** The fixture with the positions that the build would settle. */
function built(set: Defect['set'] = {}): Plan {
  const plan = planWith({ ...READY, ...set });
  const elements = plan.elements.map((element) => ({
    ...element,
    properties: {
      ...element.properties,
      position: element.properties.position ?? {
        method: 'derived' as const,
        accuracy,
        evidence: { zh: '示例', en: 'Example' },
        schematic: true,
      },
    },
  }));
  return { ...plan, elements };
}
const faults = (plan: Plan): string[] => unmet(plan).map(({ requirement }) => requirement);

describe('a plan that may be published', () => {
  it('carries its number and no band', () => {
    expect(unmet(built())).toEqual([]);
    expect(bandOf(built())).toBeNull();
    expect(standingOf(built())).toEqual({ zh: '审图号：浙S（2026）001号', en: 'Map approval no. 浙S（2026）001号' });
    expect(reasonText(built(), 'zh')).toBe('');
  });

  it('is signed by its issuer, or by who answers for the map', () => {
    const issuer = { zh: '示例市人民政府', en: 'Government of Example City' };
    expect(faults(built({ 'plan.signedBy': REMOVE, 'plan.issuer': issuer }))).toEqual([]);
    expect(faults(built({ 'plan.signedBy': REMOVE, 'plan.issuer': null }))).toEqual(['signature']);
  });
});

describe('what keeps a plan from the public', () => {
  it.each<[string, string, Defect['set']]>([
    ['approval', 'a number that is none', { 'plan.mapApproval': { is: 'number', number: '正在送审' } }],
    ['approval', 'no number', { 'plan.mapApproval': { is: 'none', reason: { zh: '内部使用', en: 'internal use' } } }],
    [
      'approval',
      'units where none may be drawn',
      { 'plan.mapApproval': { is: 'none', reason: { zh: '无界线', en: 'none drawn' }, exempt: 'no-boundaries' } },
    ],
    ['period', 'only a last year', { 'plan.period.from': null, 'plan.period.base': null }],
    ['sources', 'a document that is not listed', { 'plan.sources.0.id': 'elsewhere' }],
    ['positions', 'no accuracy', { 'features.1.properties.position.accuracy': null }],
  ])('%s: %s', (requirement, _, set) => {
    const plan = built(set);
    expect(faults(plan)).toEqual([requirement]);
    expect(bandOf(plan)?.zh).toBe('内部讨论稿 · 未经地图审核');
    expect(standingOf(plan).en).toBe('Internal draft · map not reviewed · schematic');
    expect(missingText(plan, 'zh')).toMatch(/^公开前尚缺：/);
  });

  it('names the elements at fault', () => {
    const [vague] = unmet(built({ 'features.1.properties.position.accuracy': null }));
    expect(vague?.elements).toEqual(['base-west']);
  });

  it('an own plan was reviewed by nobody, whatever its file says', () => {
    expect(faults({ ...built(), own: true })).toEqual(['reviewed']);
    expect(bandOf({ ...built(), own: true })).not.toBeNull();
  });
});

describe('a map that needs no review', () => {
  const exempt = (is: string) => ({ is: 'none', reason: { zh: '园区图', en: 'map of a park' }, exempt: is });
  const withoutUnits = (set: Defect['set']): Plan => {
    const plan = built(set);
    return { ...plan, elements: plan.elements.filter(({ properties }) => properties.adcode === undefined) };
  };
  const park = [{ code: '330114', name: { zh: '某区', en: 'Some District' } }];

  it('says so, and draws no unit', () => {
    const plan = withoutUnits({ 'plan.mapApproval': exempt('no-boundaries') });
    expect(bandOf(plan)).toBeNull();
    expect(standingOf(plan).zh).toBe('依《地图审核管理规定》无需审核');
  });

  it('is simple where it shows one district, and not where it shows a city', () => {
    const set = { 'plan.mapApproval': exempt('simple') };
    expect(faults(withoutUnits({ ...set, 'plan.regions': park }))).toEqual([]);
    const city = [{ code: '330100', name: { zh: '某市', en: 'Some City' } }];
    expect(faults(withoutUnits({ ...set, 'plan.regions': city }))).toEqual(['approval']);
  });
});

it.each([
  ['GS（2024）0650号', true],
  ['GS京(2023)0012号', true],
  ['吉S（2026）001号', true],
  ['浙杭S（2024）1号', true],
  ['审图号', false],
  ['无', false],
  ['S（2024）1号', false],
  ['浙S（2024）号', false],
  ['浙S（2024）1号；内部使用', false],
])('%s is an approval number: %s', (text, is) => {
  expect(isApprovalNumber(text)).toBe(is);
});

describe('npm run plan -- publish-check', () => {
  const root = resolve(import.meta.dirname, '../../..');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'geo/plan.ts'), 'publish-check', ...args], { encoding: 'utf8' });
  const folderOf = (plan: unknown): string => {
    const folder = mkdtempSync(join(tmpdir(), 'publish-'));
    mkdirSync(join(folder, 'plans'));
    writeFileSync(join(folder, 'plans', 'valid.plan.geojson'), JSON.stringify(plan));
    return folder;
  };
  const ready = (): unknown => {
    const { head, elements } = built();
    return { type: 'FeatureCollection', plan: head, features: elements };
  };

  it('passes what is ready', () => {
    const { status, stdout } = run(folderOf(ready()));
    expect(stdout).toContain('✓ 审图号 map approval: 浙S（2026）001号');
    expect(status).toBe(0);
  });

  it('says what is missing and how to mend it, to people and to programs', () => {
    const folder = folderOf(fixture());
    const { status, stdout } = run(folder);
    expect(status).toBe(1);
    expect(stdout).toContain('✗ 审图号 map approval');
    expect(stdout).toContain('内部讨论稿 · 未经地图审核');
    const told = JSON.parse(run(folder, '--json').stdout);
    expect(told.plans[0]).toMatchObject({ public: false });
    expect(told.plans[0].unmet[0]).toMatchObject({ requirement: 'approval' });
  });

  it('tells of a plan file that is newer than what was built', () => {
    const folder = folderOf(ready());
    const path = join(folder, 'valid.plan.geojson');
    writeFileSync(path, '{}');
    utimesSync(path, new Date(), new Date(Date.now() + 60_000));
    const { status, stderr } = run(folder, '--plans', folder);
    expect(status).toBe(0);
    expect(stderr).toContain('is newer than what was built');
    expect(run(folder, '--plans', join(folder, 'plans')).stderr).toBe('');
  });

  it('needs something to read', () => {
    const { status, stderr } = run(mkdtempSync(join(tmpdir(), 'publish-')));
    expect(status).toBe(2);
    expect(stderr).toContain('npm run geo');
  });
});
