/** A small plan with every kind of derived shape, and the ground it stands on. */
import type { Polygon } from 'geojson';
import { derive, type Ground } from '../../../src/drawing/derive/derive.ts';
import type { LngLat } from '../../../src/drawing/mercator.ts';
import type { Kind } from '../../../src/plan/kinds.ts';
import { type Plan, toPlan } from '../../../src/plan/model.ts';
import type { ElementProperties, PlanElement, PlanHead } from '../../../src/plan/schema.ts';

const citations = [{ source: 't', section: '一', locator: '一' }];

export function element(id: string, kind: Kind, own: Partial<ElementProperties> = {}): PlanElement {
  const name = { zh: id, en: id };
  const properties = { kind, name, aliases: [], firms: [], industries: [], targets: [], citations, ...own };
  return { type: 'Feature', id, geometry: null, properties };
}

export function square(w: number, s: number, size: number): Polygon {
  const [e, n] = [w + size, s + size];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [w, s],
        [e, s],
        [e, n],
        [w, n],
        [w, s],
      ],
    ],
  };
}

const position = { method: 'anchor', accuracy: 500, evidence: { zh: '站', en: 'station' }, schematic: false } as const;
const place = (point: LngLat) => ({ point, position });

export function ground(moved: Record<string, LngLat> = {}): Ground {
  const points: Record<string, LngLat> = { a: [120.1, 30.1], b: [120.3, 30.3], c: [120.5, 30.12], ...moved };
  return {
    places: new Map(Object.entries(points).map(([id, p]) => [id, place(p)])),
    roads: new Map([
      [
        'G1',
        {
          name: { zh: '国道', en: 'road' },
          line: [
            [120, 30],
            [120.2, 30.22],
            [120.4, 30.28],
            [120.6, 30.1],
          ],
        },
      ],
    ]),
    outlines: new Map([
      ['100001', { outline: square(120, 30, 0.4), label: [120.2, 30.2] }],
      ['100002', { outline: square(120.4, 30, 0.4), label: [120.6, 30.2] }],
      ['100003', { outline: square(120.8, 30, 0.4), label: [121, 30.2] }],
    ]),
  };
}

const output = (value: number) => [
  { metric: '产值', en: 'output', year: 2025, value, unit: '亿元', bound: '力争', citations },
];

export const ELEMENTS: readonly PlanElement[] = [
  element('core', 'core', { members: ['a', 'b'], targets: output(70) }),
  element('a', 'base', { place: 'a', no: 1 }),
  element('b', 'base', { place: 'b', no: 2 }),
  element('c', 'node', { place: 'c' }),
  element('axis', 'axis', { members: ['a', 'b', 'c'], along: 'G1' }),
  element('belt', 'belt', { members: ['a', 'b', 'c'] }),
  element('ring', 'ring', { members: ['a', 'b', 'c'] }),
  element('left', 'unit', { adcode: '100001', targets: output(35) }),
  element('middle', 'unit', { adcode: '100002' }),
  element('right', 'unit', { adcode: '100003', targets: output(7) }),
  element('cluster', 'cluster', { members: ['left', 'middle'] }),
];

const HEAD = {
  schema: 'layout-atlas/plan@1',
  id: 'sample',
  sentence: {
    text: '一核',
    en: 'one core',
    phrases: [{ text: '一核', en: 'one core', kind: 'core', count: 1, elements: ['core'], citations }],
    citations,
  },
  columns: { metric: '产值', en: 'output', unit: '亿元', years: [2025] },
} as unknown as PlanHead;

export function samplePlan(moved: Record<string, LngLat> = {}, columns = true): Plan {
  const features = derive(ELEMENTS, ground(moved));
  const plan = columns ? HEAD : { ...HEAD, columns: null };
  return toPlan({ type: 'FeatureCollection', plan, features });
}
