/** Looking into values of which nothing is known. Only own keys are followed, so `__proto__` leads nowhere. */

export type Key = string | number;

/** An object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at an own key; undefined where there is none. */
export function own(value: unknown, key: Key): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

/** What stands at the end of a path of own keys. */
export function follow(root: unknown, path: readonly Key[]): unknown {
  return path.reduce<unknown>(own, root);
}

/** A copy of a JSON value that may be changed. */
export function copyOf(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** Text that says something, else undefined. */
export function wordsOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
