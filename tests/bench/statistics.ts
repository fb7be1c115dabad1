/** Medians and their spread. */

/** Middle value; the mean of the two middle ones. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** null of nothing. */
export function spread(values: readonly number[]): Spread | null {
  return values.length === 0 ? null : { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/**
 * The frame during which the middle of the time falls, in milliseconds. A plain median would count a stall of one
 * second as one frame among hundreds.
 */
export function typicalFrame(times: readonly number[]): number | null {
  const frames = times.slice(1).map((time, i) => time - (times[i] ?? time));
  const sorted = frames.sort((a, b) => a - b);
  const whole = sorted.reduce((sum, frame) => sum + frame, 0);
  let passed = 0;
  for (const frame of sorted) {
    passed += frame;
    if (passed >= whole / 2) return frame;
  }
  return null;
}
