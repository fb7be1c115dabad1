/** Letters hold 4.5:1 and shapes 3:1, measured on the style that the map is drawn by and on the picture of the light stage. */
import { createExpression, latest, type StylePropertySpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { PALETTE, type Theme } from '../../../src/drawing/palette.ts';
import type { SvgNode } from '../../../src/sheet/svg.ts';
import { matterOf, nodesIn, PLANS } from '../sheet/built.ts';
import { contrast, over, type Rgb, rgb } from './colour.ts';
import { drawingOf, pictureOf, styleOf } from './pickable.ts';

const THEMES = ['light', 'dark'] as const satisfies readonly Theme[];
const NOTHING: Feature = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [0, 0] } };

/** Shapes without which the structure could not be read, by layer and property; the others repeat what these say. */
const SHAPES: Readonly<Record<string, string>> = {
  'shape-outline': 'line',
  'shape-sketch': 'line',
  'cluster-outline': 'line',
  'ring-dash': 'line',
  links: 'line',
  'belt-edges': 'line',
  axes: 'fill',
  'far-ends': 'circle-stroke',
};

type Layer = ReturnType<typeof styleOf>['layers'][number];

/** A paint property for one feature, nothing being picked. */
function paintOf(layer: Layer, key: string, feature: Feature): unknown {
  const paint = 'paint' in layer ? layer.paint : undefined;
  const raw = paint && Object.entries(paint).find(([name]) => name === key)?.[1];
  if (!Array.isArray(raw)) return raw;
  const spec: StylePropertySpecification = Reflect.get(Reflect.get(latest, `paint_${layer.type}`), key);
  const made = createExpression(raw, `paint.${key}`, spec);
  if (made.result !== 'success') throw new Error(`${layer.id} ${key}`);
  const type = feature.geometry.type.includes('Line') ? 2 : feature.geometry.type.includes('Polygon') ? 3 : 1;
  return made.value.evaluate({ zoom: 9 }, { type, properties: feature.properties ?? {} }, {});
}

function colourOf(value: unknown): Rgb {
  if (typeof value === 'string') return rgb(value);
  const { r, g, b } = value as { r: number; g: number; b: number };
  return [r * 255, g * 255, b * 255];
}

function featuresOf(layer: Layer, { sources }: ReturnType<typeof styleOf>): Feature[] {
  const source = 'source' in layer ? sources[layer.source] : undefined;
  const data = source?.type === 'geojson' ? source.data : undefined;
  const found = typeof data === 'object' && data.type === 'FeatureCollection' ? data.features : [];
  return found.length > 0 ? found : [NOTHING];
}

describe.each(THEMES)('the %s style', (theme) => {
  const { ground } = PALETTE[theme];
  const land = [ground.plan, ground.neighbour].map(rgb);
  const grounds = [...land, rgb(ground.water)];
  const styles = PLANS.map((id) => {
    const matter = matterOf(id);
    return styleOf(matter, drawingOf(matter), theme);
  });
  const each = (test: (layer: Layer, feature: Feature) => void): void => {
    for (const made of styles)
      for (const layer of made.layers) for (const one of featuresOf(layer, made)) test(layer, one);
  };

  it('writes every letter with 4.5:1 on its halo and on every ground', () => {
    const weak = new Set<string>();
    each((layer, feature) => {
      if (layer.type !== 'symbol' || paintOf(layer, 'text-color', feature) === undefined) return;
      const ink = colourOf(paintOf(layer, 'text-color', feature));
      const opacity = Number(paintOf(layer, 'text-opacity', feature) ?? 1);
      const halo = colourOf(paintOf(layer, 'text-halo-color', feature));
      // A thinner halo would not keep the ground from the letters.
      if (Number(paintOf(layer, 'text-halo-width', feature)) < 1) weak.add(`${layer.id} halo`);
      // The ground is seen between the letters only where the halo ends.
      const worst = Math.min(
        contrast(over(ink, opacity, halo), halo),
        ...grounds.map((g) => contrast(over(ink, opacity, g), halo)),
      );
      if (worst < 4.5) weak.add(`${layer.id} ${worst.toFixed(2)}`);
    });
    expect([...weak]).toEqual([]);
  });

  it('draws every shape that the structure is read from with 3:1 on land', () => {
    const weak = new Set<string>();
    const met = new Set<string>();
    each((layer, feature) => {
      const sort = SHAPES[layer.id];
      if (sort === undefined) return;
      met.add(layer.id);
      const colour = colourOf(paintOf(layer, `${sort}-color`, feature));
      const opacity = Number(paintOf(layer, `${sort}-opacity`, feature) ?? 1);
      for (const g of land) {
        const held = contrast(over(colour, opacity, g), g);
        if (held < 3) weak.add(`${layer.id} ${held.toFixed(2)}`);
      }
    });
    expect([...met].sort()).toEqual(Object.keys(SHAPES).sort());
    expect([...weak]).toEqual([]);
  });
});

describe.each(THEMES)('the %s picture of the light stage', (theme) => {
  const { ground, ink, kind, beltBody } = PALETTE[theme];
  const halo = rgb(ink.halo);

  it.each(PLANS)('writes every letter of %s with 4.5:1', (id) => {
    const matter = matterOf(id);
    const letters = nodesIn(pictureOf(matter, drawingOf(matter), theme)).filter(({ tag }) => tag === 'text');
    expect(letters.length).toBeGreaterThan(0);
    for (const { attrs } of letters) {
      const fill = String(attrs.fill ?? '');
      // Figures on a mark and its badge stand on the colour of the mark.
      if (!fill.startsWith('#') || attrs.stroke === undefined) continue;
      const colour = over(rgb(fill), Number(attrs['fill-opacity'] ?? attrs.opacity ?? 1), halo);
      expect(contrast(colour, halo), fill).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(PLANS)('gives every element of %s a stroke or a fill of 3:1 on the plan, but the units', (id) => {
    const matter = matterOf(id);
    const plan = rgb(ground.plan);
    const root = pictureOf(matter, drawingOf(matter), theme);
    const best = new Map<string, number>();
    for (const group of nodesIn(root)) {
      const element = group.attrs['data-element'];
      if (element === undefined) continue;
      const held = Math.max(0, ...nodesIn(group).flatMap((node) => paintsOf(node, plan)));
      best.set(String(element), Math.max(best.get(String(element)) ?? 0, held));
    }
    const weak = [...best].filter(
      ([element, held]) => held < 3 && matter.plan.byId.get(element)?.properties.kind !== 'unit',
    );
    expect(weak).toEqual([]);
  });

  it('keeps names and badges on their belts and marks readable', () => {
    for (const body of beltBody) expect(contrast(rgb(ink.label), rgb(body))).toBeGreaterThanOrEqual(4.5);
    for (const k of ['base', 'park'] as const) expect(contrast(halo, rgb(kind[k]))).toBeGreaterThanOrEqual(4.5);
  });
});

function paintsOf({ attrs }: SvgNode, ground: Rgb): number[] {
  const held = (colour: unknown, opacity: unknown) =>
    typeof colour === 'string' && colour.startsWith('#')
      ? [contrast(over(rgb(colour), Number(opacity ?? 1) * Number(attrs.opacity ?? 1), ground), ground)]
      : [];
  return [...held(attrs.fill, attrs['fill-opacity']), ...held(attrs.stroke, attrs['stroke-opacity'])];
}
