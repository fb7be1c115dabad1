/** Everything that a plan says of its elements, as HTML that can be read without any script. */
import { t } from '../../src/i18n/t.ts';
import { amountText } from '../../src/plan/amount.ts';
import { citationsOf } from '../../src/plan/citations.ts';
import { KIND_NAMES, type Kind } from '../../src/plan/kinds.ts';
import { elementsOfKind, kindsPresent, type Plan } from '../../src/plan/model.ts';
import type { Indicator, Industry, Lang, PlanElement, PlanHead, Sector, Target } from '../../src/plan/schema.ts';
import { comma, industriesText } from '../../src/sheet/office/said.ts';
import { periodText } from '../../src/ui/frame/period.ts';
import { bookTitle } from '../../src/ui/parts/book-title.ts';
import { type Html, h } from './markup.ts';

/** Chinese words on an English page say so. */
const zh = (lang: Lang): 'zh-CN' | undefined => (lang === 'zh' ? undefined : 'zh-CN');

function fact(name: string, value: Html | readonly Html[] | null): Html[] {
  return value === null || (Array.isArray(value) && value.length === 0) ? [] : [h('dt', {}, name), h('dd', {}, value)];
}

function targetText(lang: Lang, target: Target): string {
  const metric = lang === 'zh' ? target.metric : target.en;
  const year = lang === 'zh' ? `（${target.year}）` : ` (${target.year})`;
  const derived = target.derived
    ? ` · ${t(lang, 'derived')}${lang === 'zh' ? '：' : ': '}${target.derived.rule[lang]}`
    : '';
  return `${metric} ${amountText(target, lang)}${year}${derived}`;
}

/** What is published, each on a line; what is not says so once. */
function published(lang: Lang, targets: readonly Target[], industries: readonly Industry[]): Html[] {
  const none = t(lang, 'notPublished');
  if (targets.length + industries.length === 0) return fact(t(lang, 'targetsAndIndustries'), none);
  return [
    ...fact(t(lang, 'targets'), targets.map((one) => targetText(lang, one)).join(lang === 'zh' ? '；' : '; ') || none),
    ...fact(t(lang, 'industries'), industriesText(industries, lang) || none),
  ];
}

function placeText(lang: Lang, { properties: { kind, position } }: PlanElement): string | null {
  if (!position) return null;
  if (position.method === 'none') return t(lang, kind === 'link' ? 'notDrawn' : 'methodNone');
  const { accuracy } = position;
  const far =
    accuracy === null
      ? null
      : accuracy < 1000
        ? t(lang, 'accuracyMetres', { n: accuracy })
        : t(lang, 'accuracyKilometres', { n: accuracy / 1000 });
  return [position.schematic ? t(lang, 'schematic') : null, far].filter(Boolean).join(comma(lang)) || null;
}

function elementItem(plan: Plan, lang: Lang, element: PlanElement): Html {
  const {
    kind,
    no,
    name,
    role,
    host,
    along,
    firms,
    members = [],
    beyond = [],
    targets,
    industries,
  } = element.properties;
  const inner = members.flatMap((id) => plan.byId.get(id)?.properties.name[lang] ?? []);
  const places = citationsOf(element).map(({ section, locator }) => `${section} › “${locator}”`);
  return h(
    'li',
    { id: `e-${element.id}` },
    h('h4', {}, [no, name[lang]].filter((part) => part !== undefined).join(' ')),
    h(
      'dl',
      {},
      fact(t(lang, 'role'), role?.[lang] ?? null),
      // A link is a relation: it has neither target nor industry.
      kind === 'link' && targets.length + industries.length === 0 ? [] : published(lang, targets, industries),
      fact(t(lang, 'host'), host?.[lang] ?? null),
      fact(t(lang, 'firms'), firms.map((firm) => firm[lang]).join(comma(lang)) || null),
      fact(t(lang, 'members'), inner.join(comma(lang)) || null),
      fact(t(lang, 'beyondEnds'), beyond.map((end) => end.name[lang]).join(comma(lang)) || null),
      fact(t(lang, 'along'), along ?? null),
      fact(t(lang, 'position'), placeText(lang, element)),
      fact(t(lang, 'citations'), h('span', { lang: zh(lang) }, places.join(lang === 'zh' ? '；' : '; '))),
    ),
  );
}

function kindGroup(plan: Plan, lang: Lang, kind: Kind): Html[] {
  const elements = elementsOfKind(plan, kind);
  return [
    h('h3', { class: 'group__title' }, `${KIND_NAMES[kind][lang]} ${elements.length}`),
    h(
      'ul',
      { class: 'first__list' },
      elements.map((element) => elementItem(plan, lang, element)),
    ),
  ];
}

function section(id: string, title: string, content: readonly Html[]): Html | null {
  return content.length === 0
    ? null
    : h('section', { id, class: 'section' }, h('h2', { class: 'section__title' }, title), content);
}

function indicatorRow(lang: Lang, { metric, en, unit, values }: Indicator): Html {
  const cell = (is: 'actual' | 'target'): Html => {
    const own = values.filter((value) => value.is === is);
    const none = t(lang, is === 'actual' ? 'noBaseValue' : 'notPublished');
    return h(
      'td',
      {},
      own.map((value) => `${amountText({ ...value, unit }, lang, true)} (${value.year})`).join(' ') || none,
    );
  };
  return h('tr', {}, h('th', { scope: 'row' }, lang === 'zh' ? metric : en), cell('actual'), cell('target'));
}

function indicatorTable(lang: Lang, indicators: readonly Indicator[]): Html[] {
  if (indicators.length === 0) return [];
  const head = (['metric', 'base', 'target'] as const).map((key) => h('th', { scope: 'col' }, t(lang, key)));
  return [
    h(
      'table',
      { class: 'first__table' },
      h('thead', {}, h('tr', {}, head)),
      h(
        'tbody',
        {},
        indicators.map((indicator) => indicatorRow(lang, indicator)),
      ),
    ),
  ];
}

function sectorItem(lang: Lang, { name, en, targets, industries }: Sector): Html {
  return h('li', {}, h('h3', {}, lang === 'zh' ? name : en), h('dl', {}, published(lang, targets, industries)));
}

export function planFacts({ issuer, regions, status, period, mapApproval }: PlanHead, lang: Lang): Html {
  return h(
    'dl',
    { class: 'facts' },
    fact(t(lang, 'regions'), regions.map(({ name }) => name[lang]).join(comma(lang))),
    fact(t(lang, 'period'), periodText(lang, period)),
    fact(t(lang, 'status'), status.words[lang]),
    fact(t(lang, 'issuer'), issuer ? issuer[lang] : t(lang, 'issuerNone')),
    fact(t(lang, 'approval'), mapApproval.is === 'number' ? mapApproval.number : mapApproval.reason[lang]),
  );
}

/** Facts, elements by kind, indicators, fields and sources of a plan. */
export function planText(plan: Plan, lang: Lang): Html[] {
  const { head } = plan;
  const parts = [
    section(
      'elements-text',
      t(lang, 'elements'),
      kindsPresent(plan).flatMap((kind) => kindGroup(plan, lang, kind)),
    ),
    section('indicators-text', t(lang, 'indicators'), indicatorTable(lang, head.indicators)),
    section(
      'sectors-text',
      t(lang, 'sectors'),
      head.sectors.length === 0
        ? []
        : [
            h(
              'ul',
              { class: 'first__list' },
              head.sectors.map((one) => sectorItem(lang, one)),
            ),
          ],
    ),
    section('sources-text', t(lang, 'sources'), [
      h(
        'ul',
        {},
        head.sources.map(({ title }) => h('li', {}, bookTitle(title, lang))),
      ),
    ]),
  ];
  return parts.flatMap((part) => part ?? []);
}
