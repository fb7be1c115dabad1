/** Sheets as one PDF document: real text in embedded subsets, layers, links, bookmarks. */
import type { SvgNode } from '../../svg.ts';
import type { Face } from '../font/read.ts';
import { num, pdfText, type Ref } from './objects.ts';
import { type PageLink, paintPage } from './paint.ts';
import { Resources } from './resources.ts';

export interface PdfPage {
  /** What links inside the document name. */
  readonly id: string;
  /** Its line among the bookmarks; null for none. */
  readonly bookmark: string | null;
  /** An svg element with width and height in millimetres and a viewBox from 0 0. */
  readonly svg: SvgNode;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

export interface PdfOptions {
  readonly title: string;
  readonly author: string | null;
  readonly lang: 'zh-CN' | 'en';
  readonly made: Date;
  readonly faces: { readonly regular: Face; readonly bold: Face };
}

export interface PdfResult {
  readonly bytes: Uint8Array;
  /** Characters that the fonts do not have; 〓 stands for each. */
  readonly missing: readonly string[];
}

/** Points in a millimetre. */
const POINTS = 72 / 25.4;

/** Writes page by page, so that a caller can show how far it is and stop. */
export class PdfDocument {
  readonly #resources: Resources;
  readonly #options: PdfOptions;
  readonly #pages: { id: string; bookmark: string | null; ref: Ref; links: readonly PageLink[]; height: number }[] = [];
  readonly #tree: Ref;

  constructor(options: PdfOptions) {
    this.#options = options;
    this.#resources = new Resources(options.faces);
    this.#tree = this.#resources.objects.reserve();
  }

  add({ id, bookmark, svg, width, height }: PdfPage): void {
    const { objects, ref: shared } = this.#resources;
    const across = Number(String(svg.attrs.viewBox).split(' ')[2]);
    const k = (width * POINTS) / across;
    const { content, links } = paintPage(svg, [k, 0, 0, -k, 0, height * POINTS], this.#resources);
    const stream = objects.stream(content);
    const ref = objects.reserve();
    const annotations = objects.reserve();
    objects.set(
      ref,
      `<</Type/Page/Parent ${this.#tree} 0 R/MediaBox[0 0 ${num(width * POINTS)} ${num(height * POINTS)}]` +
        `/Resources ${shared} 0 R/Contents ${stream} 0 R/Annots ${annotations} 0 R/Group<</S/Transparency/CS/DeviceRGB>>>>`,
    );
    this.#pages.push({ id, bookmark, ref, links, height });
    this.#annotations.push(annotations);
  }

  readonly #annotations: Ref[] = [];

  /** The file; nothing is added after it. */
  finish(): PdfResult {
    const { objects, letters } = this.#resources;
    const { title, author, lang, made } = this.#options;
    this.#resources.finish(title + made.toISOString());
    this.#pages.forEach(({ links }, i) => {
      objects.set(this.#annotations[i] ?? 0, `[${links.map((link) => this.#annotation(link)).join('')}]`);
    });
    const kids = this.#pages.map(({ ref }) => `${ref} 0 R`).join(' ');
    objects.set(this.#tree, `<</Type/Pages/Kids[${kids}]/Count ${this.#pages.length}>>`);
    const outline = this.#bookmarks();
    const root = objects.add(
      `<</Type/Catalog/Pages ${this.#tree} 0 R/Lang(${lang})/ViewerPreferences<</DisplayDocTitle true>>` +
        `${this.#resources.layerList()}${outline === null ? '' : `/Outlines ${outline} 0 R/PageMode/UseOutlines`}>>`,
    );
    const stamp = made.toISOString().replace(/\D/g, '').slice(0, 14);
    const by = author === null ? '' : `/Author ${pdfText(author)}`;
    const info = objects.add(`<</Title ${pdfText(title)}${by}/Creator(Layout Atlas)/CreationDate(D:${stamp}Z)>>`);
    return { bytes: objects.file(root, info), missing: [...letters.missing] };
  }

  #annotation({ href, box }: PageLink): string {
    const rect = `/Type/Annot/Subtype/Link/Border[0 0 0]/Rect[${box.map(num).join(' ')}]`;
    if (/^https?:/.test(href)) {
      const safe = [...href].filter((c) => c > ' ' && c < '\u007f' && !'()\\'.includes(c)).join('');
      return `<<${rect}/A<</S/URI/URI(${safe})>>>>`;
    }
    const page = this.#pages.find(({ id }) => `#${id}` === href);
    return page ? `<<${rect}/Dest[${page.ref} 0 R/Fit]>>` : '';
  }

  #bookmarks(): Ref | null {
    const { objects } = this.#resources;
    const marked = this.#pages.flatMap(({ bookmark, ref }) =>
      bookmark === null ? [] : [{ bookmark, page: ref, own: objects.reserve() }],
    );
    const [first, last] = [marked[0], marked.at(-1)];
    if (!first || !last || marked.length < 2) return null;
    const outline = objects.add(
      `<</Type/Outlines/First ${first.own} 0 R/Last ${last.own} 0 R/Count ${marked.length}>>`,
    );
    marked.forEach(({ bookmark, page, own }, i) => {
      const [before, after] = [marked[i - 1], marked[i + 1]];
      const near = `${before ? `/Prev ${before.own} 0 R` : ''}${after ? `/Next ${after.own} 0 R` : ''}`;
      objects.set(own, `<</Title ${pdfText(bookmark)}/Parent ${outline} 0 R/Dest[${page} 0 R/Fit]${near}>>`);
    });
    return outline;
  }
}
