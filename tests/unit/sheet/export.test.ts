import fc from 'fast-check';
import { unzlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFace } from '../../../src/sheet/export/font/read.ts';
import { GlyphList, writeFace } from '../../../src/sheet/export/font/write.ts';
import { PdfDocument, type PdfResult } from '../../../src/sheet/export/pdf/document.ts';
import { pathOperators, shapeOperators } from '../../../src/sheet/export/pdf/path.ts';
import { PngWriter, pixelsOf } from '../../../src/sheet/export/png.ts';
import { bandsOf, TILE } from '../../../src/sheet/export/tiles.ts';
import { type SvgNode, svg } from '../../../src/sheet/svg.ts';
import { keepChoice, readChoice, type Shelf } from '../../../src/ui/sheet/choice-store.ts';
import { CHOICE, facesOf } from './built.ts';

const faces = facesOf();

describe('the fonts of documents', () => {
  it('hold the commonest Chinese, both weights alike', () => {
    for (const sign of '的一国通化泰州浙江规划药械“”（）、·—2026Aaé') {
      const code = sign.codePointAt(0) ?? 0;
      expect(faces.regular.glyphOf(code), sign).not.toBe(0);
      expect(faces.bold.glyphOf(code), sign).not.toBe(0);
    }
    expect(faces.regular.count).toBeGreaterThan(3755);
  });

  it('keep glyph, width and character through a subset, and composites their parts', () => {
    const list = new GlyphList();
    list.take(faces.regular, 0);
    const codes = new Map(
      [...'药é规'].map((sign) => {
        const code = sign.codePointAt(0) ?? 0;
        return [code, list.take(faces.regular, faces.regular.glyphOf(code))] as const;
      }),
    );
    const small = readFace(writeFace(faces.regular, list.glyphs, codes));
    for (const code of codes.keys()) {
      const [own, first] = [small.glyph(small.glyphOf(code)), faces.regular.glyph(faces.regular.glyphOf(code))];
      expect(own.advance).toBe(first.advance);
      // Only the ids of parts may differ, and a pad at the end.
      if (code !== 0xe9) expect([...own.data.subarray(0, first.data.length)]).toEqual([...first.data]);
    }
    expect(small.count).toBeLessThan(8);
  });
});

const page = (children: readonly SvgNode[]): SvgNode =>
  svg('svg', { viewBox: '0 0 100 100', width: '100mm', height: '100mm' }, children);

function pdf(children: readonly SvgNode[], title = '题'): PdfResult {
  const document = new PdfDocument({ title, author: null, lang: 'zh-CN', made: new Date(0), faces });
  document.add({ id: 'page-1', bookmark: null, svg: page(children), width: 100, height: 100 });
  return document.finish();
}

/** All streams of a file, unpacked. */
function streamsOf({ bytes }: PdfResult): string {
  const file = Buffer.from(bytes);
  let text = '';
  for (let at = file.indexOf('stream\n'); at !== -1; at = file.indexOf('stream\n', at + 7)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const end = file.indexOf('\nendstream', at);
    text += `${Buffer.from(unzlibSync(file.subarray(at + 7, end))).toString('latin1')}\n`;
  }
  return text;
}

describe('the PDF', () => {
  it('has a table of objects that points at each of them', () => {
    const { bytes } = pdf([svg('rect', { width: 10, height: 10, fill: '#ff0000' })]);
    const file = Buffer.from(bytes).toString('latin1');
    const start = Number(/startxref\n(\d+)/.exec(file)?.[1]);
    expect(file.slice(start, start + 4)).toBe('xref');
    const rows = [...file.slice(start).matchAll(/(\d{10}) 00000 n/g)];
    expect(rows.length).toBeGreaterThan(4);
    for (const [i, [, at]] of rows.entries()) expect(file.slice(Number(at)).startsWith(`${i + 1} 0 obj`)).toBe(true);
  });

  it('takes any text: nothing in it closes a string, and what the font lacks is told', () => {
    const hostile = ') Tj ET \u0000\u0007>> endobj 𠮷药';
    const result = pdf([svg('text', { x: 1, y: 10, 'font-size': 5, fill: '#000000' }, [hostile])], hostile);
    expect(result.missing).toContain('𠮷');
    expect(result.missing).not.toContain('药');
    const content = streamsOf(result);
    expect(content).not.toContain(') Tj ET ');
    expect(content).toMatch(/<[0-9a-f]+> Tj/);
  });

  it('fills with a pattern, clips, sees through, and keeps layers', () => {
    const content = streamsOf(
      pdf([
        svg('defs', {}, [
          svg('pattern', { id: 'p', width: 5, height: 5 }, [svg('rect', { width: 2, height: 2, fill: '#000000' })]),
          svg('clipPath', { id: 'c' }, [svg('rect', { width: 50, height: 50 })]),
        ]),
        svg('g', { 'inkscape:groupmode': 'layer', 'inkscape:label': '核', 'clip-path': 'url(#c)', opacity: 0.33 }, [
          svg('circle', { r: 5, fill: 'url(#p)' }),
        ]),
      ]),
    );
    expect(content).toMatch(/\/OC\/L0 BDC[\s\S]+W n[\s\S]+\/Pattern cs \/P0 scn[\s\S]+EMC/);
    expect(content).toContain('/A0_33x0_33 gs');
  });

  it('refuses what it cannot write instead of leaving it out', () => {
    expect(() => pathOperators('M0 0A5 5 0 0 1 9 9')).toThrow('A');
    expect(() => pdf([svg('rect', { width: 1, height: 1, fill: 'red' })])).toThrow('red');
    expect(pathOperators('M1 2h3v4H0V0z')).toBe('1 2 m\n4 2 l\n4 6 l\n0 6 l\n0 0 l\nh');
    expect(shapeOperators(svg('polyline', { points: '0,0 1e-7,2 3,-4' }))).toBe('0 0 m\n0 2 l\n3 -4 l');
  });
});

describe('the PNG', () => {
  it('is the rows that went in, at its density', () => {
    const [width, height] = [7, 5];
    const rgb = Uint8Array.from({ length: width * height * 3 }, (_, i) => (i * 37) % 256);
    const writer = new PngWriter(width, height, 300);
    writer.rows(rgb.subarray(0, width * 3 * 2));
    writer.rows(rgb.subarray(width * 3 * 2));
    const file = Buffer.concat(writer.finish());
    expect(file.readUInt32BE(16)).toBe(width);
    expect(file.readUInt32BE(20)).toBe(height);
    expect(file.readUInt32BE(file.indexOf('pHYs') + 4)).toBe(11811);
    const data = Buffer.concat(chunks(file, 'IDAT'));
    const rows = unzlibSync(data);
    for (let y = 0; y < height; y++) {
      const own = rows.subarray(y * (width * 3 + 1) + 1, (y + 1) * (width * 3 + 1));
      expect([...own]).toEqual([...rgb.subarray(y * width * 3, (y + 1) * width * 3)]);
    }
  });

  it('has millimetres times dpi in pixels', () => {
    expect([pixelsOf(420, 300), pixelsOf(297, 300)]).toEqual([4961, 3508]);
    expect(pixelsOf(1189, 600)).toBe(28087);
  });

  it('is cut into tiles that cover every pixel once', () => {
    const side = fc.integer({ min: 1, max: 30_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const bands = bandsOf(width, height);
        let y = 0;
        for (const band of bands) {
          expect(band.y).toBe(y);
          y += band.height;
          let x = 0;
          for (const tile of band.tiles) {
            expect([tile.x, tile.y, tile.height]).toEqual([x, band.y, band.height]);
            expect(tile.width > 0 && tile.width <= TILE && tile.height <= TILE).toBe(true);
            x += tile.width;
          }
          expect(x).toBe(width);
        }
        expect(y).toBe(height);
      }),
    );
  });
});

function chunks(file: Buffer, type: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === type) found.push(file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return found;
}

describe('the choices', () => {
  const now = new Date(2026, 10, 22);
  const shelf = (kept: string | null): Shelf & { kept: string | null } => ({
    kept,
    localStorage: {
      getItem: () => kept,
      setItem: (_, value) => {
        kept = value;
      },
    },
  });

  it('come back without their date, and not at all when they are not ours', () => {
    const own = shelf(null);
    keepChoice(own, { ...CHOICE, size: 'A1', issuer: '某局', date: '2001-01-01' });
    expect(readChoice(own, 'en', now)).toEqual({ ...CHOICE, size: 'A1', issuer: '某局', date: '2026-11-22' });
    for (const bad of ['{', '{"size":"B5"}', '[]', '{"__proto__":{"size":"A0"}}']) {
      expect(readChoice(shelf(bad), 'en', now)).toMatchObject({ size: 'A3', lang: 'en', issuer: '' });
    }
  });

  it('need no storage', () => {
    const refuse = () => {
      throw new Error('forbidden');
    };
    const closed: Shelf = { localStorage: { getItem: refuse, setItem: refuse } };
    expect(() => keepChoice(closed, CHOICE)).not.toThrow();
    expect(readChoice(closed, 'zh', now).size).toBe('A3');
  });
});
