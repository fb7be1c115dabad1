/** Which field a place in a plan file is, and what it holds. */
import type { Bilingual } from '../../src/plan/schema.ts';
import { FIELD_WORDS } from './field-words.ts';
import { allFields, type Field, TABLES, type TableName } from './schema-fields.ts';

const FIELDS: ReadonlyMap<string, Field> = new Map(allFields().map((field) => [`${field.table}.${field.path}`, field]));

const isTable = (name: string): name is TableName => name in TABLES;

/** The fields along a path such as “plan.regions.0.name.zh”, outermost first. */
function fieldsAlong(path: string): Field[] {
  const found: Field[] = [];
  let [table, at]: [TableName, string] = ['file', ''];
  for (const key of path.split('.')) {
    if (/^\d+$/.test(key)) continue;
    const plain = at === '' ? key : `${at}.${key}`;
    const field: Field | undefined = FIELDS.get(`${table}.${plain}`) ?? FIELDS.get(`${table}.${plain}[]`);
    if (field === undefined) return found;
    found.push(field);
    const [type = '']: string[] = field.type.split(' | ');
    if (isTable(type)) [table, at] = [type, ''];
    else at = field.path;
  }
  return found;
}

/** What should stand at a path; a name in one language is told by what it names. Null where the schema has no such place. */
export function fieldWordsAt(path: string): Bilingual | null {
  const [inner, outer] = fieldsAlong(path).reverse();
  if (inner === undefined) return null;
  const words = FIELD_WORDS.get(`${inner.table}.${inner.path}`);
  if (inner.table !== 'bilingual' || outer === undefined) return words ?? null;
  const named = FIELD_WORDS.get(`${outer.table}.${outer.path}`);
  if (named === undefined) return words ?? null;
  return inner.path === 'zh'
    ? { zh: `${named.zh}，中文`, en: `${named.en}, in Chinese` }
    : { zh: `${named.zh}，英文`, en: `${named.en}, in English` };
}
