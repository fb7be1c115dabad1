/** The letters of a document: which glyphs it uses, how wide they are, and the subset of the font that it embeds. */
import type { Face } from '../font/read.ts';
import { GlyphList, writeFace } from '../font/write.ts';
import { num, type PdfObjects, type Ref, utf16 } from './objects.ts';

/** Stands for a character that the fonts do not have: the printer's 〓. */
const FILLER = 0x3013;
/** What is shown for signs that the fonts do not have. */
const ALIKE: Readonly<Record<string, string>> = {
  '⇢': '→',
  '\u00a0': ' ',
  '\u2011': '-',
  '\u2212': '–',
  '\u30fb': '·',
};

export interface Letter {
  readonly font: PdfFont;
  /** The glyph's number in the embedded subset, as four hexadecimal digits. */
  readonly code: string;
  /** Shares of the type size. */
  readonly advance: number;
}

/** One weight of the font as it is used in one document. */
export class PdfFont {
  readonly name: string;
  readonly #face: Face;
  readonly #list = new GlyphList();
  readonly #texts = new Map<number, string>();

  constructor(name: string, face: Face) {
    this.name = name;
    this.#face = face;
    this.#list.take(face, 0);
  }

  has(code: number): boolean {
    return this.#face.glyphOf(code) !== 0;
  }

  get used(): boolean {
    return this.#texts.size > 0;
  }

  /** `sign` is what a reader finds when it is searched for. */
  letter(code: number, sign: string): Letter {
    const glyph = this.#face.glyphOf(code);
    const id = this.#list.take(this.#face, glyph);
    this.#texts.set(id, sign);
    const advance = this.#face.glyph(glyph).advance / this.#face.unitsPerEm;
    return { font: this, code: id.toString(16).padStart(4, '0'), advance };
  }

  /** Writes the subset with its widths and characters; `tag` is the six letters that mark a subset. */
  embed(objects: PdfObjects, tag: string, ref: Ref): void {
    const face = this.#face;
    const k = 1000 / face.unitsPerEm;
    const name = `/${tag}+NotoSansSC-${this.name}`;
    const bytes = writeFace(face, this.#list.glyphs);
    const file = objects.stream(bytes, `/Length1 ${bytes.length}`);
    const box = face.bounds.map((value) => num(value * k)).join(' ');
    const descriptor = objects.add(
      `<</Type/FontDescriptor/FontName${name}/Flags 4/FontBBox[${box}]/ItalicAngle 0/Ascent ${num(face.ascent * k)}` +
        `/Descent ${num(face.descent * k)}/CapHeight 733/StemV ${this.name === 'Bold' ? 140 : 80}/FontFile2 ${file} 0 R>>`,
    );
    const widths = this.#list.glyphs.map(({ advance }) => num(advance * k)).join(' ');
    const cid = objects.add(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)` +
        `/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW 1000/W[0[${widths}]]/CIDToGIDMap/Identity>>`,
    );
    const characters = objects.stream(this.#characters());
    objects.set(
      ref,
      `<</Type/Font/Subtype/Type0/BaseFont${name}/Encoding/Identity-H/DescendantFonts[${cid} 0 R]` +
        `/ToUnicode ${characters} 0 R>>`,
    );
  }

  #characters(): string {
    const rows = [...this.#texts].map(([id, text]) => `<${id.toString(16).padStart(4, '0')}> <${utf16(text)}>`);
    const blocks: string[] = [];
    for (let i = 0; i < rows.length; i += 100) {
      const block = rows.slice(i, i + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return [
      '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
      '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
      '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
      ...blocks,
      'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
    ].join('\n');
  }
}

/** The two weights, and what neither of them has. */
export class Letters {
  readonly regular: PdfFont;
  readonly bold: PdfFont;
  /** Characters that were asked for and are in no font: 〓 stands for them. */
  readonly missing = new Set<string>();

  constructor(faces: { regular: Face; bold: Face }) {
    this.regular = new PdfFont('Regular', faces.regular);
    this.bold = new PdfFont('Bold', faces.bold);
  }

  /** The letters of a text in order. */
  of(text: string, bold: boolean): Letter[] {
    const fonts = bold ? [this.bold, this.regular] : [this.regular, this.bold];
    return [...text.replace(/\p{Cc}/gu, '')].map((sign) => {
      for (const code of [sign, ALIKE[sign] ?? ''].flatMap((one) => one.codePointAt(0) ?? [])) {
        const font = fonts.find((one) => one.has(code));
        if (font) return font.letter(code, sign);
      }
      this.missing.add(sign);
      return (fonts[0] ?? this.regular).letter(FILLER, sign);
    });
  }
}
