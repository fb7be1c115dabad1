/** Chance that can be repeated: the same seed gives the same run. */
export interface Chance {
  /** 0 ≤ n < most, whole. */
  below(most: number): number;
  one<T>(list: readonly T[]): T;
  /** True one time in `n`. */
  oneIn(n: number): boolean;
}

/** Mulberry32. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  const one = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };
  return { below, one, oneIn: (n) => below(n) === 0 };
}
