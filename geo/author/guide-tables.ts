/** The tables of the guide that follow from the program: fields from the schema, kinds and their words from the grammar. Pure. */
import { NOUNS } from '../../src/plan/grammar.ts';
import { KIND_NAMES, KINDS, type Kind } from '../../src/plan/kinds.ts';
import type { Bilingual, Lang } from '../../src/plan/schema.ts';
import { FIELD_WORDS } from './field-words.ts';
import { type Field, fieldsOf, TABLES, type TableName } from './schema-fields.ts';

const TABLE_NAMES: Readonly<Record<TableName, Bilingual>> = {
  file: { zh: '整个文件', en: 'The whole file' },
  plan: { zh: '规划 plan', en: 'plan' },
  phrase: { zh: '结构句的词组 phrase', en: 'phrase of the sentence' },
  feature: { zh: '要素 features[]', en: 'features[]' },
  properties: { zh: '要素的内容 properties', en: 'properties of a feature' },
  position: { zh: '位置 position', en: 'position' },
  farEnd: { zh: '联系的远端 beyond[]', en: 'far end of a link, beyond[]' },
  target: { zh: '目标 target', en: 'target' },
  derivation: { zh: '推得 derived', en: 'derived' },
  industry: { zh: '产业 industry', en: 'industry' },
  indicator: { zh: '指标 indicator', en: 'indicator' },
  task: { zh: '任务 task', en: 'task' },
  sector: { zh: '领域 sector', en: 'sector' },
  claim: { zh: '可复算的说法 claim', en: 'claim' },
  reference: { zh: '所指的数 reference', en: 'reference to a number' },
  remark: { zh: '说明 remark', en: 'remark' },
  citation: { zh: '出处 citation', en: 'citation' },
  bilingual: { zh: '双语 bilingual', en: 'bilingual' },
};

/** Where an element of a kind stands when the author draws nothing, and what it is. */
const KIND_WORDS: Readonly<Record<Kind, Bilingual>> = {
  core: { zh: '核、主、心：一处或多处中心。点或面', en: 'A centre, one or several. Point or area' },
  axis: {
    zh: '轴、廊：由 members 依次连成，写 along 则沿道路',
    en: 'Joins its members in order, along a road with “along”',
  },
  belt: { zh: '带：一条经过 members 的曲线', en: 'A curve through its members' },
  ring: { zh: '圈、环：围住 members（至少三个）', en: 'Encloses its members, three at least' },
  cluster: { zh: '组团、群：由 members 的区划轮廓合成', en: 'The outlines of its members as one' },
  base: { zh: '基地：有编号 no', en: 'A base, numbered with “no”' },
  park: { zh: '园、园区：有编号 no', en: 'A park, numbered with “no”' },
  zone: { zh: '片区、板块：点、面或区划轮廓', en: 'A zone: point, area or administrative outline' },
  node: { zh: '点、节点、支点', en: 'A node' },
  platform: { zh: '平台、研究院、实验室、中心', en: 'A platform: institute, laboratory, centre' },
  facility: { zh: '设施：港口、机场、医院、学校、场站', en: 'A facility: port, airfield, hospital, school, yard' },
  unit: { zh: '区县：adcode 的轮廓', en: 'A county, as the outline of its adcode' },
  link: {
    zh: '联系：由 members 通向 beyond（区外）；只表示关系，不是路线',
    en: 'From its members to “beyond”, outside the plan; a relation, not a route',
  },
};

const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const REQUIRED: Readonly<Record<Lang, readonly [yes: string, no: string]>> = { zh: ['必填', ''], en: ['yes', ''] };

function typeOf({ type, path }: Field, lang: Lang): string {
  if (path === 'kind') return lang === 'zh' ? '见“种类”' : 'see Kinds';
  return `\`${cell(type.replace('string ^', 'string ').replace(/\$$/, ''))}\``;
}

function fieldRow(field: Field, lang: Lang): string {
  const words = FIELD_WORDS.get(`${field.table}.${field.path}`)?.[lang] ?? '';
  const only = field.only === null ? '' : lang === 'zh' ? `（仅 ${field.only}）` : ` (${field.only} only)`;
  const needed = REQUIRED[lang][field.required && field.only === null ? 0 : 1];
  return row([`\`${field.path}\``, typeOf(field, lang), needed, cell(words) + only]);
}

/** Every field of the schema, part by part. */
export function fieldTables(lang: Lang): string {
  const head = lang === 'zh' ? ['字段', '写什么', '', '含义'] : ['field', 'type', 'required', 'holds'];
  return (Object.keys(TABLES) as TableName[])
    .map((table) =>
      [
        `#### ${TABLE_NAMES[table][lang]}`,
        '',
        row(head),
        row(['---', '---', '---', '---']),
        ...fieldsOf(table).map((field) => fieldRow(field, lang)),
      ].join('\n'),
    )
    .join('\n\n');
}

/** The kinds with their marks, and the nouns of a sentence that may stand for them. */
export function kindTable(lang: Lang): string {
  const head =
    lang === 'zh' ? ['图例', 'kind', '含义', '结构句里的词'] : ['mark', 'kind', 'what it is', 'words of the sentence'];
  return [
    row(head),
    row(['---', '---', '---', '---']),
    ...KINDS.map((kind) => {
      const nouns = Object.entries(NOUNS).flatMap(([noun, kinds]) => (kinds.includes(kind) ? [noun] : []));
      const mark = `![${KIND_NAMES[kind][lang]}](kinds/${kind}.svg)`;
      return row([mark, `\`${kind}\` ${KIND_NAMES[kind].zh}`, KIND_WORDS[kind][lang], nouns.join('、') || '—']);
    }),
  ].join('\n');
}
