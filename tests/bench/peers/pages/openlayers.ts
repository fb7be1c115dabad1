import GeoJSON from 'ol/format/GeoJSON';
import VectorLayer from 'ol/layer/Vector';
import OlMap from 'ol/Map';
import Overlay from 'ol/Overlay';
import 'ol/ol.css';
import { fromLonLat, transformExtent } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style';
import View from 'ol/View';
import { bounds, COLOURS, center, details, FONT, type Props, radius, ready, size, URLS } from './scene.ts';

const format = new GeoJSON();
const source = (url: string) => new VectorSource({ url, format });
const seam = new Stroke({ color: COLOURS.seam, width: 0.8 });
const fills = {
  plan: new Style({ fill: new Fill({ color: COLOURS.plan }), stroke: seam }),
  neighbour: new Style({ fill: new Fill({ color: COLOURS.neighbour }), stroke: seam }),
  water: new Style({ fill: new Fill({ color: COLOURS.water }) }),
};
const area = new Style({
  fill: new Fill({ color: `${COLOURS.area}33` }),
  stroke: new Stroke({ color: COLOURS.area, width: size ? 1 : 2 }),
});
const line = new Style({ stroke: new Stroke({ color: COLOURS.line, width: 4 }) });
const circles = new Map<number, Circle>();
function circle(value: number): Circle {
  const made =
    circles.get(value) ??
    new Circle({
      radius: radius(value),
      fill: new Fill({ color: COLOURS.point }),
      stroke: new Stroke({ color: COLOURS.halo, width: 1 }),
    });
  circles.set(value, made);
  return made;
}
const name = (text: string, color: string, offsetX: number) =>
  new Text({
    text,
    font: `12px ${FONT}`,
    textAlign: offsetX > 0 ? 'left' : 'center',
    offsetX,
    fill: new Fill({ color }),
    stroke: new Stroke({ color: COLOURS.halo, width: 2 }),
  });
const points = source(URLS.points);
const map = new OlMap({
  target: 'map',
  view: new View({ center: fromLonLat(center), zoom: 7 }),
  layers: [
    new VectorLayer({
      source: source(URLS.ground),
      style: (f) => fills[f.get('role') === 'water' ? 'water' : f.get('role') === 'plan' ? 'plan' : 'neighbour'],
    }),
    new VectorLayer({ source: source(URLS.areas), style: area }),
    new VectorLayer({ source: source(URLS.lines), style: line }),
    new VectorLayer({ source: points, style: (f) => new Style({ image: circle(f.get('value') ?? 1) }) }),
    ...(size
      ? []
      : [
          new VectorLayer({
            source: points,
            declutter: true,
            style: (f) => new Style({ text: name(f.get('name'), COLOURS.ink, radius(f.get('value')) + 3) }),
          }),
          new VectorLayer({
            source: source(URLS.names),
            declutter: true,
            style: (f) => new Style({ text: name(f.get('name'), COLOURS.quiet, 0) }),
          }),
        ]),
  ],
});
map.getView().fit(transformExtent(bounds, 'EPSG:4326', 'EPSG:3857'));
const card = document.createElement('div');
card.style.background = '#fff';
const popup = new Overlay({ element: card });
map.addOverlay(popup);
map.on('click', ({ pixel, coordinate }) => {
  const found = map.forEachFeatureAtPixel(pixel, (f) => f.getProperties());
  card.textContent = found ? details({ name: found.name, value: found.value } satisfies Props) : '';
  popup.setPosition(found ? coordinate : undefined);
});
map.once('rendercomplete', ready);
