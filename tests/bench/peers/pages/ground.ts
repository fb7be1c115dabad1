/** The ground, areas and names of MapLibre: alone, and under deck.gl. */
import { Map as MapLibre, Popup, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { bounds, COLOURS, details, size, URLS } from './scene.ts';

const absolute = (url: string): string => new URL(url, location.href).href;
const fonts = ['Noto Sans CJK SC', 'Microsoft YaHei'];
export const source = (url: string) => ({ type: 'geojson' as const, data: absolute(url) });

export const style: StyleSpecification = {
  version: 8,
  sources: {
    ground: source(URLS.ground),
    areas: source(URLS.areas),
    points: source(URLS.points),
    names: source(URLS.names),
  },
  layers: [
    {
      id: 'land',
      type: 'fill',
      source: 'ground',
      paint: {
        'fill-color': ['match', ['get', 'role'], 'plan', COLOURS.plan, 'water', COLOURS.water, COLOURS.neighbour],
      },
    },
    { id: 'seams', type: 'line', source: 'ground', paint: { 'line-color': COLOURS.seam, 'line-width': 0.8 } },
    { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': COLOURS.area, 'fill-opacity': 0.2 } },
    {
      id: 'edges',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': COLOURS.area, 'line-width': size ? 1 : 2 },
    },
  ],
};

export const names: StyleSpecification['layers'] = size
  ? []
  : [
      {
        id: 'land-names',
        type: 'symbol',
        source: 'names',
        layout: { 'text-field': ['get', 'name'], 'text-font': fonts, 'text-size': 12 },
        paint: { 'text-color': COLOURS.quiet, 'text-halo-color': COLOURS.halo, 'text-halo-width': 1 },
      },
      {
        id: 'point-names',
        type: 'symbol',
        source: 'points',
        layout: {
          'text-field': ['get', 'name'],
          'text-font': fonts,
          'text-size': 12,
          'text-anchor': 'left',
          'text-offset': [0.9, 0],
        },
        paint: { 'text-color': COLOURS.ink, 'text-halo-color': COLOURS.halo, 'text-halo-width': 1 },
      },
    ];

export function openMap(layers: StyleSpecification['layers'], more: StyleSpecification['sources'] = {}): MapLibre {
  const sources = { ...style.sources, ...more };
  setWorkerUrl(workerUrl);
  const map = new MapLibre({
    container: 'map',
    bounds,
    attributionControl: false,
    style: { ...style, sources, layers },
  });
  map.on('click', ({ point, lngLat }) => {
    const [found] = map.queryRenderedFeatures(point);
    if (!found) return;
    const { name, value } = found.properties;
    new Popup().setLngLat(lngLat).setText(details({ name, value })).addTo(map);
  });
  return map;
}
