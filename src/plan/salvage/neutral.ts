/**
 * What may stand where a file says nothing or says it wrongly: an empty list, null, one language for both, or words that
 * say that it is not stated. Never a number, a place or a year.
 */
import { SCHEMA_ID } from '../schema.ts';
import { isRecord, type Key, own, wordsOf } from './value.ts';

/** What the neutral values of one file speak of. */
export interface Setting {
  /** Name of the file as its reader knows it. */
  readonly file: string;
  /** Id of the source that a citation without one names. */
  readonly source: string;
  /** Id for a plan without a good one. */
  readonly id: string;
}

/** A place to be filled: `present` is what stands there and is wrong. */
export interface Gap {
  readonly parent: unknown;
  readonly key: Key;
  /** The nearest key around it that is a word. */
  readonly around: string;
  readonly present: unknown;
  readonly setting: Setting;
}

const LISTS = new Set<Key>([
  'aliases',
  'firms',
  'industries',
  'targets',
  'indicators',
  'sectors',
  'claims',
  'remarks',
  'tasks',
]);
const NULLS = new Set<Key>(['issuer', 'sentence', 'columns', 'base', 'from', 'geometry', 'accuracy']);
/** Keys, and lists of entries, that hold one sentence in both languages. */
const BILINGUAL = new Set<Key>([
  'title',
  'shortTitle',
  'issuer',
  'name',
  'host',
  'role',
  'firms',
  'products',
  'responsible',
  'words',
  'reason',
  'note',
  'evidence',
  'text',
]);

const both = (words: string): { zh: string; en: string } => ({ zh: words, en: words });

/** Words that say that the file does not. */
export const UNSTATED = {
  citation: '文件未写明出处',
  status: { zh: '文件未写明', en: 'not stated in the file' },
  approval: { zh: '文件未写明审图号', en: 'The file states no map approval number' },
} as const;

/** The citation of what has none: it names the file, and that no place in it is given. */
export function unstatedCitation(source: string): object {
  return { source, section: UNSTATED.citation, locator: '—' };
}

/** The other language, or the Chinese term beside `en`. */
function otherLanguage({ parent, key }: Gap): string | undefined {
  if (key === 'zh') return wordsOf(own(parent, 'en'));
  if (key !== 'en') return undefined;
  return ['zh', 'name', 'metric', 'text'].map((other) => wordsOf(own(parent, other))).find((words) => words);
}

/** A plain text where an object is wanted. */
function fromWords({ key, around, present }: Gap): unknown {
  const words = wordsOf(present);
  if (words === undefined) return undefined;
  if (typeof key === 'number' && around === 'industries') return { name: words, en: words };
  return BILINGUAL.has(typeof key === 'number' ? around : key) ? both(words) : undefined;
}

function ofHead({ parent, key, present, setting }: Gap): unknown {
  const titled = (other: string): unknown => {
    const found = own(parent, other);
    return isRecord(found) && wordsOf(own(found, 'zh')) && wordsOf(own(found, 'en')) ? found : both(setting.file);
  };
  switch (key) {
    case 'schema':
      return SCHEMA_ID;
    case 'id':
      return setting.id;
    case 'title':
      return titled('shortTitle');
    case 'shortTitle':
      return titled('title');
    case 'status':
      return { is: 'unknown', words: UNSTATED.status };
    case 'words':
      return UNSTATED.status;
    case 'mapApproval':
      return { is: 'none', reason: UNSTATED.approval };
    case 'sources':
      return Array.isArray(present) && present.length > 0
        ? undefined
        : [{ id: setting.source, title: both(setting.file), file: setting.file }];
    default:
      return undefined;
  }
}

function ofAny(gap: Gap): unknown {
  const { key, present, setting } = gap;
  if (LISTS.has(key) && !Array.isArray(present)) return [];
  if (key === 'citations' && (!Array.isArray(present) || present.length === 0)) {
    return [unstatedCitation(setting.source)];
  }
  if (key === 'locator' && typeof present === 'string') return wordsOf(present)?.slice(0, 12);
  if (key === 'bound') return '';
  if (NULLS.has(key) && present !== null) return null;
  return undefined;
}

/** What may stand in the gap, or undefined. `level` is where the gap is: in the head, in an element. */
export function neutral(gap: Gap, level: 'head' | 'element', depth: number): unknown {
  const said = otherLanguage(gap) ?? fromWords(gap);
  if (said !== undefined) return said;
  if (level === 'head' && (depth === 0 || gap.key === 'words')) {
    const found = ofHead(gap);
    if (found !== undefined) return found;
  }
  if (level === 'element') {
    if (depth === 0 && gap.key === 'type') return 'Feature';
    if (depth === 0 && gap.key === 'properties' && !isRecord(gap.present)) return {};
    if (depth === 1 && gap.key === 'name') return both(gap.setting.id);
  }
  return ofAny(gap);
}
