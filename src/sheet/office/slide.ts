/** A slide as data, before any writer: shapes, texts, tables and charts, back to front. Lengths in px of 1/96 inch. */
import type { Pixel } from '../../drawing/mercator.ts';

/** 13.333 × 7.5 inches: 16:9 as PowerPoint has it. */
export const SLIDE = { width: 1280, height: 720 } as const;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Fill {
  /** “#rrggbb” */
  readonly color: string;
  /** 0 shut, 100 unseen. */
  readonly transparency?: number;
}

export interface Line extends Fill {
  readonly width: number;
  readonly dash?: 'dash' | 'sysDash';
}

interface Item {
  /** What the selection pane and a screen reader say. */
  readonly name: string;
}

/** A drawn thing belongs to one element of the plan, or to none. */
interface Drawn extends Item {
  readonly element: string | null;
  readonly fill: Fill | null;
  readonly line: Line | null;
}

export type Preset = 'ellipse' | 'rect' | 'roundRect' | 'diamond' | 'triangle' | 'leftRightArrow';

/** A shape that the program knows by name. */
export interface PresetItem extends Drawn {
  readonly is: 'preset';
  readonly shape: Preset;
  readonly box: Rect;
  /** A number on it. */
  readonly text?: { readonly words: string; readonly size: number; readonly color: string };
}

export interface SlidePath {
  readonly points: readonly Pixel[];
  readonly closed: boolean;
}

/** A shape of its own outline; several paths are one shape. */
export interface FreeItem extends Drawn {
  readonly is: 'free';
  readonly paths: readonly SlidePath[];
}

export interface TextItem extends Item {
  readonly is: 'text';
  readonly box: Rect;
  /** One paragraph each. */
  readonly lines: readonly string[];
  /** Points. */
  readonly size: number;
  readonly color: string;
  readonly bold: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly valign: 'top' | 'middle' | 'bottom';
  /** Lines break in the box; a name on the map was broken before. */
  readonly wraps: boolean;
  /** Degrees, clockwise. */
  readonly angle?: number;
  /** A soft edge of this colour keeps a name apart from what lies under it. */
  readonly halo?: string;
}

export interface TableItem extends Item {
  readonly is: 'table';
  readonly box: Rect;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns whose figures stand to the right. */
  readonly right: readonly number[];
  /** Points. */
  readonly size: number;
}

export interface ChartItem extends Item {
  readonly is: 'chart';
  readonly box: Rect;
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    readonly color: string;
  }[];
}

export type SlideItem = PresetItem | FreeItem | TextItem | TableItem | ChartItem;

/** The colours of a deck beside those of the drawing. */
export interface Tones {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly rule: string;
  readonly band: string;
}

export interface SlidePlan {
  /** The step that it shows; a step may need more than one slide. */
  readonly step: string;
  readonly items: readonly SlideItem[];
  readonly notes: string;
}

export interface Deck {
  readonly title: string;
  readonly subject: string;
  readonly lang: 'zh' | 'en';
  readonly footer: string;
  readonly tones: Tones;
  readonly slides: readonly SlidePlan[];
}

/** Letters on a slide are at least so large, points; in tables TABLE_TEXT. */
export const SMALLEST_TEXT = 18;
export const TABLE_TEXT = 14;

/** Points of px. */
export const points = (px: number): number => px * 0.75;
/** Px of points. */
export const pixels = (pt: number): number => pt / 0.75;
