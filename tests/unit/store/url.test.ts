import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../../src/plan/kinds.ts';
import { type Defaults, emptyView, readUrl, type View, writeUrl } from '../../../src/store/view.ts';

const ZH: Defaults = { lang: 'zh', theme: 'light' };

const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const view: fc.Arbitrary<View> = fc.record({
  plan: fc.option(slug),
  at: fc.option(slug),
  sector: fc.option(fc.oneof(slug, fc.stringMatching(/^[A-T]\d{2,4}$/), fc.stringMatching(/^[1-9]\.\d\.\d$/))),
  year: fc.option(fc.integer({ min: 1949, max: 2100 })),
  lang: fc.constantFrom('zh' as const, 'en' as const),
  theme: fc.constantFrom('light' as const, 'dark' as const),
  text: fc.constantFrom('usual', 'large'),
  view: fc.option(fc.constantFrom('3d' as const, 'flat' as const)),
  stage: fc.option(fc.constantFrom('light' as const, 'full' as const)),
  hidden: fc.subarray([...KINDS]).map((kinds) => new Set(kinds)),
  phrase: fc.constant(null),
  hover: fc.constant(null),
  present: fc
    .option(
      fc.record({
        role: fc.constantFrom('screen' as const, 'speaker' as const),
        step: fc.option(slug),
        visit: fc.option(slug),
        now: fc.option(fc.integer({ min: 1949, max: 2100 })),
        kiosk: fc.boolean(),
        every: fc.integer({ min: 3, max: 600 }),
      }),
    )
    .map((present) => present && { ...present, kiosk: present.kiosk && present.role === 'screen' }),
  beside: fc.option(
    fc.record({
      plan: slug,
      year1: fc.option(fc.integer({ min: 1949, max: 2100 })),
      year2: fc.option(fc.integer({ min: 1949, max: 2100 })),
    }),
  ),
});

describe('the address of a view', () => {
  test('reads back what it wrote, whatever the defaults are', () => {
    const defaults = fc.record({ lang: fc.constantFrom('zh', 'en'), theme: fc.constantFrom('light', 'dark') });
    fc.assert(
      fc.property(view, defaults, (written, other) => {
        const reading = readUrl(writeUrl(written), other);
        expect(reading.view).toEqual(written);
        expect(reading.notes).toEqual([]);
      }),
    );
  });

  test('never throws, and never yields a value outside the view, for any query', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), fc.string(), (query, noise) => {
        const { view: read } = readUrl(`?${query}&year=${noise}&theme=${noise}`, ZH);
        expect(['light', 'dark']).toContain(read.theme);
        expect(read.year === null || Number.isInteger(read.year)).toBe(true);
      }),
    );
  });

  test('leaves what nobody asked for to the defaults', () => {
    expect(readUrl('', { lang: 'en', theme: 'dark' }).view).toEqual(emptyView({ lang: 'en', theme: 'dark' }));
  });

  test.each([
    ['?lang=fr', 'bad-lang'],
    ['?theme=blue', 'bad-theme'],
    ['?view=4d', 'bad-view'],
    ['?stage=webgl', 'bad-stage'],
    ['?year=soon', 'bad-year'],
    ['?hide=core,moon', 'bad-hide'],
    ['?present=yes', 'bad-present'],
    ['?present=1&every=0', 'bad-every'],
    ['?present=1&now=soon', 'bad-now'],
    ['?kiosk=on', 'bad-kiosk'],
    ['?beside=a&year2=x', 'bad-year2'],
  ])('says in both languages what is wrong with %s', (search, id) => {
    const { notes } = readUrl(search, ZH);
    expect(notes.map((note) => note.id)).toEqual([id]);
    expect(notes[0]?.text.zh).toMatch(/链接参数/);
    expect(notes[0]?.text.en).toMatch(/not valid/);
  });

  test('keeps the good kinds of a half bad list', () => {
    expect([...readUrl('?hide=core,moon', ZH).view.hidden]).toEqual(['core']);
  });

  test('keeps keys that belong to somebody else', () => {
    const written = writeUrl({ ...emptyView(ZH), plan: 'tonghua' }, '?plan=old&from=3');
    expect(written).toBe('?plan=tonghua&lang=zh&theme=light&from=3');
  });
});
