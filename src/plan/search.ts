/** Search within one plan: all that it names, in both languages. Width, case, blanks and quotes make no difference. */
import { emergingName, gbtName } from './classes.ts';
import type { Plan } from './model.ts';
import type { Bilingual, Industry, Lang, PlanElement } from './schema.ts';

/** What a result is. */
export type Sort = 'element' | 'sector' | 'task' | 'indicator' | 'remark';
/** What of it was met. */
export type Field =
  | 'name'
  | 'alias'
  | 'industry'
  | 'product'
  | 'class'
  | 'firm'
  | 'role'
  | 'host'
  | 'far'
  | 'responsible'
  | 'text';

export interface Found {
  readonly sort: Sort;
  readonly id: string;
  readonly field: Field;
  readonly lang: Lang;
  /** The text that was met, and where in it: [start, end) in UTF-16 units. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 0 the start of the name, 1 the name, 2 an alias, 3 an industry, 4 a product, 5 the rest. */
  readonly rank: number;
}

export interface FoundGroup {
  readonly sort: Sort;
  readonly found: readonly Found[];
}

interface Entry {
  readonly sort: Sort;
  readonly id: string;
  readonly field: Field;
  readonly lang: Lang;
  readonly text: string;
  readonly plain: string;
  /** For each unit of `plain` the glyph of `text` that it comes from. */
  readonly from: readonly (readonly [start: number, end: number])[];
}

export type SearchIndex = readonly Entry[];

/** Longer queries name nothing; they only cost time. Glyphs. */
const LONGEST = 64;
const IGNORED = /[\s“”‘’"'《》〈〉·•-]/u;
const RANKS: Readonly<Partial<Record<Field, number>>> = { name: 1, alias: 2, industry: 3, product: 4 };
const REST = 5;

function fold(text: string): Pick<Entry, 'plain' | 'from'> {
  let plain = '';
  const from: [number, number][] = [];
  let at = 0;
  for (const glyph of text) {
    const end = at + glyph.length;
    for (const unit of IGNORED.test(glyph) ? '' : glyph.normalize('NFKC').toLowerCase().split('')) {
      if (IGNORED.test(unit)) continue;
      plain += unit;
      from.push([at, end]);
    }
    at = end;
  }
  return { plain, from };
}

type Piece = readonly [field: Field, zh: string, en: string];

const both = (field: Field, { zh, en }: Bilingual): Piece => [field, zh, en];

function industryPieces({ name, en, gbt4754, emerging, products = [] }: Industry): Piece[] {
  const classes: [string | undefined, Bilingual | undefined][] = [
    [gbt4754, gbt4754 === undefined ? undefined : gbtName(gbt4754)],
    [emerging, emerging === undefined ? undefined : emergingName(emerging)],
  ];
  return [
    ['industry', name, en],
    ...products.map((product) => both('product', product)),
    ...classes.flatMap(([code, words]): Piece[] =>
      code === undefined ? [] : [['class', `${code} ${words?.zh ?? ''}`.trim(), `${code} ${words?.en ?? ''}`.trim()]],
    ),
  ];
}

function elementPieces({ properties }: PlanElement): Piece[] {
  const { name, aliases, industries, firms, role, host, beyond = [] } = properties;
  return [
    both('name', name),
    ...aliases.map((alias): Piece => ['alias', alias, '']),
    ...industries.flatMap(industryPieces),
    ...firms.map((firm) => both('firm', firm)),
    ...(role ? [both('role', role)] : []),
    ...(host ? [both('host', host)] : []),
    ...beyond.map((far) => both('far', far.name)),
  ];
}

/** All that can be met, made once for a plan. */
export function searchIndex({ head, elements }: Plan): SearchIndex {
  const index: Entry[] = [];
  const add = (sort: Sort, id: string, pieces: readonly Piece[]): void => {
    for (const [field, zh, en] of pieces) {
      for (const [lang, text] of [['zh', zh] as const, ['en', en] as const]) {
        if (text !== '') index.push({ sort, id, field, lang, text, ...fold(text) });
      }
    }
  };
  for (const element of elements) add('element', element.id, elementPieces(element));
  for (const { id, name, en, industries } of head.sectors) {
    add('sector', id, [['name', name, en], ...industries.flatMap(industryPieces)]);
  }
  for (const { id, name, en, responsible = [] } of head.tasks) {
    add('task', id, [['name', name, en], ...responsible.map((body) => both('responsible', body))]);
  }
  for (const { id, metric, en, note } of head.indicators) {
    add('indicator', id, [['name', metric, en], ...(note ? [both('text', note)] : [])]);
  }
  for (const { id, text } of head.remarks) add('remark', id, [both('text', text)]);
  return index;
}

function meet({ plain, from, ...entry }: Entry, needle: string): Found | null {
  const at = plain.indexOf(needle);
  const first = from[at];
  const last = from[at + needle.length - 1];
  if (at === -1 || !first || !last) return null;
  const rank = entry.field === 'name' && at === 0 ? 0 : (RANKS[entry.field] ?? REST);
  return { ...entry, start: first[0], end: last[1], rank };
}

/** Whether `a` says better than `b` why a thing was found: the higher rank, then the reader's own language. */
function better(a: Found, b: Found, lang: Lang): boolean {
  return a.rank === b.rank ? a.lang === lang && b.lang !== lang : a.rank < b.rank;
}

/** Sorts that are met by name come in their own order, the others behind them. */
function weight({ found }: FoundGroup): number {
  return Math.max(1, found[0]?.rank ?? REST);
}

/** What a query meets, each thing once by its best hit, best first. Empty for an empty query. */
export function search(index: SearchIndex, query: string, lang: Lang): FoundGroup[] {
  const needle = fold([...query].slice(0, LONGEST).join('')).plain;
  if (needle === '') return [];
  const groups = new Map<Sort, Map<string, Found>>();
  for (const entry of index) {
    const found = meet(entry, needle);
    if (!found) continue;
    const group = groups.get(found.sort) ?? new Map<string, Found>();
    groups.set(found.sort, group);
    const best = group.get(found.id);
    if (!best || better(found, best, lang)) group.set(found.id, found);
  }
  return [...groups]
    .map(([sort, group]) => ({ sort, found: [...group.values()].sort((a, b) => a.rank - b.rank) }))
    .sort((a, b) => weight(a) - weight(b));
}
