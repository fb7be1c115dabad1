/** Every field of the plan file, read off the schema itself: the tables of the guide are made from this. */
import * as schema from '../../src/plan/schema.ts';
import { isObject, isString } from '../base/guards.ts';

/** The parts of a plan file that have a table of their own, in the order of the guide. */
export const TABLES = {
  file: schema.planFile,
  plan: schema.planHead,
  phrase: schema.phrase,
  feature: schema.element,
  properties: schema.elementProperties,
  position: schema.position,
  farEnd: schema.farEnd,
  target: schema.target,
  derivation: schema.derivation,
  industry: schema.industry,
  indicator: schema.indicator,
  task: schema.task,
  sector: schema.sector,
  claim: schema.claim,
  reference: schema.reference,
  remark: schema.remark,
  citation: schema.citation,
  bilingual: schema.bilingual,
} as const;

export type TableName = keyof typeof TABLES;

export interface Field {
  table: TableName;
  /** Dotted, “[]” behind a list: regions[].code. */
  path: string;
  type: string;
  required: boolean;
  /** Only where `is` (or `of`) has this value. */
  only: string | null;
}

interface Node {
  type: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => isObject(value) && isString(value.type);
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

function tableOf(node: Node): TableName | undefined {
  const names = Object.keys(TABLES) as TableName[];
  return names.find((name) => isNode(TABLES[name]) && sameNode(TABLES[name], node));
}

/** A pipe makes a new object round the same entries. */
const sameNode = (a: object, b: Node): boolean => a === b || ('entries' in a && a.entries === b.entries);

interface Unwrapped {
  node: Node;
  required: boolean;
  nullable: boolean;
  list: string;
}

/** The schema behind `optional`, `nullable` and lists. */
function unwrap(node: Node): Unwrapped {
  let [at, required, nullable, list] = [node, true, false, ''];
  for (;;) {
    if (at.type === 'optional' && isNode(at.wrapped)) [at, required] = [at.wrapped, false];
    else if (at.type === 'nullable' && isNode(at.wrapped)) [at, nullable] = [at.wrapped, true];
    else if (at.type === 'array' && isNode(at.item)) [at, list] = [at.item, `${list}[]`];
    else return { node: at, required, nullable, list };
  }
}

/** Names of the texts and numbers that have one. */
const NAMED: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [schema.slug, 'id'],
  [schema.year, 'year'],
]);

function leafType(node: Node): string {
  const named = NAMED.get(node) ?? tableOf(node);
  if (named !== undefined) return named;
  if (node.type === 'picklist' && Array.isArray(node.options)) return node.options.map((one) => `"${one}"`).join(' | ');
  if (node.type === 'literal') return `"${node.literal}"`;
  if (node.type === 'union') return nodes(node.options).map(leafType).join(' | ');
  if (node.type === 'tuple') return '[lng, lat]';
  if (node.type === 'variant') return 'GeoJSON geometry';
  const pattern = nodes(node.pipe).find((action) => action.type === 'regex')?.requirement;
  return pattern === undefined ? node.type : `string ${String(pattern).slice(1, -1)}`;
}

function fieldsOfEntries(table: TableName, entries: object, prefix: string, only: string | null): Field[] {
  return Object.entries(entries).flatMap(([key, entry]) =>
    isNode(entry) ? fieldsAt(table, prefix + key, entry, only) : [],
  );
}

function fieldsAt(table: TableName, path: string, entry: Node, only: string | null): Field[] {
  const { node, required, nullable, list } = unwrap(entry);
  const or = nullable ? ' | null' : '';
  const anonymous = tableOf(node) === undefined;
  if (anonymous && isObject(node.entries)) {
    const own: Field = { table, path: path + list, type: `{ … }${or}`, required, only };
    return [own, ...fieldsOfEntries(table, node.entries, `${path}${list}.`, only)];
  }
  if (anonymous && node.type === 'variant' && node.key !== 'type') {
    const own: Field = { table, path: path + list, type: `{ … }${or}`, required, only };
    return [own, ...variantFields(table, node, `${path}.`)];
  }
  return [{ table, path: path + list, type: `${leafType(node)}${or}`, required, only }];
}

/** The fields of a choice: what all options have, then what each has alone. */
function variantFields(table: TableName, node: Node, prefix: string): Field[] {
  const key = String(node.key);
  const all = nodes(node.options).flatMap((option) => {
    const entries = isObject(option.entries) ? option.entries : {};
    const tag = entries[key];
    const value = isNode(tag) ? String(tag.literal) : '';
    return fieldsOfEntries(table, entries, prefix, value);
  });
  const options = nodes(node.options).length;
  return all
    .filter(({ path }, i) => all.findIndex((other) => other.path === path) === i)
    .map((field) => {
      const same = all.filter(({ path }) => path === field.path);
      const type = field.path === prefix + key ? same.map((one) => one.type).join(' | ') : field.type;
      return { ...field, type, only: same.length === options ? null : same.map((one) => one.only).join(', ') };
    });
}

/** Every field of a table. */
export function fieldsOf(table: TableName): Field[] {
  const node: unknown = TABLES[table];
  if (!isNode(node)) return [];
  return isObject(node.entries) ? fieldsOfEntries(table, node.entries, '', null) : variantFields(table, node, '');
}

export const allFields = (): Field[] => (Object.keys(TABLES) as TableName[]).flatMap(fieldsOf);
