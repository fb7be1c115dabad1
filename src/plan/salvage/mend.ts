/** Make a value fit its schema by leaving out what is wrong in it, the least that will do. */
import * as v from 'valibot';
import { neutral, type Setting } from './neutral.ts';
import { copyOf, follow, type Key, own } from './value.ts';

export interface Mended<T> {
  /** Null where what is missing cannot be left out and has no neutral value. */
  readonly value: T | null;
  readonly issues: readonly v.BaseIssue<unknown>[];
  /** The places in the file that were left out of lists, e.g. “indicators.2”. */
  readonly leftOut: readonly string[];
}

/** Keys that a plan need not have. */
const OPTIONAL = new Set<Key>([
  'no',
  'parent',
  'members',
  'beyond',
  'along',
  'place',
  'point',
  'adcode',
  'anchor',
  'position',
  'host',
  'role',
  'gbt4754',
  'emerging',
  'products',
  'valueMax',
  'derived',
  'nature',
  'counting',
  'task',
  'note',
  'vision',
  'tasks',
  'about',
  'responsible',
]);
/** Each round reaches one level further up; nothing in a plan lies deeper. */
const ROUNDS = 12;

const word = (key: Key): boolean => typeof key === 'string';

interface Bench {
  readonly root: unknown;
  readonly level: 'head' | 'element';
  readonly setting: Setting;
  /** Entries of lists to be taken out, by the path of the list. */
  readonly out: Map<string, { path: readonly Key[]; places: Set<number> }>;
}

function takeOut(bench: Bench, list: readonly Key[], place: number): void {
  const name = list.join('.');
  const known = bench.out.get(name) ?? { path: list, places: new Set<number>() };
  known.places.add(place);
  bench.out.set(name, known);
}

/** One step towards a value that fits, at the deepest place where one is possible. */
function mendAt(bench: Bench, issue: v.BaseIssue<unknown>): boolean {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  // A shape with a wrong number in it is another shape: it goes as a whole.
  const inGeometry = bench.level === 'element' && path[0] === 'geometry';
  const keys = inGeometry ? path.slice(0, 1) : path;
  for (let depth = keys.length - 1; depth >= 0; depth--) {
    const around = keys.slice(0, depth);
    const parent = follow(bench.root, around);
    const key = keys[depth];
    if (key === undefined || typeof parent !== 'object' || parent === null) continue;
    if (depth === path.length - 1 && issue.expected === 'never') return Reflect.deleteProperty(parent, key);
    const present = own(parent, key);
    const gap = { parent, key, around: String(around.findLast(word) ?? ''), present, setting: bench.setting };
    const filled = neutral(gap, bench.level, depth);
    if (filled !== undefined && filled !== present) return Reflect.set(parent, key, copyOf(filled));
    if (Array.isArray(parent) && typeof key === 'number') {
      takeOut(bench, around, key);
      return true;
    }
    if (OPTIONAL.has(key)) return Reflect.deleteProperty(parent, key);
  }
  return false;
}

/** Where the entry that now stands at `place` stood before `gone` were taken out. */
export function placeBefore(gone: readonly number[], place: number): number {
  return gone.toSorted((a, b) => a - b).reduce((now, out) => (out <= now ? now + 1 : now), place);
}

function clear(bench: Bench, leftOut: Map<string, number[]>): void {
  for (const [name, { path, places }] of bench.out) {
    const list = follow(bench.root, path);
    if (!Array.isArray(list)) continue;
    const before = leftOut.get(name) ?? [];
    leftOut.set(name, [...before, ...[...places].map((place) => placeBefore(before, place))]);
    for (const place of [...places].sort((a, b) => b - a)) list.splice(place, 1);
  }
  bench.out.clear();
}

/** `input` as the schema wants it, without what was wrong. The input itself is not changed. */
export function mend<T>(
  schema: v.GenericSchema<unknown, T>,
  input: unknown,
  level: Bench['level'],
  setting: Setting,
  prepare: (draft: unknown) => void = () => {},
): Mended<T> {
  const first = v.safeParse(schema, input);
  if (first.success) return { value: first.output, issues: [], leftOut: [] };
  const bench: Bench = { root: copyOf(input), level, setting, out: new Map() };
  const leftOut = new Map<string, number[]>();
  prepare(bench.root);
  for (let round = 0; round < ROUNDS; round++) {
    const result = v.safeParse(schema, bench.root);
    if (result.success) {
      const places = [...leftOut].flatMap(([name, gone]) => gone.map((place) => `${name}.${place}`));
      return { value: result.output, issues: first.issues, leftOut: places };
    }
    const moved = result.issues.filter((issue) => mendAt(bench, issue));
    if (moved.length === 0) break;
    clear(bench, leftOut);
  }
  return { value: null, issues: first.issues, leftOut: [] };
}
