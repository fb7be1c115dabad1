/** The built plans with their base maps, as the app reads them, and what sheets are made of in tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBase, PLAIN_GROUND, parseBase } from '../../../src/drawing/base.ts';
import type { Plan } from '../../../src/plan/model.ts';
import { parsePlan } from '../../../src/plan/parse.ts';
import type { SheetChoice } from '../../../src/sheet/compose/choice.ts';
import type { Matter } from '../../../src/sheet/compose/matter.ts';
import { type Face, readFace } from '../../../src/sheet/export/font/read.ts';
import type { SvgNode } from '../../../src/sheet/svg.ts';
import { parseIndex } from '../../../src/store/library.ts';

const PUBLIC = join(import.meta.dirname, '..', '..', '..', 'public');
const json = (path: string): unknown => JSON.parse(readFileSync(join(PUBLIC, 'geo', path), 'utf8'));
const index = parseIndex(json('index.json'));

export const PLANS = ['tonghua', 'taizhou-js', 'taizhou-zj', 'zhejiang', 'qiantang'] as const;

function planOf(path: string): Plan {
  const { plan } = parsePlan(json(path), path);
  if (plan === null) throw new Error(`${path} cannot be read`);
  return plan;
}

export function matterOf(id: string, own: Partial<Matter> = {}): Matter {
  const entry = index.plans.find((one) => one.id === id);
  if (!entry) throw new Error(`no plan ${id}`);
  return {
    plan: planOf(entry.plan),
    base: entry.base === null ? PLAIN_GROUND : openBase(parseBase(json(entry.base))),
    credits: entry.credits,
    year: null,
    hidden: new Set(),
    url: `https://atlas.example.cn/?plan=${id}&lang=zh&theme=light`,
    phrase: null,
    page: null,
    ...own,
  };
}

export const CHOICE: SheetChoice = {
  size: 'A3',
  turn: 'landscape',
  lang: 'zh',
  ink: 'colour',
  table: true,
  issuer: '',
  date: '2026-11-22',
};

export function facesOf(): { regular: Face; bold: Face } {
  const face = (weight: string) => readFace(readFileSync(join(PUBLIC, 'fonts', `noto-sans-sc-${weight}.ttf`)));
  return { regular: face('regular'), bold: face('bold') };
}

/** All nodes of a tree, the root first. */
export function nodesIn(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesIn(child)))];
}

/** The text of a tree, piece by piece. */
export function wordsIn(node: SvgNode): string[] {
  return node.children.flatMap((child) => (typeof child === 'string' ? [child] : wordsIn(child)));
}

export function layerOf(root: SvgNode, id: string): SvgNode {
  const found = nodesIn(root).find(({ attrs }) => attrs.id === `sheet-layer-${id}`);
  if (!found) throw new Error(`no layer ${id}`);
  return found;
}
