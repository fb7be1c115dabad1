/** A plan's page says what the plan says, all of it, and is one page in both themes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toHtml } from '../../../build/pages/markup.ts';
import { pageBody, pageHead } from '../../../build/pages/page.ts';
import { siteOf } from '../../../build/pages/plugin.ts';
import { pageOf } from '../../../build/pages/template.ts';
import { ThemeColors, themed } from '../../../build/pages/themed.ts';
import { amountText } from '../../../src/plan/amount.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import { svg, toMarkup } from '../../../src/sheet/svg.ts';

const PLANS = join(import.meta.dirname, '..', '..', '..', 'public', 'geo', 'plans');
const IDS = ['tonghua', 'taizhou-js', 'taizhou-zj', 'zhejiang', 'qiantang'];

function planOf(id: string) {
  const { plan } = parsePlan(JSON.parse(readFileSync(join(PLANS, `${id}.plan.geojson`), 'utf8')), id);
  if (!plan) throw new Error(id);
  return plan;
}

function bodyOf(id: string, lang: 'zh' | 'en'): string {
  return toHtml(
    pageBody({ plan: planOf(id), lang, picture: null, legend: [], swatches: [], others: [], root: '../../' }),
  );
}

describe.each(IDS)('the page of %s', (id) => {
  const { elements, head } = planOf(id);

  test.each(['zh', 'en'] as const)('names every element with its industries and targets, in %s', (lang) => {
    const page = bodyOf(id, lang);
    for (const { id: element, properties } of elements) {
      const item = page.split(`<li id="e-${element}">`)[1]?.split('</li>')[0] ?? '';
      expect(item).toContain(toMarkup(properties.name[lang]));
      for (const { name, en } of properties.industries) expect(item).toContain(toMarkup(lang === 'zh' ? name : en));
      for (const target of properties.targets) expect(item).toContain(toMarkup(amountText(target, lang)));
      const isLink = properties.kind === 'link';
      if (!isLink && properties.targets.length === 0)
        expect(item).toContain(lang === 'zh' ? '规划未公布' : 'not published');
    }
    if (head.sentence) expect(page).toContain(lang === 'zh' ? head.sentence.text : toMarkup(head.sentence.en));
  });

  test('has no id twice and no gap in its words', () => {
    const page = bodyOf(id, 'zh');
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page).not.toMatch(/undefined|null|NaN|\[object/);
  });
});

describe('a page', () => {
  const template =
    '<!doctype html>\n<html lang="zh-CN" data-atlas="loading"><head><title>x</title><script type="module" src="./assets/a.js"></script>' +
    '<link rel="icon" href="./icon.svg" /></head><body><div id="root"></div><noscript>no</noscript></body></html>';

  test('is index.html, one or two folders deeper', () => {
    const page = pageOf(template, {
      root: '../../',
      lang: 'en',
      plan: 'p',
      wanted: ['geo/a.json'],
      title: 'A <b> & c',
      head: '<meta>',
      body: '<p></p>',
    });
    expect(page).toContain(
      '<html lang="en" data-atlas="loading" data-root="../../" data-pages data-first="p en" data-app="assets/a.js" data-wanted="geo/a.json">',
    );
    expect(page).toContain('<title>A &lt;b> &amp; c</title>');
    expect(page).not.toContain('<script');
    expect(page).toContain('href="../../icon.svg"');
    expect(page).not.toContain('noscript');
  });

  test('is not made of another file', () => {
    const parts = { root: './', lang: 'zh', plan: 'p', wanted: ['geo/a.json'], title: '', head: '', body: '' } as const;
    expect(() => pageOf('<html></html>', parts)).toThrow('index.html has no');
  });

  test('keeps words with “$” and signs of HTML as they are', () => {
    const page = pageOf(template, {
      root: './',
      lang: 'zh',
      plan: 'p',
      wanted: ['geo/a.json'],
      title: '$& $1',
      head: '',
      body: '$&',
    });
    expect(page).toContain('<title>$&amp; $1</title>');
    expect(toHtml(svg('p', { title: '"<' }, ['<script>']))).toBe('<p title="&quot;&lt;">&lt;script&gt;</p>');
  });

  test('tells chats its sentence and picture, with the host where that is known', () => {
    const matter = {
      plan: planOf('tonghua'),
      lang: 'zh',
      root: '../../',
      region: '通化市',
      style: 's',
      start: 'f',
    } as const;
    const head = (site: string) =>
      pageHead({ ...matter, site })
        .map(toHtml)
        .join('\n');
    expect(head('')).toContain('<meta property="og:image" content="../../plans/tonghua/preview.png">');
    expect(head('https://a.cn/b/')).toContain('content="https://a.cn/b/plans/tonghua/preview.png"');
    expect(head('')).toContain('一区七基地、十字轴、两组团 · 通化市 · 2020—2025');
    expect(siteOf('https://a.cn/b')).toBe('https://a.cn/b/');
    expect(() => siteOf('ftp://a.cn')).toThrow('http');
  });
});

describe('two themes as one', () => {
  const path = (fill: string, width = 1) => svg('g', {}, [svg('path', { d: 'M0 0', fill, 'stroke-width': width }, [])]);

  test('have a variable where their colours differ, the same for the same pair', () => {
    const colors = new ThemeColors();
    const merged = themed(path('#ffffff'), path('#000000'), colors);
    expect(toMarkup(merged)).toBe('<g><path d="M0 0" fill="var(--m0)" stroke-width="1"/></g>');
    themed(path('#ffffff'), path('#000000'), colors);
    expect(colors.declared('dark')).toBe('--m0:#000000');
  });

  test('are refused where they draw different things', () => {
    expect(() => themed(path('#ffffff', 1), path('#ffffff', 2), new ThemeColors())).toThrow('stroke-width');
    expect(() => themed(path('#ffffff'), svg('g'), new ThemeColors())).toThrow('different things');
  });
});
