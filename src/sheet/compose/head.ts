/** 图名 and 副题 over the map; the source and the limits of the sheet under it. */
import type { Plan } from '../../plan/model.ts';
import { bandOf, standingOf } from '../../plan/publish.ts';
import type { Bilingual } from '../../plan/schema.ts';
import { px, svg } from '../svg.ts';
import type { SheetLang } from './choice.ts';
import type { PaperInk } from './ink.ts';
import type { Matter } from './matter.ts';
import { evenly, type Lettering, type Piece, paragraph, setLines, stack, widthOf } from './text.ts';
import { both, lines, WORDS } from './words.ts';

/** The largest size at which a title stands in one line, else the smallest, in as many lines as it needs. */
function titlePiece(text: string, width: number, sizes: readonly number[], lettering: Lettering): Piece {
  const tried = sizes.map((size) => {
    const own = { ...lettering, size };
    return { own, words: evenly(text, width, own) };
  });
  const fit = tried.find(({ words }) => words.length === 1) ?? tried.at(-1);
  return fit ? setLines(fit.words, width, fit.own) : setLines([], width, lettering);
}

/** The phrase that the sheet is about, or the whole sentence. */
function sentenceOf({ plan, phrase }: Matter): Bilingual {
  const { sentence } = plan.head;
  if (sentence === null) return WORDS.noSentence;
  const own = phrase === null ? undefined : sentence.phrases[phrase];
  return own ? { zh: own.text, en: own.en } : { zh: sentence.text, en: sentence.en };
}

export function headPiece(matter: Matter, width: number, lang: SheetLang, ink: PaperInk): Piece {
  const { title, sentence } = matter.plan.head;
  const middle = { anchor: 'middle', size: 0, color: ink.text, leading: 1.25 } as const;
  const [first = '', second] = lines(title, lang);
  const [words = '', gloss] = lines(sentenceOf(matter), lang);
  const main = lang === 'en' ? [26, 24, 22, 20] : [32, 29, 26, 23];
  const quiet = sentence === null;
  const chinese = lang !== 'en';
  return stack(
    [
      titlePiece(first, width, main, { ...middle, bold: true, spacing: chinese ? 0.04 : 0 }),
      ...(second === undefined ? [] : [titlePiece(second, width, [16, 14.5, 13], { ...middle, color: ink.quiet })]),
      titlePiece(words, width, quiet ? [13] : chinese ? [22, 19, 16] : [18, 16, 14], {
        ...middle,
        color: quiet ? ink.quiet : ink.accent,
        bold: !quiet,
        spacing: chinese ? 0.12 : 0,
      }),
      ...(gloss === undefined
        ? []
        : [titlePiece(gloss, width, [14, 12.5], { ...middle, color: quiet ? ink.quiet : ink.accent })]),
      setLines([both(WORDS.kindOfSheet, lang, {}, '  ')], width, { ...middle, size: 12.5, color: ink.quiet }),
    ],
    2,
  );
}

/** “内部讨论稿 · 未经地图审核 · 示意” in a frame, or the number of the map approval. */
export function bandPiece(plan: Plan, lang: SheetLang, ink: PaperInk, room: number): Piece {
  const numbered = bandOf(plan) === null;
  const said = standingOf(plan);
  const texts = lang === 'both' && !numbered ? [said.zh, said.en] : [said[lang === 'en' ? 'en' : 'zh']];
  const lettering = {
    size: 12.5,
    color: numbered ? ink.text : ink.accent,
    bold: true,
    leading: 1.4,
    anchor: 'middle',
  } as const;
  const pad = 10;
  const words = texts.flatMap((text) => evenly(text, room - pad * 2, lettering));
  const widest = Math.max(...words.map((text) => widthOf(text, lettering)));
  const piece = setLines(words, widest + 8, lettering);
  const [w, h] = [piece.width + pad * 2, piece.height + 8];
  return {
    width: w,
    height: h,
    draw: (x, y) => [
      svg('rect', {
        x: px(x),
        y: px(y),
        width: px(w),
        height: px(h),
        fill: 'none',
        stroke: lettering.color,
        'stroke-width': numbered ? 0 : 1.2,
      }),
      ...piece.draw(x + pad, y + 4),
    ],
  };
}

function sourcesText({ plan }: Matter, lang: 'zh' | 'en'): string {
  const { sources } = plan.head;
  const titles = sources.map(({ title }) =>
    lang === 'zh' ? `《${title.zh.replaceAll('《', '〈').replaceAll('》', '〉')}》` : title.en,
  );
  return titles.join(lang === 'zh' ? '、' : '; ');
}

/** Sources, base map, why there is no map approval, and the page of an atlas. */
export function footPiece(matter: Matter, width: number, lang: SheetLang, ink: PaperInk): Piece {
  const { plan, credits, page } = matter;
  const lettering = { size: 10.4, color: ink.quiet, leading: 1.3 };
  const say = (one: 'zh' | 'en'): string => {
    const colon = one === 'zh' ? '：' : ': ';
    const ground = credits.map(({ name, licence, date }) => [name[one], licence, date].filter(Boolean).join(' · '));
    const reason = plan.head.mapApproval.is === 'none' ? plan.head.mapApproval.reason[one] : '';
    const stops = one === 'zh' ? '。' : '. ';
    const parts = [
      `${WORDS.sources[one]}${colon}${sourcesText(matter, one)}`,
      ...(ground.length > 0 ? [`${WORDS.ground[one]}${colon}${ground.join(one === 'zh' ? '；' : '; ')}`] : []),
    ];
    return `${parts.join(stops)}${stops}${reason}`.trim();
  };
  const texts = lang === 'both' ? [say('zh'), say('en')] : [say(lang)];
  const number = page === null ? [] : [both(WORDS.page, lang, { n: page.n, of: page.of }, ' · ')];
  return stack(
    [
      ...texts.map((text) => paragraph(text, width, lettering)),
      ...number.map((text) => setLines([text], width, { ...lettering, size: 11, color: ink.text, anchor: 'middle' })),
    ],
    2,
  );
}
