/** A brief as a .docx file in the manner of GB/T 9704: A4, 黑体 headings, 仿宋 text in 三号, page numbers at the foot. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Brief } from './brief.ts';
import { plain } from './clean.ts';
import type { Table as TablePlan } from './layout.ts';

/** Sizes in half points: 二号, 三号, 小三, 四号, 小四. */
const SIZE = { second: 44, third: 32, smallThird: 30, fourth: 28, smallFourth: 24 } as const;
const fonts = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
  cs: 'Times New Roman',
});
const HEI = fonts('黑体');
const FANG = fonts('仿宋');
const KAI = fonts('楷体');
/** Twips. */
const A4 = { width: 11_906, height: 16_838 } as const;
/** Margins of GB/T 9704, mm. */
const MARGIN = { top: 37, bottom: 35, left: 28, right: 26 } as const;
/** Width of the text, twips. */
const WIDTH = convertMillimetersToTwip(210 - MARGIN.left - MARGIN.right);
/** 28 points between lines, in twentieths. */
const LINE = { line: 560, lineRule: LineRuleType.EXACT } as const;

function paragraph({ is, text }: Exclude<Block, { is: 'table' }>): Paragraph {
  const words = plain(text);
  switch (is) {
    case 'title':
      return new Paragraph({
        heading: HeadingLevel.TITLE,
        alignment: AlignmentType.CENTER,
        spacing: { after: 160 },
        children: [new TextRun({ text: words, font: HEI, size: SIZE.second, color: '000000' })],
      });
    case 'subtitle':
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 320, ...LINE },
        children: [new TextRun({ text: words, font: KAI, size: SIZE.smallThird })],
      });
    case 'heading':
      return new Paragraph({
        heading: HeadingLevel.HEADING_1,
        keepNext: true,
        spacing: { before: 200, after: 60, ...LINE },
        children: [new TextRun({ text: words, font: HEI, size: SIZE.third, color: '000000' })],
      });
    case 'note':
      return new Paragraph({
        spacing: { after: 40 },
        children: [new TextRun({ text: words, font: FANG, size: SIZE.smallFourth, color: '444444' })],
      });
    case 'text':
      return new Paragraph({
        // Two characters of 三号.
        indent: { firstLine: 640 },
        spacing: LINE,
        children: [new TextRun({ text: words, font: FANG, size: SIZE.third })],
      });
  }
}

function cell(text: string, width: number, isHead: boolean): TableCell {
  const lines = plain(text).split('\n');
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 90, right: 90 },
    ...(isHead ? { shading: { fill: 'ECE9E1' } } : {}),
    children: lines.map(
      (line) =>
        new Paragraph({
          children: [new TextRun({ text: line, font: isHead ? HEI : FANG, size: SIZE.smallFourth })],
        }),
    ),
  });
}

function table({ head, rows, shares }: TablePlan): Table {
  const sum = shares.reduce((a, b) => a + b, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * WIDTH));
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, i) => cell(text, widths[i] ?? 0, isHead)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(head, true), ...rows.map((texts) => row(texts, false))],
  });
}

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fonts('宋体'), size: SIZE.fourth })],
      }),
    ],
  });

const header = (standing: string): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text: plain(standing), font: FANG, size: SIZE.smallFourth, color: '444444' })],
      }),
    ],
  });

function documentOf({ title, standing, blocks }: Brief): Document {
  const { top, bottom, left, right } = MARGIN;
  const mm = convertMillimetersToTwip;
  return new Document({
    title: plain(title),
    creator: 'Layout Atlas',
    styles: { default: { document: { run: { font: FANG, size: SIZE.third } } } },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right) },
          },
        },
        headers: { default: header(standing) },
        footers: { default: footer() },
        children: blocks.map((block) => (block.is === 'table' ? table(block.table) : paragraph(block))),
      },
    ],
  });
}

/** The bytes of the file. */
export async function writeDocx(brief: Brief): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(documentOf(brief)));
}
