/** The starting file of a plan: every "" is to be filled in, and `$comment` says how. Comments are dropped when it is read. */
import type { Bilingual } from '../../src/plan/schema.ts';
import { SCHEMA_ID } from '../../src/plan/schema.ts';

export interface Given {
  id: string;
  title: string;
  region: { code: string; name: Bilingual } | null;
}

const BLANK = { zh: '', en: '' };
const cited = () => [{ source: 'text', section: '', locator: '' }];

const FILLING = [
  '凡是 "" 都要填；填完后运行 npm run plan -- check，它会逐项列出还缺什么。每个对象里都可以写 $comment，读入时丢弃。',
  'Fill in every "". Then run npm run plan -- check: it lists what is still missing. $comment may stand in any object.',
  '字段说明 What each field holds: docs/authoring.zh.md, docs/authoring.md。范例 Example: tests/fixtures/sixth/',
];

const period = () => ({
  $comment:
    '年份写四位数字，不加引号；没有基期或起始年写 null。 Years are four digits without quotes; null where the text gives none.',
  base: null,
  from: null,
  to: '',
  citations: cited(),
});

const sentence = () => ({
  $comment: [
    '结构句，如“一核两带三园”：text 一字不差，每个“数量＋名词”一条 phrase。文本没有结构句时，整项改写成 null。',
    'The structure sentence to the letter, and one phrase for each count in it. Write null instead where the text has none.',
  ],
  text: '',
  en: '',
  phrases: [{ text: '', en: '', kind: '', count: '', elements: ['core'], citations: cited() }],
  citations: cited(),
});

const source = () => ({
  $comment: '原文存成 UTF-8 文本，file 写文件名。 Save the document as UTF-8 text; file is its name.',
  id: 'text',
  title: { ...BLANK },
  file: '',
});

function head({ id, title, region }: Given): object {
  return {
    $comment: FILLING,
    schema: SCHEMA_ID,
    id,
    title: { zh: title, en: '' },
    shortTitle: { ...BLANK },
    issuer: null,
    regions: [region ?? { code: '', name: { ...BLANK } }],
    status: { is: 'unknown', words: { zh: '文本未注明', en: 'Not stated in the text' } },
    period: period(),
    mapApproval: { is: 'none', reason: { zh: '示意图，未经地图审核', en: 'A sketch, not submitted for map review' } },
    sentence: sentence(),
    columns: null,
    ...{ indicators: [], tasks: [], sectors: [], claims: [], remarks: [] },
    sources: [source()],
  };
}

function element(): object {
  return {
    type: 'Feature',
    id: 'core',
    geometry: null,
    properties: {
      $comment: [
        '每个要素复制这一段，换 id。位置五选一：place 地名库的键；adcode 区划代码；geometry 加 position；members 成员；原文没给位置的保留下面的 position。',
        'Copy this for each element, with another id. Its position in one of five ways: place, adcode, geometry with position, members, or the position below where the text gives none.',
      ],
      kind: 'core',
      name: { ...BLANK },
      aliases: [],
      position: {
        method: 'none',
        accuracy: null,
        evidence: { zh: '原文未给出具体位置', en: 'The text gives no location' },
        schematic: true,
      },
      firms: [],
      industries: [],
      targets: [],
      citations: cited(),
    },
  };
}

/** The text of a starting file. */
export function startingFile(given: Given): string {
  return `${JSON.stringify({ type: 'FeatureCollection', plan: head(given), features: [element()] }, null, 2)}\n`;
}
