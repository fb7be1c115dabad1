import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, fileName, plain, sheetName } from '../../../src/sheet/office/clean.ts';

/** Any text at all: control characters, half surrogates, non-characters. */
const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });

/** What XML 1.0 may hold. */
const isXml = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code >= 0x10000;

describe('text on its way into a file', () => {
  it('holds only what XML may hold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const sign of plain(text)) expect(isXml(sign.codePointAt(0) ?? 0)).toBe(true);
        const escaped = plain(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
        const parser = new DOMParser({
          onError: (level, message) => {
            if (level !== 'warning') throw new Error(message);
          },
        });
        expect(() => parser.parseFromString(`<a>${escaped}</a>`, 'text/xml')).not.toThrow();
      }),
    );
  });

  it('keeps ordinary text as it is', () => {
    expect(plain('一区七基地\n“双核” 𠮷 & <b>')).toBe('一区七基地\n“双核” 𠮷 & <b>');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =cmd|x', '＝1', '\u200b=1'])(
    '%j is no formula any more',
    (text) => {
      expect(cellText(text).startsWith("'")).toBe(true);
    },
  );

  it('leaves figures and names in cells alone', () => {
    expect(cellText('70 亿元')).toBe('70 亿元');
    expect(cellText('集安—通化县组团')).toBe('集安—通化县组团');
  });

  it('never lets a cell begin like a formula, nor grow too long', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', ''), anyText, (sign, text) => {
        const cell = cellText(sign + text);
        expect(/^\s*[=+\-@]/.test(cell)).toBe(false);
        expect(cell.length).toBeLessThanOrEqual(32_767);
      }),
    );
  });

  it('does not become a character code of the spreadsheet', () => {
    expect(cellText('_x0041_')).toBe('_x005F_x0041_');
  });

  it('gives sheets names that a spreadsheet takes, each once', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 12 }), (wanted) => {
        const names: string[] = [];
        for (const one of wanted) names.push(sheetName(one, names));
        for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/u);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });

  it('gives files names that every system takes', () => {
    expect(fileName('a/b:c*?“x”', 'pptx')).toBe('a b c “x”.pptx');
    expect(fileName('...', 'docx')).toBe('layout-atlas.docx');
  });
});
