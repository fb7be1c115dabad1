/** The five plans with their base maps, as the build writes them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BaseMap, openBase, parseBase } from '../../src/drawing/base.ts';
import { PALETTE, type Theme } from '../../src/drawing/palette.ts';
import type { Plan } from '../../src/plan/model.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import type { Lang } from '../../src/plan/schema.ts';
import { deckOf } from '../../src/sheet/office/deck.ts';
import type { Deck } from '../../src/sheet/office/slide.ts';
import { stepsOf } from '../../src/sheet/office/steps.ts';

export const PLAN_IDS = ['tonghua', 'qiantang', 'taizhou-js', 'taizhou-zj', 'zhejiang'] as const;
const GEO = join(import.meta.dirname, '..', '..', 'public', 'geo');
const read = (path: string): unknown => JSON.parse(readFileSync(join(GEO, path), 'utf8'));

export function readPlan(id: string): Plan {
  const { plan } = parsePlan(read(`plans/${id}.plan.geojson`), id);
  if (!plan) throw new Error(`${id} is not a plan`);
  return plan;
}

export const readBase = (id: string): BaseMap => openBase(parseBase(read(`base/${id}.topo.json`)));

export const addressOf = (id: string): string => `https://atlas.example/?plan=${id}&lang=zh`;

/** The deck of a plan over its base map. */
export function readDeck(
  id: string,
  lang: Lang = 'zh',
  theme: Theme = 'light',
  plan: Plan = readPlan(id),
): Promise<Deck> {
  return deckOf({
    plan,
    base: readBase(id),
    palette: PALETTE[theme],
    lang,
    steps: stepsOf(plan, lang),
    url: addressOf(id),
  });
}
