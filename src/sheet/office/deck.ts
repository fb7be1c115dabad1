/** The whole deck: each step a slide, long lists as many as they need, all elements in an annex. Pure. */
import { elementsOfKind, kindsPresent } from '../../plan/model.ts';
import type { Lang } from '../../plan/schema.ts';
import { fitted, headingItem, largest, PAGE, type Table, tablePages, textItem } from './layout.ts';
import type { Material } from './map-scene.ts';
import { mapSlideItems } from './map-slide.ts';
import { outputs } from './output-chart.ts';
import { qrItems } from './qr.ts';
import { approvalText, comma, labelled, titleText } from './said.ts';
import type { Deck, Rect, SlideItem, SlidePlan, Tones } from './slide.ts';
import type { Step } from './steps.ts';
import { indicatorTable, remarkTable, sectorTable, zoneTable } from './tables.ts';
import { word } from './words.ts';

/** What a deck is made from. */
export interface DeckMaterial extends Omit<Material, 'tones'> {
  readonly steps: readonly Step[];
  /** Where the plan is on the web; not written where it is a file of somebody's own disk. */
  readonly url: string;
}

const { body } = PAGE;

/** The slide's own colours from those of the drawing. */
export function tonesOf({ ground, ink, kind }: Material['palette']): Tones {
  return {
    ground: ground.plan,
    ink: ink.label,
    quiet: ink.quiet,
    accent: kind.core,
    rule: ground.edge,
    band: ground.neighbour,
  };
}

const bar = (box: Rect, color: string): SlideItem => ({
  is: 'preset',
  name: 'bar',
  element: null,
  shape: 'rect',
  box,
  fill: { color },
  line: null,
});

function titleSlide({ tones }: Material, step: Step): SlidePlan {
  const [sentence = '', ...facts] = step.caption.split('\n');
  const box = { x: 120, y: 120, width: 1040, height: 190 };
  const size = largest(step.title, box, [40, 36, 32, 28]);
  const items = [
    bar({ x: 80, y: 120, width: 10, height: 440 }, tones.accent),
    textItem('title', fitted(step.title, box, size).text, box, tones.ink, { size, bold: true, valign: 'middle' }),
    textItem('sentence', sentence, { x: 120, y: 330, width: 1040, height: 90 }, tones.accent, { size: 28, bold: true }),
    textItem('facts', facts.join('\n'), { x: 120, y: 436, width: 1040, height: 124 }, tones.quiet, { size: 20 }),
  ];
  return { step: step.id, items, notes: step.notes };
}

/** A table through as many slides as it needs, the first with the notes. */
function tableSlides({ tones }: Material, id: string, title: string, table: Table, notes: string): SlidePlan[] {
  const pages = tablePages(table, body);
  return pages.map((page, i) => {
    const count = pages.length > 1 ? ` ${i + 1}/${pages.length}` : '';
    return { step: id, items: [headingItem(title + count, tones), page], notes: i === 0 ? notes : '' };
  });
}

function mapSlides(material: Material, step: Step): SlidePlan[] {
  const { plan, lang, tones } = material;
  const { items, cut } = mapSlideItems(material, step);
  const notes = cut ? [step.caption, step.notes].filter((one) => one !== '').join('\n') : step.notes;
  const slide = { step: step.id, items: [headingItem(step.title, tones), ...items], notes };
  const elements = step.elements.flatMap((id) => plan.byId.get(id) ?? []);
  if (elements.length < 2) return [slide];
  return [slide, ...tableSlides(material, step.id, step.title, zoneTable(elements, lang, step.title), '')];
}

/** A table of bounds beside a chart; where it is too long, on slides of its own. */
function targetSlides(material: Material, step: Step): SlidePlan[] {
  const { plan, palette, lang, tones } = material;
  const found = outputs(plan, palette, lang);
  const heading = headingItem(step.title, tones);
  if (found === null) {
    const said = textItem('unpublished', word('noOutputs', lang), body, tones.ink, { size: 24 });
    return [{ step: step.id, items: [heading, said], notes: step.notes }];
  }
  const left = { ...body, width: 616 };
  const right = { ...body, x: body.x + 640, width: body.width - 640 };
  const chart: SlideItem = { is: 'chart', name: step.title, box: left, ...found.chart };
  const [page, ...more] = tablePages(found.table, right);
  if (page && more.length === 0) return [{ step: step.id, items: [heading, chart, page], notes: step.notes }];
  return [
    { step: step.id, items: [heading, { ...chart, box: body }], notes: step.notes },
    ...tableSlides(material, step.id, step.title, found.table, ''),
  ];
}

const isWeb = (url: string): boolean => /^https?:\/\//.test(url);

function endSlide(material: DeckMaterial & Material, step: Step): SlidePlan {
  const { plan, base, lang, tones, url } = material;
  const code = { x: body.x, y: body.y + 20, width: 340, height: 340 };
  const words = { ...body, x: isWeb(url) ? 430 : body.x, width: isWeb(url) ? body.width - 382 : body.width };
  const sources = plan.head.sources.map(({ title }) => titleText(title, lang)).join(comma(lang));
  const credits = base.credits.map(({ name, licence, date }) => `${name[lang]} · ${licence} · ${date}`);
  const said = [
    labelled(lang, word('sources', lang), sources),
    approvalText(plan, lang),
    labelled(lang, word('base', lang), credits.join(lang === 'zh' ? '；' : '; ')),
  ].join('\n');
  const link = isWeb(url)
    ? [
        ...qrItems(url, word('link', lang), code),
        textItem(
          'link',
          fitted(step.caption, { ...code, height: 60 }, 18).text,
          { ...code, y: 480, height: 60 },
          tones.quiet,
          { align: 'center' },
        ),
      ]
    : [];
  const { text, cut } = fitted(said, words, 18);
  const items = [headingItem(step.title, tones), ...link, textItem('sources', text, words, tones.ink)];
  const notes = [isWeb(url) ? url : '', cut ? said : '', step.notes].filter((one) => one !== '').join('\n');
  return { step: step.id, items, notes };
}

/** Every element that no table named yet, kind by kind, for who asks after the talk. */
function annex(material: Material, steps: readonly Step[]): SlidePlan[] {
  const { plan, lang } = material;
  const listed = new Set(steps.flatMap(({ elements }) => (elements.length > 1 ? elements : [])));
  const rest = kindsPresent(plan).flatMap((kind) => elementsOfKind(plan, kind).filter(({ id }) => !listed.has(id)));
  if (rest.length === 0) return [];
  const title = word('otherElements', lang);
  return tableSlides(material, 'annex', title, zoneTable(rest, lang, title), '');
}

function slidesFor(material: DeckMaterial & Material, step: Step): SlidePlan[] {
  const { plan, lang } = material;
  const table = (of: Table) => tableSlides(material, step.id, step.title, of, step.notes);
  switch (step.shows) {
    case 'title':
      return [titleSlide(material, step)];
    case 'map':
      return mapSlides(material, step);
    case 'targets':
      return targetSlides(material, step);
    case 'sectors':
      return table(sectorTable(plan, lang));
    case 'indicators':
      return table(indicatorTable(plan.head.indicators, lang));
    case 'remarks':
      return table(remarkTable(plan, lang));
    case 'end':
      return [endSlide(material, step)];
  }
}

const footerOf = ({ plan }: Pick<Material, 'plan'>, lang: Lang): string =>
  [word('source', lang) + plan.head.shortTitle[lang], approvalText(plan, lang)].join(' · ');

/** How far a file is; may take its time, and rejects when the reader has stopped it. */
export type Tick = (done: number, of: number) => Promise<void>;
const unwatched: Tick = async () => {};

/** The plan of the deck. */
export async function deckOf(material: DeckMaterial, tick: Tick = unwatched): Promise<Deck> {
  const { plan, lang, palette, steps } = material;
  const whole = { ...material, tones: tonesOf(palette) };
  const slides: SlidePlan[] = [];
  for (const [i, step] of steps.entries()) {
    slides.push(...slidesFor(whole, step));
    await tick(i + 1, steps.length);
  }
  return {
    title: plan.head.title[lang],
    subject: plan.head.sentence?.[lang === 'zh' ? 'text' : 'en'] ?? '',
    lang,
    footer: footerOf(material, lang),
    tones: whole.tones,
    slides: [...slides, ...annex(whole, steps)],
  };
}
