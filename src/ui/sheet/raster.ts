/** The sheet as pixels: tile by tile into one canvas, band by band into the file. */
import { PngWriter, pixelsOf } from '../../sheet/export/png.ts';
import { bandsOf, type Tile } from '../../sheet/export/tiles.ts';
import { type SvgNode, toMarkup } from '../../sheet/svg.ts';
import type { Tick } from './use-job.ts';

interface Picture {
  readonly svg: SvgNode;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

/** The markup of one tile: the same drawing seen through a smaller window. */
export function tileMarkup({ svg }: Picture, tile: Tile, width: number, height: number): string {
  const [, , across = 0, down = 0] = String(svg.attrs.viewBox).split(' ').map(Number);
  const [kx, ky] = [across / width, down / height];
  const viewBox = [tile.x * kx, tile.y * ky, tile.width * kx, tile.height * ky].join(' ');
  const attrs = { ...svg.attrs, viewBox, width: tile.width, height: tile.height, preserveAspectRatio: 'none' };
  return toMarkup({ ...svg, attrs });
}

async function drawTile(context: CanvasRenderingContext2D, markup: string, tile: Tile): Promise<void> {
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, tile.width, tile.height);
    context.drawImage(image, 0, 0, tile.width, tile.height);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Copies a tile's pixels, without their transparency, into the rows of its band. */
function copy(from: Uint8ClampedArray, tile: Tile, rows: Uint8Array, width: number): void {
  for (let y = 0; y < tile.height; y++) {
    let [a, b] = [y * tile.width * 4, (y * width + tile.x) * 3];
    for (let x = 0; x < tile.width; x++, a += 4, b += 3) {
      rows[b] = from[a] ?? 255;
      rows[b + 1] = from[a + 1] ?? 255;
      rows[b + 2] = from[a + 2] ?? 255;
    }
  }
}

/** The PNG in parts; its size in pixels is millimetres × dpi. */
export async function rasterise(picture: Picture, dpi: number, tick: Tick): Promise<readonly Uint8Array[]> {
  const [width, height] = [pixelsOf(picture.width, dpi), pixelsOf(picture.height, dpi)];
  const bands = bandsOf(width, height);
  const total = bands.reduce((sum, { tiles }) => sum + tiles.length, 0);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('canvas 2d');
  const writer = new PngWriter(width, height, dpi);
  let done = 0;
  for (const band of bands) {
    const rows = new Uint8Array(width * band.height * 3);
    for (const tile of band.tiles) {
      await tick(done++, total);
      canvas.width = tile.width;
      canvas.height = tile.height;
      await drawTile(context, tileMarkup(picture, tile, width, height), tile);
      copy(context.getImageData(0, 0, tile.width, tile.height).data, tile, rows, width);
    }
    writer.rows(rows);
  }
  return writer.finish();
}
