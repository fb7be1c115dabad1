import { names, openMap, source, style } from './ground.ts';
import { COLOURS, ready, size, URLS } from './scene.ts';

const map = openMap(
  [
    ...style.layers,
    { id: 'lines', type: 'line', source: 'lines', paint: { 'line-color': COLOURS.line, 'line-width': 4 } },
    {
      id: 'points',
      type: 'circle',
      source: 'points',
      paint: {
        'circle-color': COLOURS.point,
        'circle-stroke-color': COLOURS.halo,
        'circle-stroke-width': 1,
        'circle-radius': size ? 2.5 : ['+', 4, ['*', 2, ['sqrt', ['get', 'value']]]],
      },
    },
    ...names,
  ],
  { lines: source(URLS.lines) },
);
map.once('idle', ready);
