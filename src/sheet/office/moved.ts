import type { SlideItem } from './slide.ts';

/** The same thing elsewhere on the slide. */
export function moved<I extends SlideItem>(item: I, dx: number, dy: number): I {
  if (item.is !== 'free') return { ...item, box: { ...item.box, x: item.box.x + dx, y: item.box.y + dy } };
  const paths = item.paths.map(({ points, closed }) => ({
    closed,
    points: points.map(([x, y]) => [x + dx, y + dy] as const),
  }));
  return { ...item, paths };
}
