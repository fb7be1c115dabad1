/** What the pages of a document share: fonts, transparencies, patterns, layers. */
import type { SvgNode } from '../../svg.ts';
import type { Face } from '../font/read.ts';
import { Letters } from './fonts.ts';
import { num, PdfObjects, pdfText, type Ref } from './objects.ts';
import type { Matrix } from './state.ts';

/** Six letters from the document's own words: two subsets of one font keep apart. */
function tagOf(seed: string): string {
  let hash = 7;
  for (const sign of seed) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(hash / 26 ** i) % 26))).join('');
}

/** Paints the inside of a pattern. */
export type PaintPattern = (pattern: SvgNode) => string;

export class Resources {
  readonly objects = new PdfObjects();
  readonly letters: Letters;
  /** The one dictionary that all pages and patterns name. */
  readonly ref: Ref;
  readonly #alphas = new Map<string, Ref>();
  readonly #patterns = new Map<string, { name: string; ref: Ref }>();
  readonly #layers = new Map<string, { name: string; ref: Ref }>();

  constructor(faces: { regular: Face; bold: Face }) {
    this.letters = new Letters(faces);
    this.ref = this.objects.reserve();
  }

  /** The name of a transparency. */
  alpha(fill: number, stroke: number): string {
    const key = `A${num(fill)}x${num(stroke)}`.replaceAll('.', '_');
    if (!this.#alphas.has(key)) {
      this.#alphas.set(key, this.objects.add(`<</Type/ExtGState/ca ${num(fill)}/CA ${num(stroke)}>>`));
    }
    return key;
  }

  /** A pattern in the coordinates of the element that is painted with it. */
  pattern(pattern: SvgNode, matrix: Matrix, paint: PaintPattern): string {
    const at = matrix.map(num).join(' ');
    const key = `${pattern.attrs.id} ${at}`;
    const known = this.#patterns.get(key);
    if (known) return known.name;
    const [w, h] = [Number(pattern.attrs.width), Number(pattern.attrs.height)];
    const entries =
      `/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 ${num(w)} ${num(h)}]/XStep ${num(w)}` +
      `/YStep ${num(h)}/Matrix[${at}]/Resources ${this.ref} 0 R`;
    const ref = this.objects.stream(paint(pattern), entries);
    const name = `P${this.#patterns.size}`;
    this.#patterns.set(key, { name, ref });
    return name;
  }

  /** A layer that a reader can switch off. */
  layer(label: string): string {
    const known = this.#layers.get(label);
    if (known) return known.name;
    const name = `L${this.#layers.size}`;
    this.#layers.set(label, { name, ref: this.objects.add(`<</Type/OCG/Name ${pdfText(label)}>>`) });
    return name;
  }

  /** The catalogue's entry for the layers. */
  layerList(): string {
    const all = [...this.#layers.values()].map(({ ref }) => `${ref} 0 R`).join(' ');
    return all === '' ? '' : `/OCProperties<</OCGs[${all}]/D<</Order[${all}]/ON[${all}]>>>>`;
  }

  /** Writes fonts and dictionary; nothing is painted after it. */
  finish(seed: string): void {
    const { objects, letters } = this;
    const fonts = [letters.regular, letters.bold].filter(({ used }) => used);
    const embedded = fonts.map((font, i) => {
      const ref = objects.reserve();
      font.embed(objects, tagOf(`${seed}${i}`), ref);
      return `/${font.name} ${ref} 0 R`;
    });
    const list = (of: Iterable<readonly [string, Ref]>) => [...of].map(([name, ref]) => `/${name} ${ref} 0 R`).join('');
    const named = (of: ReadonlyMap<string, { name: string; ref: Ref }>) =>
      list([...of.values()].map(({ name, ref }) => [name, ref] as const));
    objects.set(
      this.ref,
      `<</ProcSet[/PDF/Text]/Font<<${embedded.join('')}>>/ExtGState<<${list(this.#alphas)}>>` +
        `/Pattern<<${named(this.#patterns)}>>/Properties<<${named(this.#layers)}>>>>`,
    );
  }
}
