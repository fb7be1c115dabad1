/** An author's own notes in a plan file: a text or a list of texts under "$comment", in any object. They go no further. */

export const COMMENT = '$comment';

/** The schema knows nothing deeper than this, so nothing deeper is looked at. */
const DEEPEST = 24;

const isText = (value: unknown): boolean => typeof value === 'string';
const isComment = (key: string, value: unknown): boolean =>
  key === COMMENT && (isText(value) || (Array.isArray(value) && value.every(isText)));

/** The value without its comments; the same value where there are none. Keys such as `__proto__` stay plain keys. */
export function withoutComments(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => withoutComments(item, depth + 1));
    return items.some((item, i) => item !== value[i]) ? items : value;
  }
  const entries = Object.entries(value);
  const kept = entries.filter(([key, inner]) => !isComment(key, inner));
  const cleaned = kept.map(([key, inner]): [string, unknown] => [key, withoutComments(inner, depth + 1)]);
  const same = kept.length === entries.length && cleaned.every(([, inner], i) => inner === kept[i]?.[1]);
  return same ? value : Object.fromEntries(cleaned);
}
