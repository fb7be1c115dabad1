/** The validator's issues in an author's words. One code for each way in which a file can be malformed. */
import type * as v from 'valibot';
import { KIND_NAMES, KINDS } from './kinds.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { elementProperties, planFile, planHead } from './schema.ts';

interface Words {
  code: string;
  zh: string;
  en: string;
}

/** An issue with what its sentences need. */
interface Seen {
  type: string;
  /** The key at which it sits ('' for the file itself). */
  key: string;
  /** The key of the list or object around it. */
  around: string;
  expected: string;
  received: string;
  missing: boolean;
  list: boolean;
}

const TYPES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ['文字（加引号）', 'text in quotes'],
  number: ['数字（不加引号）', 'a number without quotes'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表 [ … ]', 'a list [ … ]'],
  strict_object: ['对象 { … }', 'an object { … }'],
};

/** Every key that the schema knows in the head and in the elements' properties, for “did you mean”. */
function keysOf(schema: unknown, found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  if ('entries' in schema && typeof schema.entries === 'object' && schema.entries !== null) {
    for (const [key, entry] of Object.entries(schema.entries)) keysOf(entry, found.add(key));
  }
  if ('item' in schema) keysOf(schema.item, found);
  if ('wrapped' in schema) keysOf(schema.wrapped, found);
  if ('options' in schema && Array.isArray(schema.options)) for (const option of schema.options) keysOf(option, found);
  return found;
}

const allKeys = (): Set<string> => keysOf(planHead, keysOf(elementProperties, keysOf(planFile)));

const FORMATS: Readonly<Record<string, Words>> = {
  id: {
    code: 'bad-id',
    zh: '只能用小写拉丁字母、数字和单个连字符，例如 base-dongchang',
    en: 'write lower-case Latin letters, digits and single hyphens, such as base-dongchang',
  },
  adcode: {
    code: 'bad-adcode',
    zh: '行政区划代码（GB/T 2260）应为 6 位数字，地级市也可写 4 位，例如 "220521"',
    en: 'a GB/T 2260 code has 6 digits (4 will do for a prefecture), such as "220521"',
  },
  emerging: {
    code: 'bad-emerging-code',
    zh: '战略性新兴产业分类（2018）的代码应为 1 至 4 段数字，例如 "4.1.1"；没有合适的类别就不写',
    en: 'a code of the 2018 classification of emerging industries has 1 to 4 numbers, such as "4.1.1"; leave it out where no class fits',
  },
  gbt4754: {
    code: 'bad-industry-code',
    zh: '行业代码（GB/T 4754-2017）应为一个字母加 2 至 4 位数字，例如 "C2761"；没有合适的类别就不写',
    en: 'a GB/T 4754-2017 code is a letter and 2 to 4 digits, such as "C2761"; leave it out where no class fits',
  },
};

/** A place in a list has no name of its own: it goes by that of the list. */
const nameOf = (key: string, around: string): string => (/^\d+$/.test(key) ? around : key);

function format({ key, around, received }: Seen): Words {
  const isAdcode = key === 'adcode' || key === 'code' || key === 'within';
  const kind = isAdcode ? 'adcode' : key in FORMATS ? key : 'id';
  const { code, zh, en } = FORMATS[kind] ?? { code: 'bad-format', zh: '', en: '' };
  const name = nameOf(key, around);
  return { code, zh: `“${name}” 写的是 ${received}：${zh}。`, en: `“${name}” is ${received}: ${en}.` };
}

function missing({ key, around }: Seen): Words {
  if (key === 'citations') {
    const where = around || 'feature';
    return {
      code: 'no-citation',
      zh: `“${where}” 没有出处；请至少写一条 citations（source、section、locator）。`,
      en: `“${where}” has no citation; give at least one in “citations” (source, section, locator).`,
    };
  }
  if (key === 'rule' && around === 'derived') {
    return {
      code: 'derived-without-rule',
      zh: '推算出的目标值没有说明规则；请在 derived.rule 里写清它怎样从原文得出。',
      en: 'A derived target does not say its rule; write in derived.rule how it follows from the text.',
    };
  }
  if (key === 'plan' && around === '') {
    return {
      code: 'no-plan',
      zh: '这个 GeoJSON 里没有规划：缺少与 “features” 并列的 “plan”（标题、期限、结构句、来源 …）；请补上，写法见其他规划文件。',
      en: 'This GeoJSON holds no plan: “plan” (title, period, sentence, sources …) is missing beside “features”; add it as in the other plan files.',
    };
  }
  return {
    code: 'missing-key',
    zh: `缺少 “${key}”；请补上。原文没有时，列表写 []，允许为空的项写 null，不要编造。`,
    en: `“${key}” is missing; add it. Where the text says nothing, write [] for a list or null where null is allowed.`,
  };
}

function unknownKey({ key }: Seen): Words {
  const meant = nearest(key, allKeys());
  return {
    code: 'unknown-key',
    zh: `不认识 “${key}” 这一项，可能是拼写错误${meant ? `，是不是 “${meant}”` : ''}？请改正或删去。`,
    en: `“${key}” is not a key that a plan has here, perhaps misspelt${meant ? `: did you mean “${meant}”` : ''}? Mend or remove it.`,
  };
}

function choice({ key, expected, received }: Seen): Words {
  if (key === 'kind') {
    const kinds = KINDS.map((kind) => `${kind} ${KIND_NAMES[kind].zh}`).join('、');
    return {
      code: 'unknown-kind',
      zh: `没有 ${received} 这种要素；kind 只能是：${kinds}。`,
      en: `There is no kind ${received}; kind is one of: ${KINDS.join(', ')}.`,
    };
  }
  const allowed = expected.replace(/^\(|\)$/g, '').replaceAll(' | ', ', ');
  return {
    code: key === 'schema' ? 'schema-version' : 'wrong-value',
    zh: `“${key}” 写的是 ${received}；只能是：${allowed}。`,
    en: `“${key}” is ${received}; it must be: ${allowed}.`,
  };
}

function tooLong({ received }: Seen): Words {
  return {
    code: 'locator-too-long',
    zh: `locator 有 ${received} 个字，最多 12 个；请只留原文中唯一的一小段。`,
    en: `The locator has ${received} characters, 12 at most; keep a short fragment that occurs once in the source.`,
  };
}

function tooShort(seen: Seen): Words {
  const { key, around } = seen;
  if (key === 'citations') return missing(seen);
  if (key === 'coordinates' || around === 'coordinates') {
    return {
      code: 'bad-coordinate',
      zh: '坐标至少要有两个数：[经度, 纬度]。',
      en: 'A coordinate needs two numbers: [longitude, latitude].',
    };
  }
  return {
    code: 'empty-list',
    zh: `列表 “${key}” 是空的，至少要有一项${around ? `（在 “${around}” 中）` : ''}。`,
    en: `The list “${key}” is empty and needs at least one entry${around ? ` (in “${around}”)` : ''}.`,
  };
}

const KINDS_OF_NUMBER: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  integer: ['整数', 'a whole number'],
  finite: ['有限的数', 'a finite number'],
};

function outOfRange({ type, key, around, expected, received }: Seen): Words {
  const name = nameOf(key, around);
  const limit = expected.replace('>=', '≥ ').replace('<=', '≤ ');
  const [zh, en] = KINDS_OF_NUMBER[type] ?? [limit, limit];
  return {
    code: 'out-of-range',
    zh: `“${name}” 写的是 ${received}，应为 ${zh}；请改正。`,
    en: `“${name}” is ${received} but must be ${en}; correct it.`,
  };
}

function wrongType({ type, key, around, expected, received, list }: Seen): Words {
  const [zh, en] = TYPES[type] ?? [` ${expected}`, expected];
  const got = list ? '[ … ]' : received === 'Object' ? '{ … }' : received;
  const name = nameOf(key, around);
  return {
    code: 'wrong-type',
    zh: `${name === '' ? '整个文件' : `“${name}” `}应为${zh}，现在是 ${got}；请改正。`,
    en: `${name === '' ? 'The whole file' : `“${name}”`} must be ${en} but is ${got}; correct it.`,
  };
}

function emptyText({ key, around }: Seen): Words {
  const name = nameOf(key, around);
  return { code: 'empty-text', zh: `“${name}” 还是空的；请填写。`, en: `“${name}” is still empty; fill it in.` };
}

const BY_TYPE: Readonly<Record<string, (seen: Seen) => Words>> = {
  regex: format,
  picklist: choice,
  literal: choice,
  variant: choice,
  union: wrongType,
  max_length: tooLong,
  min_length: tooShort,
  non_empty: emptyText,
  min_value: outOfRange,
  max_value: outOfRange,
  integer: outOfRange,
  finite: outOfRange,
};

function words(issue: v.BaseIssue<unknown>, seen: Seen): Words {
  if (seen.expected === 'never') return unknownKey(seen);
  if (seen.missing) return missing(seen);
  if (typeof issue.input === 'string' && issue.input.trim() === '') return emptyText(seen);
  return (BY_TYPE[issue.type] ?? wrongType)(seen);
}

/** A whole page pasted into a field is no part of the sentence about it. */
const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words);

/** A problem from an issue of the validator, for any file whose features carry ids. */
export function describeIssue(issue: v.BaseIssue<unknown>, file: string): Problem {
  const items = issue.path ?? [];
  const keys = items.map((item) => String(item.key));
  const named = keys.filter((key) => !/^\d+$/.test(key));
  const key = keys.at(-1) ?? '';
  const seen: Seen = {
    type: issue.type,
    key,
    around: (/^\d+$/.test(key) ? named.at(-1) : named.at(-2)) ?? '',
    expected: issue.expected ?? '',
    received: short(issue.received),
    missing: issue.received === 'undefined',
    list: Array.isArray(issue.input),
  };
  const feature: unknown = keys[0] === 'features' ? items[1]?.value : undefined;
  const id = typeof feature === 'object' && feature !== null && 'id' in feature ? feature.id : undefined;
  return {
    level: 'error',
    file,
    element: typeof id === 'string' ? id : null,
    path: keys.join('.'),
    ...words(issue, seen),
  };
}
