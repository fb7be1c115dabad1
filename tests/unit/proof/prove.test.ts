/** What the app shows of each fact and citation: status, passage, and the very words in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/proof/document.ts';
import { citationKey, nameKey, numberKey, yearKey } from '../../../src/proof/keys.ts';
import { fitOf } from '../../../src/proof/match.ts';
import { type PlanProof, provePlan } from '../../../src/proof/prove.ts';
import { squeeze } from '../../../src/proof/squeeze.ts';
import { worst } from '../../../src/proof/status.ts';
import { summaryOf } from '../../../src/proof/summary.ts';
import { spansIn, threadOf } from '../../../src/proof/thread.ts';
import { element, GOALS, indicators, planOf, TEXT } from './example.ts';

const read = (text: string) => parseDocument('text', text, 'tolerant');
const prove = (text = TEXT, plan = planOf()) => provePlan(plan, new Map([['text', read(text)]]));
const output = numberKey('output', '产值', { year: 2030, value: 100 });
const profit = numberKey('profit', '规上企业利润', { year: 2030, value: 12 });
const goal = (locator: string) => citationKey({ source: 'text', section: GOALS, locator });

/** What is marked of a fact, as the text writes it. */
function marked(proof: PlanProof, key: string): string[] {
  const places = proof.facts.get(key)?.places ?? [];
  return places.flatMap(({ source, words }) =>
    words.map(({ from, to }) => proof.documents.get(source)?.text.slice(from, to) ?? ''),
  );
}
const status = (proof: PlanProof, key: string) => proof.facts.get(key)?.status;

describe('what the text bears out', () => {
  const proof = prove();

  test('is found, all of it', () => {
    const { facts, open, loose, headings, documents } = summaryOf(proof);
    expect(facts).toEqual({ found: 14, missing: 0, several: 0 });
    expect([open, loose, headings]).toEqual([[], [], []]);
    expect(documents).toEqual([{ source: 'text', facts, citations: { found: 7, missing: 0, several: 0 } }]);
  });

  test.each([
    [output, ['100亿元', '力争', '以上']],
    [profit, ['12', '力争']],
    [numberKey('area', '种植面积', { year: 2030, value: 100 }), ['百万亩', '力争']],
    [numberKey('east', '产值', { year: 2030, value: 20 }), ['20亿元', '力争']],
    [nameKey('east', '东园'), ['东园']],
    [nameKey('east', '生物医药'), ['生物 医药']],
    [nameKey('east', '示例大学、示例(北方)研究院'), ['示例大学', '示例（北方）研究院']],
    [yearKey(2030), ['2030']],
  ])('%s is marked where it stands', (key, words) => expect(marked(proof, key)).toEqual(words));

  test('a citation marks its locator and the words of all that cite it', () => {
    const place = proof.citations.get(goal('种植面积力争'))?.places[0];
    expect(place?.locator && TEXT.slice(place.locator.from, place.locator.to)).toBe('种植面积力争');
    expect(place?.words.map(({ from, to }) => TEXT.slice(from, to))).toEqual(['百万亩', '力争', '四位', '前']);
  });

  test('nothing is said of facts whose document is not at hand', () => {
    expect(provePlan(planOf(), new Map()).facts.size).toBe(0);
  });
});

describe('what it does not', () => {
  test.each([
    ['a number changed', TEXT.replace('100亿元', '99亿元'), output, 'missing'],
    ['a name changed', TEXT.replaceAll('生物 医药', '生物制药'), nameKey('east', '生物医药'), 'missing'],
    ['a locator gone', TEXT.replace('到2030年，产值', '至2030年，产值'), output, 'missing'],
    ['a locator twice', `${TEXT}\n到2030年，产值再翻一番。`, output, 'several'],
    ['a name whose locator is there twice', `${TEXT}\n东园（**另一个**）。`, nameKey('east', '东园'), 'several'],
  ])('%s', (_, text, key, expected) => {
    const proof = prove(text);
    expect(status(proof, key)).toBe(expected);
    expect(summaryOf(proof).open.map((one) => one.key)).toContain(key);
  });

  test('a citation says each of its places, and which heading is not before it', () => {
    const twice = prove(`${TEXT}\n到2030年，产值再翻一番。`).citations.get(goal('到2030年，产值'));
    expect([twice?.status, twice?.places.length]).toEqual(['several', 2]);
    const gone = prove(TEXT.replace('到2030年，产值', '至2030年，产值')).citations.get(goal('到2030年，产值'));
    expect([gone?.status, gone?.places]).toEqual(['missing', []]);
    const bare = prove(TEXT.replace('二、发展目标', '')).citations.get(goal('到2030年，产值'));
    expect([bare?.status, bare?.headings]).toEqual(['found', [GOALS]]);
  });

  test('a name that is in the text, but in no passage that is cited, is shown where it stands', () => {
    const [, firm] = [0, '示例医药有限公司'];
    const text = TEXT.replace(`，${firm}牵头`, '').replace('一、发展基础', `一、发展基础\n${firm}在此。`);
    const proof = prove(text);
    expect(marked(proof, nameKey('east', firm))).toEqual([firm]);
    expect(proof.facts.get(nameKey('east', firm))?.places[0]?.locator).toBeNull();
  });
});

test('the worst of several statuses is told', () => {
  expect(worst(['found', 'several', 'found'])).toBe('several');
  expect(worst(['several', 'missing'])).toBe('missing');
  expect(worst([])).toBeNull();
});

describe('which source a document is', () => {
  test('the text itself, however it is spaced, spelt and broken', () => {
    const spaced = TEXT.replaceAll('，', ', ').replaceAll('2', '２').replaceAll('**', '');
    expect(fitOf(planOf(), read(spaced))).toEqual({ source: 'text', found: 7, asked: 7, sure: true });
  });

  test('another version, which has some of its places', () => {
    const half = TEXT.split('\n').slice(7).join('\n');
    expect(fitOf(planOf(), read(half))?.sure).toBe(false);
  });

  test('none, for a text of something else', () => {
    expect(fitOf(planOf(), read('关于召开会议的通知\n请各单位参加。'))).toBeNull();
    expect(fitOf(planOf(), read(''))).toBeNull();
  });

  test('of two sources the one that it is', () => {
    const other = { id: 'note', title: { zh: '说明', en: 'Note' }, file: 'note.txt' };
    const [first, ...rest] = indicators;
    const citations = [{ source: 'note', section: '一', locator: '另一份文件里的话' }];
    const sources = [other, { id: 'text', title: { zh: '规划', en: 'Plan' }, file: 'text.txt' }];
    const plan = planOf({ head: { sources }, indicators: [{ ...first, citations }, ...rest], element });
    expect(fitOf(plan, read(TEXT))?.source).toBe('text');
    expect(fitOf(plan, read('一\n另一份文件里的话'))?.source).toBe('note');
  });
});

describe('a thread', () => {
  test('leads from words to where they stand', () => {
    const text = '甲 **“乙—— 丙”**１２％𠀀丁';
    const at = (words: string) => spansIn(threadOf(text), words).map(({ from, to }) => text.slice(from, to));
    expect(at('乙-丙')).toEqual(['乙—— 丙']);
    expect(at('12%')).toEqual(['１２％']);
    expect(at('𠀀')).toEqual(['𠀀']);
    expect(at('')).toEqual([]);
    expect(threadOf(text).plain).toBe(squeeze(text));
  });
});

describe('no text crashes it', () => {
  const bits = [...TEXT.split(/(?<=[，。\n\t])/), '到2030年，产值', '\t', '\n', '1,', '一', '　', '（', '𠀀', '\u0301'];
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...bits), { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  test('and what it marks lies in the passage that it names', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const proof = prove(text);
        for (const { places } of [...proof.facts.values(), ...proof.citations.values()]) {
          for (const { from, locator, words } of places) {
            const passage = proof.documents.get('text')?.passages.find((one) => one.from === from);
            expect(passage).toBeDefined();
            for (const span of words) expect(span.from).toBeGreaterThanOrEqual(from);
            for (const span of locator ? [locator, ...words] : words) expect(span.to).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
