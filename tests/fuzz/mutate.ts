/** Good files made bad: bytes turned, trees of JSON grafted, tables shuffled, archives cut. */
import { PAYLOADS } from '../fixtures/hostile-plan.ts';
import type { Chance } from './chance.ts';

const STRANGE: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  0,
  -1,
  0.5,
  1e308,
  -1e-308,
  2 ** 53,
  [],
  {},
  [[]],
  [[[[[]]]]],
  '__proto__',
  'constructor',
  'toString',
  '核',
  '七基地',
  '一核两带三圈',
  'core',
  'axis',
  '2025',
  '\u0000',
  '\ud800',
  '\u202e',
  'a'.repeat(5000),
  '核'.repeat(3000),
  [114, 30],
  [114, 30, 5],
  ['114', '30'],
  [1e308, -1e308],
  [200, 100],
  { zh: '', en: '' },
  { zh: 1, en: [] },
  { is: 'sum' },
  { type: 'Point', coordinates: [] },
  { type: 'Polygon', coordinates: [[[114, 30]]] },
  { type: 'GeometryCollection', geometries: [] },
  ...PAYLOADS,
];

interface Place {
  readonly holder: object;
  readonly key: string;
}

/** Every place of a tree at which a value stands. */
function placesIn(value: unknown, into: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return into;
  for (const key of Object.keys(value)) {
    into.push({ holder: value, key });
    placesIn(Reflect.get(value, key), into);
  }
  return into;
}

function near(value: unknown, roll: Chance): unknown {
  if (typeof value === 'number') return roll.one([-value, value * 10, value + 0.5, 0, value * 1e300]);
  if (typeof value === 'string') return roll.one([value.slice(1), value + value, value.toUpperCase(), `${value} `, '']);
  if (Array.isArray(value)) return roll.one([value.slice(1), [...value, ...value], [...value].reverse(), [value]]);
  return roll.one(STRANGE);
}

/** One change at some place of a tree, which is changed. */
function graft(root: unknown, roll: Chance): void {
  const places = placesIn(root);
  if (places.length === 0) return;
  const { holder, key } = roll.one(places);
  const other = roll.one(places);
  const set = (value: unknown): void => {
    if (key === '__proto__') return;
    Reflect.set(holder, key, value);
  };
  const value: unknown = Reflect.get(holder, key);
  const acts: readonly (() => void)[] = [
    () => set(roll.one(STRANGE)),
    () => set(near(value, roll)),
    () => set(structuredClone(Reflect.get(other.holder, other.key))),
    () => void Reflect.deleteProperty(holder, key),
    () => void (Array.isArray(holder) && holder.push(structuredClone(value))),
    () => Object.defineProperty(holder, '__proto__', { value: { polluted: 1 }, enumerable: true, configurable: true }),
    () => Object.assign(holder, { [roll.one(['kind', 'members', 'parent', 'place', 'along', 'adcode', 'x'])]: value }),
  ];
  roll.one(acts)();
}

/** A text of JSON with one to six changes. */
export function mutateJson(text: string, roll: Chance): string {
  const root: unknown = JSON.parse(text);
  const times = 1 + roll.below(6);
  for (let i = 0; i < times; i++) graft(root, roll);
  return JSON.stringify(root) ?? 'null';
}

/** A table with cells, rows and columns changed about. */
export function mutateTable(text: string, roll: Chance): string {
  const grid = text.split('\n').map((line) => line.split(','));
  const times = 1 + roll.below(8);
  for (let i = 0; i < times; i++) {
    const row = roll.one(grid);
    const at = roll.below(row.length + 1);
    const acts: readonly (() => void)[] = [
      () => void row.splice(at, 1, String(roll.one(STRANGE))),
      () => void row.splice(at, 1, ...row),
      () => void grid.push([...row]),
      () =>
        void row.splice(at, 1, roll.one(['"', '""', "'", '=1+1', '1e999', 'NaN', '120°30′', '北纬', '\r', '\t', ';'])),
      () => void row.reverse(),
      () => void row.splice(0, at),
    ];
    roll.one(acts)();
  }
  return grid
    .map((row) => row.join(roll.oneIn(9) ? roll.one(['\t', ';', '，', '|']) : ','))
    .join(roll.oneIn(9) ? '\r' : '\n');
}

/** Bytes turned, doubled, taken away, or the end cut off. */
export function mutateBytes(bytes: Uint8Array, roll: Chance): Uint8Array {
  let now: Uint8Array = bytes.slice();
  const times = 1 + roll.below(8);
  for (let i = 0; i < times && now.length > 0; i++) {
    const at = roll.below(now.length);
    const to = Math.min(now.length, at + 1 + roll.below(40));
    const acts: readonly (() => Uint8Array)[] = [
      () => now.with(at, now[at] === undefined ? 0 : now[at] ^ (1 << roll.below(8))),
      () => now.with(at, roll.one([0, 0x22, 0x2c, 0x3c, 0x5c, 0x7b, 0xff])),
      () => now.slice(0, at),
      () => Uint8Array.from([...now.subarray(0, at), ...now.subarray(to)]),
      () => Uint8Array.from([...now.subarray(0, to), ...now.subarray(at)]),
    ];
    now = roll.one(acts)();
  }
  return now;
}
