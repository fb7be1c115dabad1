/** Clusters of a large plan: a double ring with the number of places in it. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../drawing/palette.ts';
import { KINDS } from '../../plan/kinds.ts';
import type { Lettering } from './fonts.ts';

function color(palette: Palette): ExpressionSpecification {
  const pairs = KINDS.flatMap((kind) => [kind, palette.kind[kind]] as const);
  const [kind, first, ...others] = pairs;
  return ['match', ['get', 'kind'], kind ?? '', first ?? '', ...others, palette.ink.quiet];
}

/** `quiet`: something else is picked or lit. */
export function crowdLayers(palette: Palette, { scale, bold, size }: Lettering, quiet: boolean): LayerSpecification[] {
  const opacity = quiet ? 0.45 : 1;
  return [
    {
      id: 'crowds',
      type: 'circle',
      source: 'crowds',
      paint: {
        'circle-radius': ['*', ['get', 'radius'], scale],
        'circle-color': palette.ink.halo,
        'circle-opacity': opacity,
        'circle-stroke-color': color(palette),
        'circle-stroke-width': 2 * scale,
        'circle-stroke-opacity': opacity,
      },
    },
    {
      id: 'crowd-counts',
      type: 'symbol',
      source: 'crowds',
      layout: {
        'text-field': ['get', 'label'],
        'text-font': bold,
        'text-size': size.small,
        'text-allow-overlap': true,
        'text-ignore-placement': false,
      },
      paint: { 'text-color': palette.ink.label, 'text-halo-color': palette.ink.halo, 'text-opacity': opacity },
    },
  ];
}
