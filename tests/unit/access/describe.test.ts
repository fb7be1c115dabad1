/** The map in words, on the built plans: nothing of it left out, nothing in it that the plan does not name. */
import { expect, describe as group, it } from 'vitest';
import { listing } from '../../../src/drawing/listing.ts';
import { countOf, someOf } from '../../../src/drawing/words/count.ts';
import { describeMap } from '../../../src/drawing/words/describe.ts';
import type { Lang } from '../../../src/plan/schema.ts';
import { matterOf, PLANS } from '../sheet/built.ts';

const LANGS = ['zh', 'en'] as const satisfies readonly Lang[];
const ALL = { year: null, hidden: new Set<never>() };
/** What a line is made of besides names. */
const FRAME = {
  zh: /依次经过|环绕|由|组成|一端在|通往|包括|所属|沿|等 \d+ 个|\d+ 号|[ 、，。]/g,
  en: /passing in turn|round|made up of|from|to|holding|belonging to|along|and \d+ more|and|No\. \d+|[ ,;.]/g,
} as const;
const cases = PLANS.flatMap((id) => LANGS.map((lang) => [id, lang] as const));

group('counts in words', () => {
  it.each([
    [2, 'axis', '两条轴', 'two axes'],
    [1, 'core', '一个核', 'one core'],
    [13, 'node', '13 个节点', '13 nodes'],
    [3, 'facility', '三个设施', 'three facilities'],
  ] as const)('%i %s', (n, kind, zh, en) => {
    expect([countOf(n, kind, 'zh'), countOf(n, kind, 'en')]).toEqual([zh, en]);
  });

  it('say how many a shortened list has', () => {
    expect(someOf(['a', 'b', 'c'], 2, 'zh')).toBe('a、b等 3 个');
    expect(someOf(['a', 'b', 'c'], 2, 'en')).toBe('a, b and 1 more');
    expect(someOf(['a', 'b', 'c'], 3, 'en')).toBe('a, b and c');
  });
});

group.each(cases)('the map of %s in words, %s', (id, lang) => {
  const { plan } = matterOf(id);
  const { summary, parts } = describeMap(plan, { lang, ...ALL });
  const lines = parts.flatMap((part) => [part.title, ...part.lines]);
  const text = [summary, ...lines].join('\n');

  it('begins with the sentence, or says that there is none', () => {
    const { sentence } = plan.head;
    const said = sentence && (lang === 'zh' ? sentence.text : sentence.en);
    expect(summary).toContain(said ?? (lang === 'zh' ? '未提出空间结构表述' : 'states no spatial structure'));
  });

  it('counts each kind on the map, and all that is not', () => {
    for (const { kind, drawn } of listing(plan)) {
      if (drawn.length > 0) expect(summary).toContain(countOf(drawn.length, kind, lang));
    }
    const off = plan.elements.filter(({ geometry }) => geometry === null).length;
    if (off > 0) expect(text).toContain(lang === 'zh' ? `不在图上：${off} 个要素` : `Not on the map: ${off} element`);
  });

  it('says of each axis, belt, ring and cluster what it follows and its members in order', () => {
    for (const { properties: p, geometry } of plan.elements) {
      if (geometry === null || !['axis', 'belt', 'ring', 'cluster'].includes(p.kind)) continue;
      const line = lines.find((one) => one.startsWith(p.name[lang])) ?? '';
      const members = (p.members ?? []).map((member) => plan.byId.get(member)?.properties.name[lang] ?? '?');
      let from = 0;
      for (const name of [
        p.name[lang],
        ...(p.along ? [`${lang === 'zh' ? '沿' : 'along'} ${p.along}`] : []),
        ...members,
      ]) {
        const found = line.indexOf(name, from);
        expect(found, `${name} in “${line}”`).toBeGreaterThanOrEqual(0);
        from = found + name.length;
      }
    }
  });

  it('names nothing that is not in the plan', () => {
    const names = plan.elements.flatMap(({ properties: p }) => [
      p.name[lang],
      ...(p.beyond ?? []).map((end) => end.name[lang]),
      ...(p.along ? [p.along] : []),
    ]);
    const known = names.sort((a, b) => b.length - a.length);
    const told = parts.filter(({ title }) => !/^(图上的数字|Figures|不在图上|Not on)/.test(title));
    for (const line of told.flatMap((part) => part.lines)) {
      const rest = known.reduce((words, name) => words.replaceAll(name, ''), line);
      expect(rest.replace(FRAME[lang], ''), line).toBe('');
    }
  });

  it('tells every published figure with its year', () => {
    const { columns } = plan.head;
    const first = columns?.years[0];
    if (!columns || first === undefined) return;
    expect(text).toContain(lang === 'zh' ? columns.metric : columns.en.toLowerCase());
    const aimed = plan.elements.filter(({ properties }) =>
      properties.targets.some(({ metric, year }) => metric === columns.metric && year === first),
    );
    for (const { properties } of aimed) expect(text).toContain(properties.name[lang]);
  });
});

it('the words leave out the kinds that are off the map', () => {
  const { plan } = matterOf('tonghua');
  const { summary, parts } = describeMap(plan, { lang: 'zh', year: null, hidden: new Set(['axis']) });
  expect([summary, ...parts.map(({ title }) => title)].join()).not.toContain('轴，沿');
});
