/** The kind that a word in a table stands for: 核, 产业园, 物流节点, “industrial park” … */
import { NOUNS } from '../plan/grammar.ts';
import { KIND_NAMES, KINDS, type Kind } from '../plan/kinds.ts';

/** Where a table means something else than a formula does, and words that formulas do not have. */
const TABLE_WORDS: Readonly<Record<string, Kind>> = {
  区: 'zone',
  功能区: 'zone',
  产业区: 'zone',
  园区: 'park',
  城: 'zone',
  体: 'zone',
  中心: 'core',
  副中心: 'core',
  县: 'unit',
  市: 'unit',
  区县: 'unit',
  县区: 'unit',
  市县: 'unit',
  行政区: 'unit',
  乡镇: 'node',
  街道: 'node',
  孵化器: 'platform',
  实验室: 'platform',
  研究院: 'platform',
  医院: 'facility',
  企业: 'facility',
  工厂: 'facility',
  项目: 'facility',
  联系: 'link',
};

const ENGLISH: Readonly<Record<string, Kind>> = {
  centre: 'core',
  center: 'core',
  corridor: 'belt',
  circle: 'ring',
  group: 'cluster',
  area: 'zone',
  district: 'zone',
  town: 'node',
  hub: 'node',
  point: 'node',
  city: 'unit',
  county: 'unit',
  prefecture: 'unit',
};

/** Longest first, so that 产业园区 is read as 园区 and not as 区. */
const CHINESE: readonly (readonly [string, Kind])[] = [
  ...new Map<string, Kind>([
    ...Object.entries(NOUNS).flatMap(([noun, [kind]]): [string, Kind][] => (kind ? [[noun, kind]] : [])),
    ...KINDS.map((kind): [string, Kind] => [KIND_NAMES[kind].zh, kind]),
    ...Object.entries(TABLE_WORDS),
  ]),
].sort(([a], [b]) => b.length - a.length);

function ofEnglish(words: string): Kind | null {
  const names = words.split(/[^a-z]+/).filter(Boolean);
  for (const name of names.reverse()) {
    const one = name.replace(/ies$/, 'y').replace(/(?<=s|x|ch)es$|s$/, '');
    const kind = KINDS.find((known) => known === name || known === one || KIND_NAMES[known].en.toLowerCase() === name);
    const found = kind ?? (Object.hasOwn(ENGLISH, one) ? ENGLISH[one] : undefined);
    if (found) return found;
  }
  return null;
}

/** The kind, or null where the word says none. */
export function kindOf(words: string): Kind | null {
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(].*?[）)]/g, '')
    .trim();
  if (plain === '' || plain.length > 64) return null;
  const chinese = CHINESE.find(([noun]) => plain.endsWith(noun));
  return chinese?.[1] ?? ofEnglish(plain);
}
