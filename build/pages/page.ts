/** The page of a plan: what is seen and read of it before any script has run. Pure. */
import type { LegendEntry } from '../../src/drawing/legend.ts';
import { extentOf } from '../../src/drawing/symbol.ts';
import { t } from '../../src/i18n/t.ts';
import type { Plan } from '../../src/plan/model.ts';
import { bandOf, standingOf } from '../../src/plan/publish.ts';
import type { Lang, PlanHead } from '../../src/plan/schema.ts';
import { shapesAt } from '../../src/sheet/shapes.ts';
import { type SvgNode, svg } from '../../src/sheet/svg.ts';
import { type Page, pageFolder } from '../../src/store/pages.ts';
import { spanText } from '../../src/ui/frame/period.ts';
import { bookTitle } from '../../src/ui/parts/book-title.ts';
import { planFacts, planText } from './list.ts';
import { type Html, h } from './markup.ts';
import type { FirstPicture } from './picture.ts';

/** A page as others link to it. */
export interface PageLink extends Page {
  readonly title: string;
}

export interface PageMatter {
  readonly plan: Plan;
  readonly lang: Lang;
  /** In both themes. */
  readonly picture: FirstPicture | null;
  readonly legend: readonly LegendEntry[];
  /** Swatches of the legend, in its order, in both themes. */
  readonly swatches: readonly SvgNode[];
  /** The other plans in this language. */
  readonly others: readonly PageLink[];
  /** From the page to the folder of the atlas, e.g. “../../”. */
  readonly root: string;
}

/** The mark of a legend entry. */
export function swatchOf({ swatch }: LegendEntry): SvgNode {
  const extent = extentOf(swatch);
  const viewBox = `${-extent} ${-extent} ${extent * 2} ${extent * 2}`;
  return svg('svg', { class: 'swatch', viewBox, 'aria-hidden': 'true' }, shapesAt(swatch, [0, 0], 1).children);
}

/** As in the app's header. */
const SEAL = h(
  'svg',
  { class: 'brand__seal', viewBox: '0 0 32 32', 'aria-hidden': 'true' },
  h('rect', { width: 32, height: 32, rx: 6 }),
  h('circle', { cx: 16, cy: 16, r: 9.5, class: 'brand__line' }),
  h('path', { d: 'M16 3.5v25M3.5 16h25', class: 'brand__line' }),
  h('circle', { cx: 16, cy: 16, r: 4.2, class: 'brand__core' }),
);

function header({ plan, lang, root }: PageMatter): Html {
  const other: Lang = lang === 'zh' ? 'en' : 'zh';
  const to = `${root}${pageFolder({ plan: plan.head.id, lang: other })}`;
  const tongue = other === 'zh' ? 'zh-CN' : 'en';
  return h(
    'header',
    { class: 'header' },
    h('a', { class: 'skip', href: '#elements-text' }, t(lang, 'skip')),
    h('p', { class: 'brand' }, SEAL, h('span', { class: 'brand__name' }, t(lang, 'brand'))),
    h('p', { class: 'switcher__now' }, plan.head.shortTitle[lang]),
    h(
      'p',
      { class: 'header__tools' },
      h('a', { class: 'tool tool--word', href: to, hreflang: tongue, lang: tongue }, t(lang, 'languageShort')),
    ),
  );
}

function card({ head }: Plan, lang: Lang): Html {
  const { status, period, sentence } = head;
  const unknown = status.is === 'unknown' ? `${t(lang, 'status')}${lang === 'zh' ? '：' : ': '}` : '';
  return h(
    'div',
    { class: 'card sentence first__card' },
    h('p', { class: 'sentence__title' }, head.title[lang]),
    h(
      'p',
      { class: 'sentence__chips' },
      h('span', { class: `chip chip--${status.is}` }, `${unknown}${status.words[lang]}`),
      h('span', { class: 'chip' }, `${t(lang, 'period')} ${spanText(lang, period)}`),
    ),
    sentence
      ? h('p', { class: 'sentence__words' }, lang === 'zh' ? sentence.text : sentence.en)
      : h('p', { class: 'sentence__none' }, t(lang, 'noSentence')),
  );
}

function legendCard({ legend, swatches, lang }: PageMatter): Html | null {
  if (legend.length === 0) return null;
  const rows = legend.map(({ label }, i) =>
    h('li', { class: 'legend__row' }, swatches[i] ?? null, h('span', { class: 'legend__label' }, label[lang])),
  );
  return h(
    'div',
    { class: 'card legend is-open first__legend' },
    h('p', { class: 'legend__toggle' }, t(lang, 'legend')),
    h('ul', { class: 'legend__rows' }, rows),
  );
}

function sourceLine(plan: Plan, lang: Lang): Html {
  const titles = plan.head.sources.map(({ title }) => bookTitle(title, lang)).join(lang === 'zh' ? '、' : '; ');
  const isDraft = bandOf(plan) !== null;
  return h(
    'p',
    { class: 'source-line first__source' },
    h('span', { class: isDraft ? 'source-line__approval is-none' : 'source-line__approval' }, standingOf(plan)[lang]),
    h('span', { class: 'source-line__source' }, t(lang, 'sourceLine', { source: titles })),
  );
}

function otherPlans({ others, root, lang }: PageMatter): Html | null {
  if (others.length === 0) return null;
  const links = others.map((page) => h('li', {}, h('a', { href: `${root}${pageFolder(page)}` }, page.title)));
  return h(
    'nav',
    { class: 'section', 'aria-label': t(lang, 'plans') },
    h('h2', { class: 'section__title' }, t(lang, 'plans')),
    h('ul', {}, links),
  );
}

/** What stands in the body beside the scripts. */
export function pageBody(matter: PageMatter): Html {
  const { plan, lang, picture } = matter;
  return h(
    'div',
    { id: 'first', class: 'first' },
    picture?.shared ?? null,
    header(matter),
    h(
      'main',
      { class: 'first__main' },
      card(plan, lang),
      legendCard(matter),
      sourceLine(plan, lang),
      // After what takes room from it, so that it is not painted in one place and moved to another.
      picture ? h('div', { class: 'first__picture' }, picture.maps) : null,
      h(
        'article',
        { class: 'panel first__panel' },
        h(
          'div',
          { class: 'panel__body', tabindex: 0 },
          h('h1', { class: 'overview__title' }, plan.head.title[lang]),
          planFacts(plan.head, lang),
          planText(plan, lang),
          otherPlans(matter),
        ),
      ),
    ),
  );
}

export interface HeadMatter {
  readonly plan: Plan;
  readonly lang: Lang;
  readonly root: string;
  readonly region: string;
  /** Address of the atlas's folder with “/” at its end; '' where the build does not know it. */
  readonly site: string;
  /** Style and first script of pages, relative to the folder of the atlas. */
  readonly style: string;
  readonly start: string;
}

/** What a chat shows of a link: the sentence, and whose plan for which years. */
export function pageSummary({ sentence, period }: PlanHead, region: string, lang: Lang): string {
  const words = sentence === null ? t(lang, 'noSentence') : lang === 'zh' ? sentence.text : sentence.en;
  return [words, region, spanText(lang, period)].join(' · ');
}

/** What a page's head says beyond that of index.html. */
export function pageHead({ plan, lang, root, region, site, style, start }: HeadMatter): Html[] {
  const { id, title } = plan.head;
  const folder = pageFolder({ plan: id, lang });
  const to = (path: string): string => (site === '' ? `${root}${path}` : `${site}${path}`);
  const summary = pageSummary(plan.head, region, lang);
  const og = (property: string, content: string): Html => h('meta', { property: `og:${property}`, content });
  const alternate = (other: Lang): Html =>
    h('link', {
      rel: 'alternate',
      hreflang: other === 'zh' ? 'zh-CN' : 'en',
      href: to(pageFolder({ plan: id, lang: other })),
    });
  return [
    h('link', { rel: 'stylesheet', href: `${root}${style}` }),
    h('script', { src: `${root}${start}` }),
    h('link', { rel: 'canonical', href: to(folder) }),
    alternate('zh'),
    alternate('en'),
    og('type', 'article'),
    og('site_name', t(lang, 'brand')),
    og('locale', lang === 'zh' ? 'zh_CN' : 'en_GB'),
    og('title', title[lang]),
    og('description', summary),
    og('url', to(folder)),
    og('image', to(`${folder}preview.png`)),
    og('image:width', '1200'),
    og('image:height', '630'),
    og('image:alt', summary),
    h('meta', { name: 'twitter:card', content: 'summary_large_image' }),
  ];
}
