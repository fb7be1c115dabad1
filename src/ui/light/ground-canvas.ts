/**
 * The base map on a canvas under the vectors. Coasts are long: as elements of the page they would be traced again for
 * every tile of the screen, which takes seconds where no graphics card helps; painted once they only move.
 */
import type { Size } from '../../sheet/projection.ts';
import type { SvgNode } from '../../sheet/svg.ts';

/** Finer than this nobody sees while the map is flat ground, and a phone's memory is small. */
const MOST_DENSE = 2;

type Attrs = SvgNode['attrs'];

const numberOf = (value: string | number | undefined, otherwise: number): number =>
  value === undefined ? otherwise : Number(value);
const wordOf = <T extends string>(value: string | number | undefined, allowed: readonly T[], otherwise: T): T =>
  allowed.find((one) => one === value) ?? otherwise;
const dashOf = (value: string | number | undefined): number[] =>
  value === undefined ? [] : String(value).split(' ').map(Number);

function fill(context: CanvasRenderingContext2D, path: Path2D, attrs: Attrs): void {
  if (attrs.fill === 'none') return;
  context.globalAlpha = numberOf(attrs['fill-opacity'], 1);
  context.fillStyle = String(attrs.fill ?? '#000');
  context.fill(path, wordOf<CanvasFillRule>(attrs['fill-rule'], ['evenodd', 'nonzero'], 'nonzero'));
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, attrs: Attrs): void {
  if (attrs.stroke === undefined || attrs.stroke === 'none') return;
  context.globalAlpha = numberOf(attrs['stroke-opacity'], 1);
  context.strokeStyle = String(attrs.stroke);
  context.lineWidth = numberOf(attrs['stroke-width'], 1);
  context.lineJoin = wordOf(attrs['stroke-linejoin'], ['round', 'bevel', 'miter'], 'miter');
  context.lineCap = wordOf(attrs['stroke-linecap'], ['round', 'square', 'butt'], 'butt');
  context.setLineDash(dashOf(attrs['stroke-dasharray']));
  context.stroke(path);
}

function pathOf({ tag, attrs }: SvgNode): Path2D {
  if (tag !== 'rect') return new Path2D(String(attrs.d ?? ''));
  const path = new Path2D();
  path.rect(0, 0, numberOf(attrs.width, 0), numberOf(attrs.height, 0));
  return path;
}

/** Paints rectangles and paths on the canvas, which takes the size. */
export function paintGround(canvas: HTMLCanvasElement, nodes: readonly SvgNode[], { width, height }: Size): boolean {
  const dense = Math.min(MOST_DENSE, devicePixelRatio || 1);
  // Read often: so it stays in memory, where a processor paints it quickly.
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) return false;
  canvas.width = Math.round(width * dense);
  canvas.height = Math.round(height * dense);
  context.scale(dense, dense);
  for (const node of nodes) {
    const path = pathOf(node);
    fill(context, path, node.attrs);
    stroke(context, path, node.attrs);
  }
  return true;
}
