/** The addresses of a base map's tiles, as MapLibre asks for them, and the origins that they need. Pure. */
import type { Basemap } from './config.ts';

/** One set of tiles; a base map with 注记 has two. */
export type TileSet =
  | { readonly is: 'pictures'; readonly tiles: readonly string[]; readonly size: 256 | 512 }
  | { readonly is: 'archive'; readonly url: string };

const TIANDITU = ['0', '1', '2', '3', '4', '5', '6', '7'];
/** The layer of names that goes with each map. */
const LABELS = { vec: 'cva', img: 'cia', ter: 'cta' } as const;

function tiandituSet(layer: string, key: string): TileSet {
  const query = [
    'SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0',
    `LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles`,
    `TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`,
  ].join('&');
  const tiles = TIANDITU.map((n) => `https://t${n}.tianditu.gov.cn/${layer}_w/wmts?${query}`);
  return { is: 'pictures', tiles, size: 256 };
}

const spread = (url: string, subdomains: readonly string[] = []): string[] =>
  url.includes('{s}') ? subdomains.map((one) => url.replaceAll('{s}', one)) : [url];

/** The holes of a WMTS template under MapLibre's names. */
function filledWmts(url: string, matrixSet: string): string {
  const holes: Readonly<Record<string, string>> = {
    tilematrix: '{z}',
    tilerow: '{y}',
    tilecol: '{x}',
    tilematrixset: encodeURIComponent(matrixSet),
    style: 'default',
  };
  return url.replace(/\{(\w+)\}/g, (hole, name: string) => holes[name.toLowerCase()] ?? hole);
}

/** The tiles of a base map, the lowest first. */
export function tileSets(basemap: Basemap): readonly TileSet[] {
  switch (basemap.type) {
    case 'tianditu': {
      const { layer, key, labels } = basemap;
      return [tiandituSet(layer, key), ...(labels ? [tiandituSet(LABELS[layer], key)] : [])];
    }
    case 'xyz':
      return [{ is: 'pictures', tiles: spread(basemap.url, basemap.subdomains), size: basemap.tileSize }];
    case 'wmts': {
      const url = filledWmts(basemap.url, basemap.matrixSet);
      return [{ is: 'pictures', tiles: spread(url, basemap.subdomains), size: basemap.tileSize }];
    }
    case 'pmtiles':
      return [{ is: 'archive', url: basemap.url }];
  }
}

/** Every address that a base map asks for. */
export function addressesOf(basemap: Basemap): string[] {
  return tileSets(basemap).flatMap((set) => (set.is === 'archive' ? [set.url] : set.tiles));
}

/** The parsed addresses beyond the host's own; what is relative to the page is the host's own. */
function foreign(basemap: Basemap): URL[] {
  return addressesOf(basemap)
    .filter((address) => /^https?:/.test(address))
    .flatMap((address) => {
      const plain = address.replace(/\{\w+\}/g, '0');
      return URL.canParse(plain) ? [new URL(plain)] : [];
    });
}

export function hostsOf(basemap: Basemap): string[] {
  return [...new Set(foreign(basemap).map(({ hostname }) => hostname))];
}

/** Origins that a Content Security Policy must open for these base maps, sorted. */
export function originsOf(basemaps: readonly Basemap[]): string[] {
  return [...new Set(basemaps.flatMap(foreign).map(({ origin }) => origin))].sort();
}
