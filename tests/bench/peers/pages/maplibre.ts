import { names, openMap, style } from './ground.ts';
import { COLOURS, ready, size } from './scene.ts';

const map = openMap([
  ...style.layers,
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
]);
map.once('idle', ready);
