/** Files as readers have them: encodings, Word files with tables, and what is no document at all. */
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/proof/document.ts';
import { amountsInRow } from '../../../src/proof/table.ts';
import { readBytes } from '../../../src/ui/proof/file/read-file.ts';
import { Unreadable } from '../../../src/ui/proof/file/refusals.ts';
import { cell, documentXml, docx, footnotesXml, p, run, tbl, tr } from '../../fixtures/docx.ts';

const parse = (xml: string) => new DOMParser({ onError: () => {} }).parseFromString(xml, 'application/xml');
const read = (bytes: Uint8Array) => readBytes(bytes, parse);
const utf8 = (text: string) => new TextEncoder().encode(text);
const refused = (bytes: Uint8Array): string => {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return error.why.zh;
    throw error;
  }
  return '';
};

describe('texts', () => {
  const text = '一、目标\n产值达到70亿元。';
  const utf16 = (little: boolean) => {
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    [0xfeff, ...Array.from(text, (sign) => sign.charCodeAt(0))].forEach((unit, i) => {
      view.setUint16(i * 2, unit, little);
    });
    return bytes;
  };
  // 一、目标 \n 70亿元 in GB18030.
  const gb = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xc4, 0xbf, 0xb1, 0xea, 10, 0x37, 0x30, 0xd2, 0xda, 0xd4, 0xaa]);

  test.each([
    ['UTF-8', utf8(text), text],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`), text],
    ['UTF-16, little end first', utf16(true), text],
    ['UTF-16, big end first', utf16(false), text],
    ['GB18030', gb, '一、目标\n70亿元'],
    ['Windows line ends', utf8(text.replace('\n', '\r\n')), text],
    ['a Markdown table', utf8('| 指标 | 2025 |\n|:---|---:|\n| 产值 | 70 |'), '指标\t2025\n产值\t70'],
  ])('%s', (_, bytes, expected) => expect(read(bytes)).toBe(expected));

  test.each([
    ['nothing', new Uint8Array(), '没有文字'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0]), '不是可以识别的文本'],
    ['a PDF', utf8('%PDF-1.7'), 'PDF'],
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), '.doc'],
    ['another archive', zipSync({ 'xl/workbook.xml': utf8('<a/>') }), '不是 .docx'],
    ['an archive broken off', docx(p('甲')).slice(0, 40), '已损坏'],
    ['XML that is not well formed', docx('', { 'word/document.xml': '<w:document><w:p>' }), '已损坏'],
    ['entities', docx('', { 'word/document.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${documentXml('')}` }), '已损坏'],
    ['too much text', utf8('字'.repeat(1_000_001)), '100 万字'],
  ])('refuses %s in words', (_, bytes, words) => expect(refused(bytes)).toContain(words));
});

describe('archives', () => {
  /** The declared size of the only part, in its local header and in the directory. */
  const declaring = (size: number) => {
    const bytes = docx(p('甲'.repeat(1000)));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let i = 0; i < bytes.length - 28; i += 1) {
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, size, true);
    }
    return bytes;
  };

  test('are refused by the size that they declare, before it is inflated', () => {
    expect(refused(declaring(3_000_000_000))).toContain('MB');
  });

  test('that declare too little give no more than that', () => {
    expect(refused(declaring(20))).toContain('已损坏');
  });
});

describe('Word', () => {
  test('paragraphs of several runs, breaks and tabs; what is deleted or code is left out', () => {
    const body = [
      p('一、', '目标'),
      `<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/></w:r></w:p>`,
      `<w:p>${run('留')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins>${run('增')}</w:ins></w:p>`,
      `<w:p><w:hyperlink w:anchor="_Toc1">${run('一、目标')}</w:hyperlink></w:p>`,
    ].join('');
    expect(read(docx(body))).toBe('一、目标\n甲\n乙 丙-\n留增');
  });

  test('a text box once, though it stands in the file twice', () => {
    const box = `<w:txbxContent>${p('框')}</w:txbxContent>`;
    const body = `<w:p>${run('段')}<mc:AlternateContent xmlns:mc="m"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:p>`;
    expect(read(docx(body))).toBe('段\n框');
  });

  test('notes at the end, as notes are told', () => {
    const notes = `<w:footnote w:type="separator" w:id="-1">${p('—')}</w:footnote><w:footnote w:id="2">${p(' 指某事。')}</w:footnote>`;
    expect(read(docx(p('正文'), { 'word/footnotes.xml': footnotesXml(notes) }))).toBe('正文\n[2] 指某事。');
  });

  test('tables line up: year and unit of each number are those of its column and row', () => {
    const table = tbl(
      tr('类别', '主要指标', '单位', '2025年', '2030年', '属 性'),
      tr(cell(p('质效') + p('提升')), '规上企业利润', '亿元', '5.0', '力争12', '预期性'),
      tr('', '研发机构数', '个', '7', '23', '预期性'),
      tr(cell(p('合计得分项'), 2), '个', '9', '25', ''),
    );
    const { passages } = parseDocument('t', read(docx(p('表1 指标') + table + p('二、其他'))));
    const rows = passages.filter(({ is }) => is === 'row').map(amountsInRow);
    const told = rows.map((row) => row.map(({ year, value, unit }) => `${year}:${value}${unit}`));
    expect(told).toEqual([[], ['2025:5亿元', '2030:12亿元'], ['2025:7个', '2030:23个'], ['2025:9个', '2030:25个']]);
    expect(passages.at(-1)?.is).toBe('heading');
  });

  test('numbers that Word writes itself, of lists and of styles', () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const level = (n: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const levels =
      level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.');
    const bullets = `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '●')}</w:abstractNum>`;
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${bullets}<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`;
    const of = (n: number, list = 1) => `<w:numPr><w:ilvl w:val="${n}"/><w:numId w:val="${list}"/></w:numPr>`;
    const styles = `<w:styles ${w}><w:style w:styleId="2"><w:basedOn w:val="2"/></w:style><w:style w:styleId="1"><w:pPr>${of(0)}</w:pPr></w:style></w:styles>`;
    const at = (properties: string, text: string) => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
    const body = [
      at('<w:pStyle w:val="1"/>', '发展基础'),
      at(of(1), '现状'),
      at(of(2), '产业'),
      at(of(2), '企业'),
      at(of(1), '问题'),
      at('<w:pStyle w:val="1"/>', '目标'),
      at(of(1), '总目标'),
      at(of(0, 2), '点'),
      at('<w:pStyle w:val="2"/>', '无编号'),
    ].join('');
    const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': styles };
    expect(read(docx(body, parts)).split('\n')).toEqual([
      '一、发展基础',
      '（一）现状',
      '1.产业',
      '2.企业',
      '（二）问题',
      '二、目标',
      '（一）总目标',
      '点',
      '无编号',
    ]);
    const many = Array.from({ length: 21 }, () => at(of(0), '章')).join('');
    const numbers = read(docx(many, parts)).split('\n');
    expect([numbers[9], numbers[10], numbers[20]]).toEqual(['十、章', '十一、章', '二十一、章']);
  });

  test('a table that frames paragraphs gives paragraphs', () => {
    const long = '建设重点项目，'.repeat(12);
    expect(read(docx(tbl(tr('专栏1', cell(p(long) + p('第二段')))))).trim()).toBe(`专栏1\n${long}\n第二段`);
  });
});

test('no bytes crash it: they are read, or refused in words', () => {
  const ours = fc.constantFrom(
    '<w:p>',
    '</w:p>',
    '<w:t>',
    '</w:t>',
    '<w:tbl>',
    '<w:tr>',
    '<w:tc>',
    '&',
    '\t',
    '甲',
    '7',
  );
  const xml = fc.array(ours, { maxLength: 30 }).map((parts) => docx('', { 'word/document.xml': parts.join('') }));
  const parts = fc.dictionary(fc.constantFrom('word/document.xml', 'word/footnotes.xml', 'constructor'), fc.string());
  const zips = parts.map((files) => {
    const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
    return zipSync(Object.fromEntries(entries));
  });
  fc.assert(
    fc.property(
      fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary' }).map(utf8), xml, zips),
      (bytes) => {
        try {
          parseDocument('t', read(bytes), 'tolerant');
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable);
        }
      },
    ),
    { numRuns: 300 },
  );
});
