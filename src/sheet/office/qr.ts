/** A QR code as one shape: dark runs of each row as rectangles. */
import { encode } from 'uqr';
import type { Pixel } from '../../drawing/mercator.ts';
import type { Rect, SlideItem, SlidePath } from './slide.ts';

/** Modules of light round the code, as the standard asks. */
const QUIET = 4;

function runs(row: readonly boolean[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found.at(-1);
    if (!dark) return;
    if (last && last[1] === x) last[1] = x + 1;
    else found.push([x, x + 1]);
  });
  return found;
}

/** Black on white whatever the colours of the deck: readers of codes expect that. */
export function qrItems(text: string, name: string, box: Rect): SlideItem[] {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const cell = box.width / (size + 2 * QUIET);
  const at = (x: number, y: number): Pixel => [box.x + (x + QUIET) * cell, box.y + (y + QUIET) * cell];
  const paths = data.flatMap((row, y) =>
    runs(row).map(
      ([from, to]): SlidePath => ({
        closed: true,
        points: [at(from, y), at(to, y), at(to, y + 1), at(from, y + 1)],
      }),
    ),
  );
  return [
    {
      is: 'preset',
      name: `${name} · ground`,
      element: null,
      shape: 'rect',
      box,
      fill: { color: '#ffffff' },
      line: null,
    },
    { is: 'free', name, element: null, paths, fill: { color: '#000000' }, line: null },
  ];
}
