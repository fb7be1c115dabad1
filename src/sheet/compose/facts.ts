/** What the sheet says about itself: 规划期限, 署名, 编制日期, 审图号, and the code that opens the same view. */
import { encode } from 'uqr';
import type { Bilingual, Lang, PlanHead } from '../../plan/schema.ts';
import { type SvgNode, svg } from '../svg.ts';
import type { SheetChoice, SheetLang } from './choice.ts';
import type { PaperInk } from './ink.ts';
import type { Matter } from './matter.ts';
import { NOTHING, type Piece, paragraph, row, setLines, stack } from './text.ts';
import { both, filled, WORDS } from './words.ts';

function periodOf({ from, to, base, vision }: PlanHead['period'], lang: Lang): string {
  const span = from === null ? filled(WORDS.periodTo[lang], { year: to }) : `${from}${lang === 'zh' ? '—' : '–'}${to}`;
  const more = [
    ...(base === null ? [] : [filled(WORDS.periodBase[lang], { year: base })]),
    ...(vision === undefined ? [] : [filled(WORDS.periodVision[lang], { year: vision })]),
  ];
  if (more.length === 0) return span;
  return lang === 'zh' ? `${span}（${more.join('，')}）` : `${span} (${more.join(', ')})`;
}

interface Fact {
  readonly label: Bilingual;
  readonly value: Bilingual;
}

const same = (text: string): Bilingual => ({ zh: text, en: text });

/** A date as its language writes it; what is no date stays as it is. */
export function dateText(date: string): Bilingual {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (!year || !month || !day) return same(date);
  return { zh: `${year} 年 ${Number(month)} 月 ${Number(day)} 日`, en: date };
}

function factsOf({ head }: Matter['plan'], { issuer, date }: SheetChoice): Fact[] {
  const period = { zh: periodOf(head.period, 'zh'), en: periodOf(head.period, 'en') };
  const given = issuer.trim();
  const signed = given === '' ? head.signedBy : same(given);
  const named = head.issuer ?? WORDS.issuerNone;
  return [
    { label: WORDS.period, value: period },
    { label: WORDS.status, value: head.status.words },
    ...(head.issuer !== null || signed === undefined ? [{ label: WORDS.issuer, value: named }] : []),
    ...(signed === undefined ? [] : [{ label: WORDS.signed, value: signed }]),
    ...(date === '' ? [] : [{ label: WORDS.date, value: dateText(date) }]),
    ...(head.mapApproval.is === 'number' ? [{ label: WORDS.approval, value: same(head.mapApproval.number) }] : []),
  ];
}

function factPiece({ label, value }: Fact, width: number, lang: SheetLang, ink: PaperInk): Piece {
  // In both languages the labels stand one under the other like the values.
  const words = (pair: Bilingual, room: number, color: string): Piece => {
    const set = (text: string, size: number) => paragraph(text, room, { size, color, leading: 1.35 });
    if (lang !== 'both' || pair.zh === pair.en) return set(lang === 'en' ? pair.en : pair.zh, 12);
    return stack([set(pair.zh, 12), set(pair.en, 10.5)]);
  };
  const room = Math.min(lang === 'zh' ? 78 : 128, width * 0.42);
  const name = words(label, room - 8, ink.quiet);
  const said = words(value, width - room, ink.text);
  return row([{ ...name, width: room }, said]);
}

/** Level M: a fold or a stamp over a tenth of it may hide. */
export function codeModules(url: string): { size: number; data: readonly (readonly boolean[])[] } {
  const { size, data } = encode(url, { ecc: 'M', border: 0 });
  return { size, data };
}

/** One path for all dark squares, each row in runs. */
function codePath(url: string, side: number): string {
  const { size, data } = codeModules(url);
  const each = side / size;
  const mm = (value: number): string => String(Math.round(value * 1000) / 1000);
  return data
    .flatMap((line, y) => {
      const runs: string[] = [];
      for (let x = 0; x < size; x++) {
        if (!line[x]) continue;
        let end = x;
        while (line[end + 1]) end++;
        runs.push(
          `M${mm(x * each)} ${mm(y * each)}h${mm((end + 1 - x) * each)}v${mm(each)}h${mm(-(end + 1 - x) * each)}z`,
        );
        x = end;
      }
      return runs;
    })
    .join('');
}

/** The code with its caption: a link as well, where the sheet is read on a screen. */
export function codePiece(url: string | null, side: number, lang: SheetLang, ink: PaperInk): Piece {
  if (url === null) return NOTHING;
  const width = lang === 'zh' ? side : Math.max(side, 124);
  const caption = setLines(lang === 'both' ? [WORDS.scan.zh, WORDS.scan.en] : [both(WORDS.scan, lang)], width, {
    size: 10.5,
    color: ink.quiet,
    anchor: 'middle',
    leading: 1.3,
  });
  const quiet = side * 0.06;
  const draw = (x: number, y: number): SvgNode[] => [
    svg('a', { href: url }, [
      svg('rect', { x, y, width: side, height: side, fill: '#ffffff', id: 'code' }),
      svg('path', {
        d: codePath(url, side - quiet * 2),
        fill: '#000000',
        transform: `translate(${x + quiet} ${y + quiet})`,
        'shape-rendering': 'crispEdges',
      }),
    ]),
  ];
  return {
    width,
    height: side + caption.height + 2,
    draw: (x, y) => [...draw(x + (width - side) / 2, y), ...caption.draw(x, y + side + 2)],
  };
}

/** Units of the code's side: 24 mm on A4. */
const CODE = 120;

/** Facts at the left, the code at the right. */
export function factsPiece(matter: Matter, choice: SheetChoice, width: number, ink: PaperInk): Piece {
  const code = codePiece(matter.url, CODE, choice.lang, ink);
  const room = code.width > 0 ? width - code.width - 16 : width;
  const all = factsOf(matter.plan, choice);
  // Across a whole sheet two columns are read more easily than one.
  const columns = room > 560 ? 2 : 1;
  const each = (room - 24 * (columns - 1)) / columns;
  const deep = Math.ceil(all.length / columns);
  const cells = Array.from({ length: columns }, (_, i): Piece => {
    const own = all.slice(i * deep, (i + 1) * deep).map((fact) => factPiece(fact, each, choice.lang, ink));
    return { ...stack(own, 4), width: each };
  });
  const list = { ...row(cells, 24), width: room };
  return { ...row(code.width > 0 ? [list, code] : [list], 16), width };
}
