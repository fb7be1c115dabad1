/** WordprocessingML as plain text that `parseDocument` reads: a paragraph on a line, a table row on a line with tabs. */

import type { Numbers } from './numbering.ts';
import { attributeOf, child, children, nameOf, type XmlNode } from './xml.ts';

/** Deeper than any document that Word writes. */
const DEEPEST = 60;
/** A cell with paragraphs longer than this is a text box in the guise of a table. */
const LONGEST_CELL = 60;

/** How deep a node lies, and what numbers its paragraphs. */
interface At {
  depth: number;
  numbers: Numbers;
}

const deeper = (at: At): At => ({ ...at, depth: at.depth + 1 });

/** What was taken out, what stands in the file a second time for old readers, what is code. */
const LEFT_OUT = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'pPr',
  'rPr',
  'tcPr',
  'tblPr',
  'sdtPr',
]);
const SIGNS: Readonly<Record<string, string>> = { tab: ' ', ptab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** What a paragraph says, with the paragraphs of the text boxes that hang on it. */
function inline(node: XmlNode, boxes: string[], at: At): string {
  const name = nameOf(node);
  if (LEFT_OUT.has(name) || at.depth > DEEPEST) return '';
  if (name === 't')
    return children(node)
      .map(({ nodeValue }) => nodeValue ?? '')
      .join('');
  if (name === 'txbxContent') {
    boxes.push(...blocks(node, at));
    return '';
  }
  const sign = Object.hasOwn(SIGNS, name) ? SIGNS[name] : undefined;
  if (sign !== undefined) return attributeOf(node, 'type') === 'page' ? '' : sign;
  return children(node)
    .map((one) => inline(one, boxes, deeper(at)))
    .join('');
}

/** A line of a table of contents: it says a heading a second time. */
function isContents(node: XmlNode, depth: number): boolean {
  const name = nameOf(node);
  if (name === 'instrText') return /^\s*(?:TOC|PAGEREF)\b/.test(children(node)[0]?.nodeValue ?? '');
  if (name === 'hyperlink' && attributeOf(node, 'anchor').startsWith('_Toc')) return true;
  return depth < DEEPEST && children(node).some((one) => isContents(one, depth + 1));
}

function paragraph(node: XmlNode, at: At): string[] {
  if (isContents(node, at.depth)) return [];
  const boxes: string[] = [];
  const words = inline(node, boxes, at);
  const number = at.numbers(node);
  return [words.trim() === '' ? words : number + words, ...boxes];
}

/** The rows of a table, or the cells of a row, also where a change or a field is wrapped around them. */
function within(node: XmlNode, wanted: string, depth: number): XmlNode[] {
  return children(node).flatMap((one) => {
    const name = nameOf(one);
    if (name === wanted) return [one];
    return ['ins', 'sdt', 'sdtContent', 'customXml'].includes(name) && depth < DEEPEST
      ? within(one, wanted, depth + 1)
      : [];
  });
}

/** A row on one line. A cell over several columns leaves the others empty, so that rows line up. */
function row(node: XmlNode, at: At): string[] {
  const cells = within(node, 'tc', at.depth).map((cell) => {
    const span = child(cell, 'tcPr', 'gridSpan');
    const lines = blocks(cell, deeper(at)).filter((line) => line.trim() !== '');
    return { lines, span: Math.min(64, Number(span && attributeOf(span, 'val')) || 1) };
  });
  const isBox = cells.some(({ lines }) => lines.length > 1 && lines.some((line) => line.length > LONGEST_CELL));
  if (isBox || cells.length < 2) return cells.flatMap(({ lines }) => lines);
  const texts = cells.flatMap(({ lines, span }) => [
    lines.join(' ').replace(/\s+/g, ' '),
    ...Array.from({ length: span - 1 }, () => ''),
  ]);
  return [texts.join('\t')];
}

/** A note, with its number in front, as notes at the foot of a page are written out. */
function note(node: XmlNode, at: At): string[] {
  const [first = '', ...rest] = blocks(node, at).filter((line) => line.trim() !== '');
  const isRule = ['separator', 'continuationSeparator'].includes(attributeOf(node, 'type'));
  return isRule || first === '' ? [] : [`[${attributeOf(node, 'id')}] ${first.trim()}`, ...rest];
}

function blocks(node: XmlNode, at: At): string[] {
  if (at.depth > DEEPEST) return [];
  return children(node).flatMap((one): string[] => {
    const name = nameOf(one);
    if (LEFT_OUT.has(name)) return [];
    if (name === 'p') return paragraph(one, deeper(at));
    if (name === 'tbl') return ['', ...within(one, 'tr', at.depth).flatMap((tr) => row(tr, deeper(at))), ''];
    if (name === 'footnote' || name === 'endnote') return note(one, deeper(at));
    return blocks(one, deeper(at));
  });
}

/** The text of a part, with the numbers that Word writes itself. */
export function textOf(root: XmlNode, numbers: Numbers): string {
  return blocks(root, { depth: 0, numbers }).join('\n');
}
