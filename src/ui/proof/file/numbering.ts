/** The numbers that Word writes itself before headings and items (一、 （一） 1.): they stand in no text of the file. */
import { attributeOf, child, children, nameOf, type XmlNode } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** “%1、”: the counter of the first level, and what stands around it. */
  text: string;
}

interface Item {
  /** Id of the list. */
  list: string;
  level: number;
}

/** Gives each paragraph its number, in the order of the text. */
export type Numbers = (paragraph: XmlNode) => string;

const DIGITS = '零一二三四五六七八九';
const LEVELS = 9;

function inChinese(n: number): string {
  if (n < 10) return DIGITS[n] ?? '';
  if (n >= 100) return String(n);
  const tens = Math.floor(n / 10);
  return `${tens === 1 ? '' : DIGITS[tens]}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`;
}

function written(n: number, format: string): string {
  if (/^(?:chinese|taiwanese|japanese|ideographTraditional)/i.test(format)) return inChinese(n);
  if (/^decimalEnclosedCircle/.test(format) && n <= 20) return String.fromCodePoint(0x245f + n);
  if (/Letter$/.test(format) && n <= 26) return String.fromCodePoint((format.startsWith('upper') ? 0x40 : 0x60) + n);
  return String(n);
}

function levelsOf(abstract: XmlNode): ReadonlyMap<number, Level> {
  const levels = children(abstract).filter((one) => nameOf(one) === 'lvl');
  return new Map(
    levels.map((one) => [
      Number(attributeOf(one, 'ilvl')),
      {
        start: Number(attributeOf(child(one, 'start'), 'val') || 1),
        format: attributeOf(child(one, 'numFmt'), 'val'),
        text: attributeOf(child(one, 'lvlText'), 'val').slice(0, 40),
      },
    ]),
  );
}

/** The lists of a file: by the id of the list, which of the definitions it counts in. */
function listsOf(numbering: XmlNode): ReadonlyMap<string, { counts: string; levels: ReadonlyMap<number, Level> }> {
  const all = children(numbering).flatMap(children);
  const named = (name: string): XmlNode[] => all.filter((one) => nameOf(one) === name);
  const abstracts = new Map(named('abstractNum').map((one) => [attributeOf(one, 'abstractNumId'), levelsOf(one)]));
  return new Map(
    named('num').flatMap((one) => {
      const counts = attributeOf(child(one, 'abstractNumId'), 'val');
      const levels = abstracts.get(counts);
      return levels ? [[attributeOf(one, 'numId'), { counts, levels }] as const] : [];
    }),
  );
}

function itemOf(properties: XmlNode | undefined): Partial<Item> {
  const numbered = child(properties, 'numPr');
  const list = attributeOf(child(numbered, 'numId'), 'val');
  const level = attributeOf(child(numbered, 'ilvl'), 'val');
  return { ...(list !== '' && { list }), ...(level !== '' && { level: Number(level) }) };
}

/** What paragraphs take from their style, and that from the style that it is based on. */
function stylesOf(styles: XmlNode | null): (id: string) => Partial<Item> {
  const all = new Map(
    (styles ? children(styles).flatMap(children) : []).map((one) => [attributeOf(one, 'styleId'), one]),
  );
  const look = (id: string, steps: number): Partial<Item> => {
    const style = id === '' || steps > LEVELS ? undefined : all.get(id);
    if (style === undefined) return {};
    return { ...look(attributeOf(child(style, 'basedOn'), 'val'), steps + 1), ...itemOf(child(style, 'pPr')) };
  };
  return (id) => look(id, 0);
}

/** The numbering of a file, from its parts `word/numbering.xml` and `word/styles.xml`. */
export function numbersOf(numbering: XmlNode, styles: XmlNode | null): Numbers {
  const lists = listsOf(numbering);
  const styled = stylesOf(styles);
  const counters = new Map<string, number[]>();
  return (paragraph) => {
    const properties = child(paragraph, 'pPr');
    const { list = '', level = 0 } = {
      ...styled(attributeOf(child(properties, 'pStyle'), 'val')),
      ...itemOf(properties),
    };
    const found = lists.get(list);
    const own = found?.levels.get(level);
    if (found === undefined || own === undefined || level >= LEVELS || own.format === 'bullet') return '';
    const before = counters.get(found.counts) ?? [];
    const counted = Array.from(
      { length: level + 1 },
      (_, i) => before[i] ?? (found.levels.get(i)?.start ?? 1) - Number(i === level),
    );
    counted[level] = (counted[level] ?? 0) + 1;
    counters.set(found.counts, counted);
    return own.text.replace(/%([1-9])/g, (_, nth: string) => {
      const i = Number(nth) - 1;
      return written(counted[i] ?? 1, found.levels.get(i)?.format ?? '');
    });
  };
}
