import type { LayerSpecification, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { expect, it, vi } from 'vitest';
import { reconcile } from '../../../src/stage/reconcile.ts';

const style = (layer: Partial<LayerSpecification>): StyleSpecification => ({
  version: 8,
  sources: {},
  layers: [{ id: 'a', type: 'line', source: 's', ...layer } as LayerSpecification],
});

function changes(before: Partial<LayerSpecification>, after: Partial<LayerSpecification>) {
  const map = { setPaintProperty: vi.fn(), setLayoutProperty: vi.fn(), setFilter: vi.fn() };
  reconcile(map as unknown as MapLibre, style(before), style(after));
  return Object.values(map).flatMap(({ mock }) => mock.calls as unknown[][]);
}

it('tells a map what is new', () => {
  expect(changes({ paint: { 'line-width': 1 } }, { paint: { 'line-width': 2 } })).toEqual([['a', 'line-width', 2]]);
  expect(changes({ paint: { 'line-width': 1 } }, { paint: { 'line-width': 1 } })).toEqual([]);
});

it('shows again what was hidden', () => {
  const hidden = { layout: { visibility: 'none', 'line-join': 'round' } } as const;
  const seen = { layout: { 'line-join': 'round' } } as const;
  expect(changes(hidden, seen)).toEqual([['a', 'visibility', undefined]]);
  expect(changes(seen, hidden)).toEqual([['a', 'visibility', 'none']]);
});
