/** `npm run plan -- guide`: the pictures of docs/kinds, and the tables inside docs/authoring.md and docs/authoring.zh.md. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../../src/plan/schema.ts';
import { fieldTables, kindTable } from './guide-tables.ts';
import { kindPictures } from './kind-pictures.ts';

export const GUIDES: readonly (readonly [file: string, lang: Lang])[] = [
  ['authoring.zh.md', 'zh'],
  ['authoring.md', 'en'],
];

/** What stands between <!-- name --> and <!-- /name --> is written by the program. */
function filled(page: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(open), page.indexOf(close)];
  if (from === -1 || to < from) throw new Error(`the guide has no place for ${name}`);
  return `${page.slice(0, from + open.length)}\n${content}\n${page.slice(to)}`;
}

/** A page of the guide with its tables as they should be now. */
export function guidePage(page: string, lang: Lang): string {
  return filled(filled(page, 'fields', fieldTables(lang)), 'kinds', kindTable(lang));
}

export function writeGuide(docs: string): string {
  mkdirSync(join(docs, 'kinds'), { recursive: true });
  for (const [name, svg] of kindPictures()) writeFileSync(join(docs, 'kinds', name), svg);
  for (const [file, lang] of GUIDES) {
    const path = join(docs, file);
    writeFileSync(path, guidePage(readFileSync(path, 'utf8'), lang));
  }
  return '已写好 docs/kinds 和编写指南的表。\nWrote docs/kinds and the tables of the guide.';
}
