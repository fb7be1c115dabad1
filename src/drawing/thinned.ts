import type { Position } from 'geojson';

/** At most `most` points of a line that is drawn anew at every zoom: evenly many left out, the ends kept. */
export function thinned(line: readonly Position[], most: number): Position[] {
  if (line.length <= most) return [...line];
  const last = line.length - 1;
  const steps = Math.max(1, most - 1);
  return Array.from({ length: steps + 1 }, (_, i) => line[Math.round((i / steps) * last)] ?? []);
}
