/** A base map of the host under the plan: its sources and layers come and go by themselves, outside of style(). */
import type { ErrorEvent, LayerSpecification, Map as MapLibre, SourceSpecification } from 'maplibre-gl';
import type { Basemap } from '../basemap/config.ts';
import { type TileSet, tileSets } from '../basemap/tiles.ts';
import { PALETTE, type Theme } from '../drawing/palette.ts';

const PREFIX = 'basemap-';
/** Above the fills of the built-in ground, under its county lines and all of the plan. */
const BELOW = 'seams';

interface Drawn {
  readonly source: SourceSpecification;
  readonly layers: readonly LayerSpecification[];
}

/** An address relative to the page, in full; holes like {z} stay as they are. */
function inFull(address: string): string {
  return /^https?:/.test(address) ? address : `${new URL('.', document.baseURI).href}${address.replace(/^\.?\//, '')}`;
}

function picture(id: string, basemap: Basemap, dark: boolean): LayerSpecification {
  return {
    id,
    type: 'raster',
    source: id,
    paint: {
      'raster-opacity': basemap.opacity,
      // The plan is what the eye meets first.
      'raster-saturation': -0.35,
      'raster-brightness-max': dark ? 0.55 : 1,
      'raster-fade-duration': 0,
    },
  };
}

function shapes(
  id: string,
  { areas, lines }: { areas: readonly string[]; lines: readonly string[] },
  opacity: number,
  theme: Theme,
): LayerSpecification[] {
  const { ground } = PALETTE[theme];
  return [
    ...areas.map(
      (layer): LayerSpecification => ({
        id: `${id}-area-${layer}`,
        type: 'fill',
        source: id,
        'source-layer': layer,
        paint: { 'fill-color': ground.edge, 'fill-opacity': opacity * 0.5 },
      }),
    ),
    ...lines.map(
      (layer): LayerSpecification => ({
        id: `${id}-line-${layer}`,
        type: 'line',
        source: id,
        'source-layer': layer,
        paint: { 'line-color': ground.seam, 'line-opacity': opacity, 'line-width': 0.8 },
      }),
    ),
  ];
}

/** One set of tiles as a source and its layers. */
export function drawn(id: string, basemap: Basemap, set: TileSet, theme: Theme): Drawn {
  const raster = picture(id, basemap, theme === 'dark');
  if (set.is === 'pictures') {
    const { minzoom, maxzoom } = basemap;
    // MapLibre counts zooms by tiles of 512 pixels.
    return {
      source: { type: 'raster', tiles: set.tiles.map(inFull), tileSize: set.size, minzoom, maxzoom },
      layers: [raster],
    };
  }
  const url = `pmtiles://${inFull(set.url)}`;
  const layers = basemap.type === 'pmtiles' ? basemap.layers : undefined;
  if (!layers) return { source: { type: 'raster', url, tileSize: 256 }, layers: [raster] };
  return { source: { type: 'vector', url }, layers: shapes(id, layers, basemap.opacity, theme) };
}

/** Draws one base map at a time. */
export class BasemapLayers {
  readonly #map: MapLibre;
  readonly #onTrouble: (why: string) => void;
  #shown: Basemap | null = null;
  #theme: Theme = 'light';
  #sources: string[] = [];
  #layers: string[] = [];

  constructor(map: MapLibre, onTrouble: (why: string) => void) {
    this.#map = map;
    this.#onTrouble = onTrouble;
  }

  /** The map must have loaded its style. */
  async show(basemap: Basemap | null, theme: Theme): Promise<void> {
    if (basemap === this.#shown && (theme === this.#theme || basemap === null)) return;
    this.#shown = basemap;
    this.#theme = theme;
    this.#clear();
    if (basemap === null) return;
    const sets = tileSets(basemap);
    if (sets.some(({ is }) => is === 'archive')) await (await import('./pmtiles.ts')).readArchives();
    // Meanwhile another one may have been chosen.
    if (this.#shown !== basemap || this.#theme !== theme) return;
    this.#map.on('error', this.#onError);
    for (const [i, set] of sets.entries()) {
      const id = `${PREFIX}${i}`;
      this.#add(id, drawn(id, basemap, set, theme));
    }
  }

  #add(id: string, { source, layers }: Drawn): void {
    this.#map.addSource(id, source);
    this.#sources.push(id);
    for (const layer of layers) {
      this.#map.addLayer(layer, BELOW);
      this.#layers.push(layer.id);
    }
  }

  #clear(): void {
    this.#map.off('error', this.#onError);
    for (const layer of this.#layers) this.#map.removeLayer(layer);
    for (const source of this.#sources) this.#map.removeSource(source);
    this.#layers = [];
    this.#sources = [];
  }

  readonly #onError = (event: ErrorEvent & { sourceId?: string }): void => {
    if (event.sourceId?.startsWith(PREFIX)) this.#onTrouble(event.error.message);
    // Whoever listens for errors keeps MapLibre from telling them.
    else reportError(event.error);
  };
}
