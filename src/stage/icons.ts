/** Marks as pictures for the map: the shapes of src/drawing/symbol.ts on a canvas. */
import { hatchTile, TILE } from '../drawing/hatch.ts';
import type { Palette } from '../drawing/palette.ts';
import { type Shape, type SymbolSpec, shield, symbol, symbolRadius } from '../drawing/symbol.ts';
import type { Kind } from '../plan/kinds.ts';

/** Device pixels per CSS pixel at which icons are drawn; sharp on 2× screens. */
export const ICON_RATIO = 3;
const FONT = '"Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';

/** The picture of a mark, ICON_RATIO device pixels per CSS pixel. */
export function markIcon(spec: SymbolSpec, palette: Palette): ImageData {
  const size = 2 * (symbolRadius(spec) + 3);
  return raster(symbol(spec, palette), size, size);
}

/** The picture of a road's badge. */
export function shieldIcon(ref: string): ImageData {
  const { shapes, width, height } = shield(ref);
  return raster(shapes, width, height);
}

/** The hatch of a kind's areas; it repeats without a seam. */
export function hatchIcon(kind: Kind, palette: Palette): ImageData {
  return raster(hatchTile(kind, palette.kind[kind]), TILE, TILE);
}

function raster(shapes: readonly Shape[], width: number, height: number): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * ICON_RATIO);
  canvas.height = Math.ceil(height * ICON_RATIO);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no 2D canvas');
  context.scale(ICON_RATIO, ICON_RATIO);
  context.translate(canvas.width / ICON_RATIO / 2, canvas.height / ICON_RATIO / 2);
  for (const shape of shapes) paint(context, shape);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function paint(context: CanvasRenderingContext2D, shape: Shape): void {
  context.save();
  if (shape.is === 'text') {
    context.font = `700 ${shape.size}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = shape.fill;
    context.fillText(shape.text, 0, shape.size * 0.06);
  } else {
    context.beginPath();
    trace(context, shape);
    if (shape.is === 'path' && shape.opacity !== undefined) context.globalAlpha = shape.opacity;
    if (shape.fill) {
      context.fillStyle = shape.fill;
      context.fill();
    }
    if (shape.stroke) {
      context.strokeStyle = shape.stroke;
      context.lineWidth = shape.width ?? 1;
      context.setLineDash([...(shape.dash ?? [])]);
      context.stroke();
    }
  }
  context.restore();
}

function trace(context: CanvasRenderingContext2D, shape: Exclude<Shape, { is: 'text' }>): void {
  switch (shape.is) {
    case 'circle':
      context.arc(0, 0, shape.r, 0, 2 * Math.PI);
      break;
    case 'box':
      context.roundRect(-shape.w / 2, -shape.h / 2, shape.w, shape.h, shape.r);
      break;
    case 'path':
      for (const [x, y] of shape.points) context.lineTo(x, y);
      if (shape.closed) context.closePath();
  }
}
