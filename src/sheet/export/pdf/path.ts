/** The data of SVG paths and the basic shapes as PDF operators. */
import type { SvgNode } from '../../svg.ts';
import { num } from './objects.ts';

/** Four Bézier curves with this handle are a circle to 0.03 %. */
const KAPPA = 0.5523;

/** How many numbers each command takes at a time. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Z: 0 };

interface Pen {
  x: number;
  y: number;
  startX: number;
  startY: number;
}

function step(pen: Pen, command: string, values: readonly number[]): string {
  const relative = command !== command.toUpperCase();
  const [dx, dy] = relative ? [pen.x, pen.y] : [0, 0];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
  const to = (x: number, y: number): string => {
    pen.x = x;
    pen.y = y;
    return `${num(x)} ${num(y)}`;
  };
  switch (command.toUpperCase()) {
    case 'M':
      pen.startX = a + dx;
      pen.startY = b + dy;
      return `${to(a + dx, b + dy)} m`;
    case 'L':
      return `${to(a + dx, b + dy)} l`;
    case 'H':
      return `${to(a + dx, pen.y)} l`;
    case 'V':
      return `${to(pen.x, a + dy)} l`;
    case 'C':
      return `${num(a + dx)} ${num(b + dy)} ${num(c + dx)} ${num(d + dy)} ${to(e + dx, f + dy)} c`;
    default:
      to(pen.startX, pen.startY);
      return 'h';
  }
}

/** Path data with the commands M L H V C Z in both cases; throws on others, which the sheet does not write. */
export function pathOperators(data: string): string {
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0 };
  const out: string[] = [];
  for (const [, letter = '', rest = ''] of data.matchAll(/([a-df-zA-DF-Z])([^a-df-zA-DF-Z]*)/g)) {
    const takes = TAKES[letter.toUpperCase()];
    if (takes === undefined) throw new Error(`The path command “${letter}” cannot be written.`);
    const values = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number);
    if (takes === 0) out.push(step(pen, letter, []));
    for (let i = 0; takes > 0 && i + takes <= values.length; i += takes) {
      // Further pairs of a move are lines.
      const command = i > 0 && letter === 'M' ? 'L' : i > 0 && letter === 'm' ? 'l' : letter;
      out.push(step(pen, command, values.slice(i, i + takes)));
    }
  }
  return out.join('\n');
}

function circle(cx: number, cy: number, r: number): string {
  const k = r * KAPPA;
  const move = `M${cx + r} ${cy}`;
  const arc = (...p: number[]) => `C${p.join(' ')}`;
  return pathOperators(
    move +
      arc(cx + r, cy + k, cx + k, cy + r, cx, cy + r) +
      arc(cx - k, cy + r, cx - r, cy + k, cx - r, cy) +
      arc(cx - r, cy - k, cx - k, cy - r, cx, cy - r) +
      arc(cx + k, cy - r, cx + r, cy - k, cx + r, cy) +
      'Z',
  );
}

function box(x: number, y: number, w: number, h: number, wanted: number): string {
  const r = Math.min(wanted, w / 2, h / 2);
  if (r <= 0) return `${num(x)} ${num(y)} ${num(w)} ${num(h)} re`;
  const k = r * (1 - KAPPA);
  const [right, bottom] = [x + w, y + h];
  return pathOperators(
    `M${x + r} ${y}H${right - r}C${right - k} ${y} ${right} ${y + k} ${right} ${y + r}V${bottom - r}` +
      `C${right} ${bottom - k} ${right - k} ${bottom} ${right - r} ${bottom}H${x + r}` +
      `C${x + k} ${bottom} ${x} ${bottom - k} ${x} ${bottom - r}V${y + r}C${x} ${y + k} ${x + k} ${y} ${x + r} ${y}Z`,
  );
}

function corners(points: string, closed: boolean): string {
  return pathOperators(`M${points.replaceAll(',', ' ')}${closed ? 'Z' : ''}`);
}

const value = ({ attrs }: SvgNode, name: string): number => Number(attrs[name] ?? 0);

/** The outline of a shape; null where the node is none. */
export function shapeOperators(node: SvgNode): string | null {
  switch (node.tag) {
    case 'path':
      return pathOperators(String(node.attrs.d ?? ''));
    case 'circle':
      return circle(value(node, 'cx'), value(node, 'cy'), value(node, 'r'));
    case 'rect':
      return box(value(node, 'x'), value(node, 'y'), value(node, 'width'), value(node, 'height'), value(node, 'rx'));
    case 'line':
      return `${num(value(node, 'x1'))} ${num(value(node, 'y1'))} m ${num(value(node, 'x2'))} ${num(value(node, 'y2'))} l`;
    case 'polygon':
    case 'polyline':
      return corners(String(node.attrs.points ?? ''), node.tag === 'polygon');
    default:
      return null;
  }
}
