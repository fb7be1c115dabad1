import { Map as L7Map, LineLayer, PointLayer, PolygonLayer, Popup, Scene } from '@antv/l7';
import { bounds, COLOURS, center, details, load, type Props, radius, shown, size } from './scene.ts';

const [w, s, e, n] = bounds;
const scene = new Scene({
  id: 'map',
  logoVisible: false,
  map: new L7Map({ style: 'blank', center, zoom: 6 }),
});
const loaded = new Promise<void>((done) => scene.on('loaded', () => done()));
const [{ ground, names, lines, areas, points }] = await Promise.all([load(), loaded]);
scene.fitBounds(
  [
    [w, s],
    [e, n],
  ],
  { animate: false },
);
const role = (is: string | undefined): string =>
  COLOURS[is === 'water' ? 'water' : is === 'plan' ? 'plan' : 'neighbour'];
const layers = [
  new PolygonLayer({ autoFit: false }).source(ground).shape('fill').color('role', role),
  new LineLayer({ autoFit: false }).source(ground).shape('line').size(0.8).color(COLOURS.seam),
  new PolygonLayer({ autoFit: false }).source(areas).shape('fill').color(COLOURS.area).style({ opacity: 0.2 }),
  new LineLayer({ autoFit: false })
    .source(areas)
    .shape('line')
    .size(size ? 1 : 2)
    .color(COLOURS.area),
  new LineLayer({ autoFit: false }).source(lines).shape('line').size(4).color(COLOURS.line),
  new PointLayer({ autoFit: false })
    .source(points)
    .shape('circle')
    .size('value', (value: number) => radius(value))
    .color(COLOURS.point)
    .style({ stroke: COLOURS.halo, strokeWidth: 1 }),
  ...(size
    ? []
    : [
        new PointLayer({ autoFit: false })
          .source(names)
          .shape('name', 'text')
          .size(12)
          .color(COLOURS.quiet)
          .style({ stroke: COLOURS.halo, strokeWidth: 1.5 }),
        new PointLayer({ autoFit: false })
          .source(points)
          .shape('name', 'text')
          .size(12)
          .color(COLOURS.ink)
          .style({ textAnchor: 'left', textOffset: [10, 0], stroke: COLOURS.halo, strokeWidth: 1.5 }),
      ]),
];
const standing = layers.map((layer) => new Promise<void>((done) => layer.on('inited', () => done())));
for (const layer of layers) {
  scene.addLayer(layer);
  layer.on(
    'click',
    ({ lngLat, feature }: { lngLat: { lng: number; lat: number }; feature: Props & { properties?: Props } }) => {
      const popup = new Popup({ lngLat, html: '' });
      popup.setText(details(feature.properties ?? feature));
      scene.addPopup(popup);
    },
  );
}
await Promise.all(standing);
shown();
