/** What a picture of a plan is drawn from, and what it is made of. */
import type { BaseMap } from '../drawing/base.ts';
import type { Drawing } from '../drawing/drawing.ts';
import type { Emphasis } from '../drawing/emphasis.ts';
import type { Palette } from '../drawing/palette.ts';
import { KIND_NAMES, type Kind } from '../plan/kinds.ts';
import type { Bilingual, Lang } from '../plan/schema.ts';
import type { Box } from './labels.ts';
import type { Camera, Margins, Projection, Size } from './projection.ts';
import { type SvgNode, svg } from './svg.ts';

export interface PictureOptions {
  readonly drawing: Drawing;
  readonly base: BaseMap;
  readonly palette: Palette;
  readonly lang: Lang;
  readonly size: Size;
  readonly camera: Camera;
  /** What other things cover on each side: nothing is written there. */
  readonly covered: Margins;
  /** 1 on a desk, more on a wall; all signs and letters grow by it. */
  readonly scale: number;
  /** No letter is smaller, px: for slides, which are read from the last row while their signs may stay small. */
  readonly smallest?: number;
  /** A phone's width: arrows and belts are slimmer, names break early. */
  readonly narrow: boolean;
  /** Administrative codes that the plan itself names, so the base map need not. */
  readonly ownCodes: readonly string[];
  /** Empty when nothing is picked. */
  readonly emphasis: ReadonlyMap<string, Emphasis>;
  /** Names in the other language by element: written under the first where both find room. */
  readonly glosses?: ReadonlyMap<string, string>;
  /** Boxes that nothing may be written on. */
  readonly kept?: readonly Box[];
}

/** The options with the projection that they lead to: what each layer is drawn from. */
export interface Scene extends PictureOptions {
  readonly projection: Projection;
}

/** A layer keeps its name in the file, so that a drawing program shows 核, 轴, 基地 … as layers. */
export interface PictureLayer {
  readonly id: string;
  readonly name: Bilingual;
  readonly nodes: readonly SvgNode[];
}

export interface Picture {
  readonly size: Size;
  readonly projection: Projection;
  readonly layers: readonly PictureLayer[];
}

/** The weight of an element beside what is picked: all that is not its kin steps back to a third. */
export function weightOf(emphasis: PictureOptions['emphasis'], element: string): number | undefined {
  return emphasis.get(element) === 'rest' ? 0.33 : undefined;
}

/** What belongs to one element: a click on it picks that. */
export function ofElement(scene: PictureOptions, element: string, nodes: readonly SvgNode[]): SvgNode[] {
  if (nodes.length === 0) return [];
  return [svg('g', { 'data-element': element, opacity: weightOf(scene.emphasis, element) }, nodes)];
}

/** The layer of a kind; none where the kind is not on the picture. */
export function kindLayer(kind: Kind, nodes: readonly SvgNode[]): PictureLayer[] {
  return nodes.length === 0 ? [] : [{ id: kind, name: KIND_NAMES[kind], nodes }];
}
