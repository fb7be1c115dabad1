/** Brings a live map from one style to the next by the differences alone, so that nothing blinks. */
import type { GeoJSONSource, LayerSpecification, Map as MapLibre, StyleSpecification } from 'maplibre-gl';

/** Keys and values come from a checked style specification, where Object.entries forgets their types. */
type Setter = (layer: string, key: string, value: unknown) => void;

/** Both styles come from style(): the same layers and sources in the same order, only values differ. */
export function reconcile(map: MapLibre, before: StyleSpecification, after: StyleSpecification): void {
  for (const [id, next] of Object.entries(after.sources)) {
    const previous = before.sources[id];
    if (next.type !== 'geojson' || previous?.type !== 'geojson' || previous.data === next.data) continue;
    const source = map.getSource<GeoJSONSource>(id);
    if (source && typeof next.data !== 'string') source.setData(next.data);
  }
  const old = new Map(before.layers.map((l) => [l.id, l]));
  for (const layer of after.layers) {
    const previous = old.get(layer.id);
    if (previous) reconcileLayer(map, previous, layer);
  }
}

function reconcileLayer(map: MapLibre, before: LayerSpecification, after: LayerSpecification): void {
  const setPaint = map.setPaintProperty.bind(map) as Setter;
  const setLayout = map.setLayoutProperty.bind(map) as Setter;
  for (const [key, value] of changed(before.paint, after.paint)) setPaint(after.id, key, value);
  for (const [key, value] of changed(before.layout, after.layout)) setLayout(after.id, key, value);
  if ('filter' in after && 'filter' in before && !same(before.filter, after.filter))
    map.setFilter(after.id, after.filter);
}

/** What is not said any more is set back to its default. */
function changed(before: object | undefined, after: object | undefined): [string, unknown][] {
  const old = new Map<string, unknown>(Object.entries(before ?? {}));
  const now = new Map<string, unknown>(Object.entries(after ?? {}));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
    same(old.get(key), now.get(key)) ? [] : [[key, now.get(key)]],
  );
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
