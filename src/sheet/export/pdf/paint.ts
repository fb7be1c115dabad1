/** The tree of the sheet as PDF operators. */
import type { SvgNode } from '../../svg.ts';
import { num } from './objects.ts';
import { shapeOperators } from './path.ts';
import type { Resources } from './resources.ts';
import { applied, IDENTITY, type Matrix, START, type State, times, within } from './state.ts';
import { pathOperators, type Run, runOperators, runsOf } from './text.ts';

/** A rectangle of the page that leads somewhere: an address, or “#” and the id of a page. */
export interface PageLink {
  readonly href: string;
  readonly box: readonly [number, number, number, number];
}

export interface Painted {
  readonly content: string;
  readonly links: readonly PageLink[];
}

const CAPS: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 };
const JOINS: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 };

/** Red, green and blue between 0 and 1. */
function rgbOf(color: string): number[] {
  const hex = color.replace('#', '');
  const full = hex.length === 3 ? [...hex].map((c) => c + c).join('') : hex;
  if (!/^[0-9a-f]{6}$/i.test(full)) throw new Error(`The colour “${color}” cannot be written.`);
  return [0, 2, 4].map((i) => Number.parseInt(full.slice(i, i + 2), 16) / 255);
}

function idsIn(node: SvgNode, found = new Map<string, SvgNode>()): Map<string, SvgNode> {
  if (node.attrs.id !== undefined) found.set(String(node.attrs.id), node);
  for (const child of node.children) if (typeof child !== 'string') idsIn(child, found);
  return found;
}

const URL_OF = /^url\(#(.+)\)$/;
const HIDDEN: ReadonlySet<string> = new Set(['defs', 'title', 'desc', 'metadata', 'clipPath', 'pattern']);

class Painter {
  readonly links: PageLink[] = [];
  readonly #out: string[] = [];
  readonly #resources: Resources;
  readonly #ids: ReadonlyMap<string, SvgNode>;

  constructor(resources: Resources, ids: ReadonlyMap<string, SvgNode>) {
    this.#resources = resources;
    this.#ids = ids;
  }

  get content(): string {
    return this.#out.join('\n');
  }

  paint(node: SvgNode, outside: State): void {
    if (HIDDEN.has(node.tag)) return;
    const state = within(outside, node);
    const layer = node.attrs['inkscape:groupmode'] === 'layer' ? String(node.attrs['inkscape:label']) : null;
    if (layer !== null) this.#out.push(`/OC/${this.#resources.layer(layer)} BDC`);
    const closed = this.#open(node);
    if (node.tag === 'a') this.#link(node, state);
    if (node.tag === 'text') this.#text(node, state);
    else this.#shape(node, state);
    if (closed) this.#out.push('Q');
    if (layer !== null) this.#out.push('EMC');
  }

  /** Clips and turns what follows; true where that must be closed. */
  #open({ attrs }: SvgNode): boolean {
    const clip = URL_OF.exec(String(attrs['clip-path'] ?? ''))?.[1];
    if (clip === undefined && attrs.transform === undefined) return false;
    this.#out.push('q');
    if (attrs.transform !== undefined) {
      const { matrix } = within(START, { tag: 'g', attrs: { transform: attrs.transform }, children: [] });
      this.#out.push(`${matrix.map(num).join(' ')} cm`);
    }
    const shapes = clip === undefined ? [] : (this.#ids.get(clip)?.children ?? []);
    for (const shape of shapes) {
      const path = typeof shape === 'string' ? null : shapeOperators(shape);
      if (path) this.#out.push(`${path} W n`);
    }
    return true;
  }

  #shape(node: SvgNode, state: State): void {
    const path = shapeOperators(node);
    if (path === null) {
      for (const child of node.children) if (typeof child !== 'string') this.paint(child, state);
      return;
    }
    const fills = state.fill !== 'none' && state.fillOpacity > 0 && node.tag !== 'line';
    const strokes = state.stroke !== 'none' && state.strokeOpacity > 0 && state.width > 0;
    if (path === '' || (!fills && !strokes)) return;
    this.#out.push(this.#paints(state, fills, strokes), path);
    this.#out.push(fills ? `${strokes ? 'B' : 'f'}${state.evenOdd ? '*' : ''}` : 'S');
  }

  #paints(state: State, fills: boolean, strokes: boolean): string {
    const { opacity, fillOpacity, strokeOpacity } = state;
    const out = [`/${this.#resources.alpha(fillOpacity * opacity, strokeOpacity * opacity)} gs`];
    if (fills) out.push(this.#color(state.fill, state.matrix, false));
    if (!strokes) return out.join(' ');
    const dash = state.dash === 'none' ? '' : state.dash.replaceAll(',', ' ');
    out.push(this.#color(state.stroke, state.matrix, true));
    out.push(`${num(state.width)} w [${dash}] 0 d ${CAPS[state.cap] ?? 0} J ${JOINS[state.join] ?? 0} j`);
    return out.join(' ');
  }

  #color(color: string, matrix: Matrix, stroke: boolean): string {
    const id = URL_OF.exec(color)?.[1];
    if (id === undefined) {
      const [r = 0, g = 0, b = 0] = rgbOf(color);
      // A grey stays black ink alone on a printer.
      if (r === g && g === b) return `${num(r)} ${stroke ? 'G' : 'g'}`;
      return `${num(r)} ${num(g)} ${num(b)} ${stroke ? 'RG' : 'rg'}`;
    }
    const pattern = this.#ids.get(id);
    if (!pattern) throw new Error(`The pattern “${id}” is not drawn.`);
    const name = this.#resources.pattern(pattern, matrix, (node) => {
      const inside = new Painter(this.#resources, this.#ids);
      for (const child of node.children) if (typeof child !== 'string') inside.paint(child, START);
      return inside.content;
    });
    return stroke ? `/Pattern CS /${name} SCN` : `/Pattern cs /${name} scn`;
  }

  #text(node: SvgNode, state: State): void {
    const [first] = node.children;
    const on = typeof first === 'object' && first.tag === 'textPath' ? first : null;
    const line = on ? String(this.#ids.get(String(on.attrs.href).slice(1))?.attrs.d ?? '') : '';
    const text = on ? on.children.filter((child) => typeof child === 'string').join('') : '';
    const runs: Run[] = on ? [{ text, x: 0, y: Number(node.attrs.dy ?? 0), state }] : runsOf(node, state, within);
    const { letters } = this.#resources;
    for (const run of runs) {
      if (run.text === '') continue;
      const show = (mode: 0 | 1) => (on ? pathOperators(run, line, letters, mode) : runOperators(run, letters, mode));
      // The halo is the same letters, stroked first; whoever searches finds them once.
      if (run.state.stroke !== 'none') {
        const halo = show(1);
        this.#out.push(this.#paints(run.state, false, true), on ? halo : `/Span<</ActualText<feff>>>BDC ${halo} EMC`);
      }
      this.#out.push(this.#paints(run.state, true, false), show(0));
    }
  }

  #link({ attrs, children }: SvgNode, { matrix }: State): void {
    const area = children.find((child) => typeof child !== 'string' && child.tag === 'rect');
    if (typeof area !== 'object') return;
    const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => Number(area.attrs[name] ?? 0));
    const [left, top] = applied(matrix, x ?? 0, y ?? 0);
    const [right, bottom] = applied(matrix, (x ?? 0) + (w ?? 0), (y ?? 0) + (h ?? 0));
    const box = [Math.min(left, right), Math.min(top, bottom), Math.max(left, right), Math.max(top, bottom)] as const;
    this.links.push({ href: String(attrs.href ?? ''), box });
  }
}

/** A picture on a page; `toPage` turns the picture's units, y down, into the page's points, y up. */
export function paintPage(root: SvgNode, toPage: Matrix, resources: Resources): Painted {
  const painter = new Painter(resources, idsIn(root));
  const state = { ...START, matrix: times(toPage, IDENTITY) };
  for (const child of root.children) if (typeof child !== 'string') painter.paint(child, state);
  return { content: `q ${toPage.map(num).join(' ')} cm\n${painter.content}\nQ`, links: painter.links };
}
