/** The files of a sheet. Each is made where the reader is; nothing is sent anywhere. */
import { atlasPages } from '../../sheet/compose/atlas.ts';
import { fileStem, type SheetChoice } from '../../sheet/compose/choice.ts';
import type { Matter } from '../../sheet/compose/matter.ts';
import type { Sheet } from '../../sheet/compose/sheet.ts';
import { PdfDocument, type PdfPage } from '../../sheet/export/pdf/document.ts';
import { svg, toMarkup } from '../../sheet/svg.ts';
import { contentOf, save } from '../parts/save.ts';
import { loadFaces } from './fonts.ts';
import { rasterise } from './raster.ts';
import type { Tick } from './use-job.ts';

export interface Order {
  readonly matter: Matter;
  readonly choice: SheetChoice;
  readonly sheet: Sheet;
}

export interface Delivered {
  readonly file: string;
  /** Characters that the fonts do not have. */
  readonly missing: readonly string[];
}

const titleOf = ({ matter, choice }: Order): string => matter.plan.head.title[choice.lang === 'en' ? 'en' : 'zh'];

function nameOf({ matter, choice }: Order, end: string): string {
  return `${fileStem(matter.plan.head.shortTitle[choice.lang === 'en' ? 'en' : 'zh'], choice)}${end}`;
}

export async function saveSvg(order: Order): Promise<Delivered> {
  const { sheet } = order;
  const titled = { ...sheet.svg, children: [svg('title', {}, [titleOf(order)]), ...sheet.svg.children] };
  const file = nameOf(order, '.svg');
  save(contentOf(['<?xml version="1.0" encoding="UTF-8"?>\n', toMarkup(titled)], 'image/svg+xml'), file);
  return { file, missing: [] };
}

async function document(order: Order): Promise<PdfDocument> {
  const { matter, choice } = order;
  const given = choice.issuer.trim();
  return new PdfDocument({
    title: titleOf(order),
    author: given === '' ? (matter.plan.head.issuer?.zh ?? null) : given,
    lang: choice.lang === 'en' ? 'en' : 'zh-CN',
    made: new Date(),
    faces: await loadFaces(),
  });
}

export async function savePdf(order: Order, tick: Tick): Promise<Delivered> {
  const pdf = await document(order);
  await tick(1, 2);
  const { svg: picture, width, height } = order.sheet;
  pdf.add({ id: 'page-1', bookmark: null, svg: picture, width, height });
  const { bytes, missing } = pdf.finish();
  const file = nameOf(order, '.pdf');
  save(contentOf([bytes], 'application/pdf'), file);
  return { file, missing };
}

/** All sheets of a plan behind one contents. */
export async function saveAtlas(order: Order, tick: Tick): Promise<Delivered> {
  const { matter, choice } = order;
  const pages = atlasPages(matter, choice);
  const pdf = await document(order);
  for (const [i, page] of pages.entries()) {
    await tick(i, pages.length + 1);
    const { id, title: bookmark, width, height } = page;
    pdf.add({ id, bookmark, svg: page.draw(), width, height } satisfies PdfPage);
  }
  await tick(pages.length, pages.length + 1);
  const { bytes, missing } = pdf.finish();
  const file = nameOf(order, choice.lang === 'en' ? '-atlas.pdf' : '-图集.pdf');
  save(contentOf([bytes], 'application/pdf'), file);
  return { file, missing };
}

export async function savePng(order: Order, dpi: number, tick: Tick): Promise<Delivered> {
  const parts = await rasterise(order.sheet, dpi, tick);
  const file = nameOf(order, '.png');
  save(contentOf(parts, 'image/png'), file);
  return { file, missing: [] };
}
