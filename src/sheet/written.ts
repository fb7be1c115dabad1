/** A name that has its place, as SVG: its lines, the other language under them, and the line that leads to it. */
import { glossSize, LINE_HEIGHT, type Name, type Placed } from './labels.ts';
import { ofElement, type Scene } from './picture.ts';
import { px, type SvgNode, svg } from './svg.ts';

export interface Lettered extends Name {
  readonly element: string | null;
  readonly color: string;
  readonly bold: boolean;
  /** A second, smaller text under the name: the bound word and year of a figure. */
  readonly note: string;
}

function text(name: Placed<Lettered>, halo: string): SvgNode {
  const { lines, gloss, anchor, origin } = name;
  const { size, spacing, color, bold, note } = name.name;
  const [x, y] = origin;
  // A note under the value lifts both, so that together they stand in the middle.
  const lift = note === '' ? 0 : size * 0.42;
  const spans = lines.map((line, i) => svg('tspan', { x: px(x), y: px(y - lift + i * size * LINE_HEIGHT) }, [line]));
  const small =
    note === '' ? [] : [svg('tspan', { x: px(x), y: px(y - lift + size), 'font-size': px(size * 0.8) }, [note])];
  const less = glossSize(size);
  const under = y + lines.length * size * LINE_HEIGHT - 0.9 * (size - less);
  const glosses = gloss.map((line, i) =>
    svg(
      'tspan',
      {
        x: px(x),
        y: px(under + i * less * LINE_HEIGHT),
        'font-size': px(less),
        'font-weight': 400,
        'letter-spacing': 0,
      },
      [line],
    ),
  );
  const attrs = {
    'font-size': px(size),
    'font-weight': bold ? 700 : undefined,
    'letter-spacing': spacing === 0 ? undefined : px(size * spacing),
    'text-anchor': anchor,
    fill: color,
    stroke: halo,
    'stroke-width': 3.2,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  return svg('text', attrs, [...spans, ...glosses, ...small]);
}

/** A thin line from a mark to a name that found its room only farther off. */
function leaderOf({ led, name, box }: Placed<Lettered>): SvgNode[] {
  if (!led) return [];
  const [x, y] = name.at;
  const [toX, toY] = [Math.min(box.right, Math.max(box.left, x)), Math.min(box.bottom, Math.max(box.top, y))];
  const length = Math.hypot(toX - x, toY - y) || 1;
  const from = Math.max(0, name.clear - 4) / length;
  const d = `M${px(x + (toX - x) * from)} ${px(y + (toY - y) * from)}L${px(toX)} ${px(toY)}`;
  return [svg('path', { d, fill: 'none', stroke: name.color, 'stroke-width': 0.9, 'stroke-opacity': 0.75 })];
}

/** The nodes of one name; what belongs to an element can be picked. */
export function written(scene: Scene, one: Placed<Lettered>): SvgNode[] {
  const nodes = [...leaderOf(one), text(one, scene.palette.ink.halo)];
  return one.name.element === null ? nodes : ofElement(scene, one.name.element, nodes);
}
