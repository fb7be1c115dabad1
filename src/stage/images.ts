/** The pictures that the style names: one for each mark on the map, each road's badge, the hatch of each kind that is an area. */
import type { Map as MapLibre } from 'maplibre-gl';
import { HATCHED } from '../drawing/hatch.ts';
import type { Marks } from '../drawing/marks.ts';
import type { Palette } from '../drawing/palette.ts';
import { hatchIcon, ICON_RATIO, markIcon, shieldIcon } from './icons.ts';

/** Which palette each picture of a map was painted with, so that none is painted twice. */
const painted = new WeakMap<MapLibre, Map<string, Palette>>();

/** Adds or repaints the pictures of these marks; those already painted with the palette are left alone. */
export function putImages(map: MapLibre, { symbols, lines, areas }: Marks, palette: Palette): void {
  const known = painted.get(map) ?? new Map<string, Palette>();
  painted.set(map, known);
  const put = (name: string, paint: () => ImageData) => {
    if (known.get(name) === palette) return;
    if (known.has(name)) map.updateImage(name, paint());
    else map.addImage(name, paint(), { pixelRatio: ICON_RATIO });
    known.set(name, palette);
  };
  for (const [key, spec] of symbols) put(key, () => markIcon(spec, palette));
  for (const { properties } of lines.features) {
    const { road } = properties;
    if (road !== null) put(`shield.${road}`, () => shieldIcon(road));
  }
  const kinds = new Set(areas.features.map(({ properties }) => properties.kind));
  for (const kind of HATCHED) if (kinds.has(kind)) put(`hatch.${kind}`, () => hatchIcon(kind, palette));
}
