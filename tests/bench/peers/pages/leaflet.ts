import { circleMarker, geoJSON, map as makeMap, tooltip } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { bounds, COLOURS, details, load, type Props, radius, shown, size } from './scene.ts';

const map = makeMap('map', { preferCanvas: true, attributionControl: false, zoomSnap: 0.25 });
const [w, s, e, n] = bounds;
map.fitBounds([
  [s, w],
  [n, e],
]);
const { ground, names, lines, areas, points } = await load();
const click = ({ properties }: { properties: Props }): string => details(properties);
geoJSON(ground, {
  style: (f) => ({
    color: COLOURS.seam,
    weight: 0.8,
    fillColor: COLOURS[f?.properties.role === 'water' ? 'water' : f?.properties.role === 'plan' ? 'plan' : 'neighbour'],
    fillOpacity: 1,
  }),
  onEachFeature: (f, layer) => layer.bindPopup(click(f)),
}).addTo(map);
geoJSON(areas, {
  style: { color: COLOURS.area, weight: size ? 1 : 2, fillOpacity: 0.2 },
  onEachFeature: (f, layer) => layer.bindPopup(click(f)),
}).addTo(map);
geoJSON(lines, {
  style: { color: COLOURS.line, weight: 4 },
  onEachFeature: (f, layer) => layer.bindPopup(click(f)),
}).addTo(map);
geoJSON<Props>(points, {
  pointToLayer: (f, at) =>
    circleMarker(at, {
      radius: radius(f.properties.value),
      weight: 1,
      color: COLOURS.halo,
      fillColor: COLOURS.point,
      fillOpacity: 0.9,
    }),
  onEachFeature: (f, layer) => {
    layer.bindPopup(click(f));
    if (!size) layer.bindTooltip(f.properties.name, { permanent: true, direction: 'right', className: 'name' });
  },
}).addTo(map);
for (const { geometry, properties } of size ? [] : names.features) {
  const [lng = 0, lat = 0] = geometry.coordinates;
  tooltip({ permanent: true, direction: 'center', className: 'name' })
    .setLatLng([lat, lng])
    .setContent(properties.name)
    .addTo(map);
}
shown();
