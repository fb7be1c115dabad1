/** MapLibre with deck.gl on it and nothing else: the ground below, the plan's points and lines above. */
import { ColumnLayer, PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Feature, Point } from 'geojson';
import { Popup } from 'maplibre-gl';
import { names, openMap, style } from './ground.ts';
import { bounds, columns, details, get, type Props, paths, radius, ready, size, URLS } from './scene.ts';

type At = Feature<Point, Props>;
type Line = ReturnType<typeof paths>[number];
const GREEN: [number, number, number] = [29, 127, 104];
const RED: [number, number, number] = [179, 32, 47];
const lngLat = ({ geometry: { coordinates } }: At): [number, number] => [coordinates[0] ?? 0, coordinates[1] ?? 0];

const loading = Promise.all([get<Point>(URLS.points), get(URLS.lines)]);
const map = openMap([...style.layers, ...names]);
map.on('load', async () => {
  const [{ features }, lines] = await loading;
  const max = Math.max(...features.map((f) => f.properties.value ?? 0));
  const tall = (bounds[3] - bounds[1]) * 111_000 * 0.15;
  const placed = size ? {} : { beforeId: 'land-names' };
  const common = {
    data: features,
    pickable: true,
    getPosition: lngLat,
    getFillColor: RED,
    onClick: ({ object }: { object?: At }) => {
      if (object) new Popup().setLngLat(lngLat(object)).setText(details(object.properties)).addTo(map);
    },
    ...placed,
  };
  const layer =
    columns && !size
      ? new ColumnLayer<At>({
          ...common,
          id: 'columns',
          radius: 6.5,
          radiusUnits: 'pixels',
          diskResolution: 24,
          extruded: true,
          getElevation: (f) => ((f.properties.value ?? 0) / max) * tall,
        })
      : new ScatterplotLayer<At>({
          ...common,
          id: 'points',
          radiusUnits: 'pixels',
          stroked: !size,
          lineWidthUnits: 'pixels',
          getLineColor: [251, 250, 246],
          getRadius: (f) => radius(f.properties.value),
        });
  const belts = new PathLayer<Line>({
    ...placed,
    id: 'lines',
    data: paths(lines),
    widthUnits: 'pixels',
    getWidth: 4,
    getColor: GREEN,
    getPath: ({ path }) => path.map(([x = 0, y = 0]): [number, number] => [x, y]),
  });
  if (columns && !size) map.jumpTo({ pitch: 42 });
  map.addControl(new MapLibreOverlay({ interleaved: true, layers: [belts, layer], onAfterRender: drawn }));
});

let waiting = false;
/** The overlay has drawn once: ready is when the map comes to rest with it. */
function drawn(): void {
  if (waiting) return;
  waiting = true;
  map.once('idle', ready);
  map.triggerRepaint();
}
