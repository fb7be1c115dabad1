import type { MultiLineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../src/drawing/derive/derive.ts';
import { draw } from '../../../src/drawing/drawing.ts';
import { edgeNames } from '../../../src/drawing/edges.ts';
import { frame } from '../../../src/drawing/frame.ts';
import type { Kind } from '../../../src/plan/kinds.ts';
import { toPlan } from '../../../src/plan/model.ts';
import type { FarEnd } from '../../../src/plan/schema.ts';
import { ELEMENTS, element, ground, samplePlan } from './sample.ts';

const FAR = { far: [121.5, 31.2] } as const;
const end = (name: string, place?: string): FarEnd => ({
  name: { zh: name, en: name },
  ...(place === undefined ? {} : { place }),
});

function withLink(members: string[], beyond: FarEnd[]) {
  const elements = derive([...ELEMENTS, element('link', 'link', { members, beyond })], ground({ far: [...FAR.far] }));
  const plan = toPlan({ type: 'FeatureCollection', plan: samplePlan().head, features: elements });
  const link = plan.byId.get('link');
  return { plan, link, lines: (link?.geometry as MultiLineString | null)?.coordinates ?? [] };
}

describe('a link', () => {
  it('runs from each inner end to each far end that has a place', () => {
    const { lines, link } = withLink(['a', 'b'], [end('上海', 'far'), end('海外')]);
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line.at(-1)?.[0]).toBeCloseTo(FAR.far[0], 5);
      expect(line.at(-1)?.[1]).toBeCloseTo(FAR.far[1], 5);
    }
    expect(lines.map((line) => line[0]?.[0]?.toFixed(4))).toEqual(['120.1000', '120.3000']);
    expect(link?.properties.beyond?.map(({ point }) => point)).toEqual([[...FAR.far], undefined]);
  });

  it('without a place at the far end is listed, not drawn', () => {
    const { link } = withLink(['a'], [end('海外')]);
    expect(link?.geometry).toBeNull();
    expect(link?.properties.position?.method).toBe('none');
  });

  it('refuses a far end that the gazetteer does not have', () => {
    expect(() => withLink(['a'], [end('上海', 'nowhere')])).toThrow(/nowhere/);
  });

  it('never widens the frame of its plan', () => {
    const { plan } = withLink(['a'], [end('上海', 'far')]);
    expect(frame(plan)).toEqual(frame(samplePlan()));
    expect(frame(plan, new Set(['link']))).toEqual([120.1, 30.1, 120.1, 30.1]);
  });

  it('is named where it leaves the picture, and at its end once that is in sight', () => {
    const { plan } = withLink(['a'], [end('上海', 'far')]);
    const { links } = draw(plan, { lang: 'zh', year: null, hidden: new Set() }).marks;
    const room = { left: 0, top: 0, right: 100, bottom: 100 };
    // The plan at the middle of a room of 0.2°, or of 4°.
    const seen = (span: number) => {
      const k = 100 / span;
      const project = ([lng, lat]: readonly [number, number]) =>
        [50 + (lng - 120.1) * k, 50 - (lat - 30.1) * k] as const;
      const unproject = ([x, y]: readonly [number, number]) => [120.1 + (x - 50) / k, 30.1 - (y - 50) / k] as const;
      return edgeNames(links, room, project, unproject).features;
    };
    const [name] = seen(0.2);
    expect(name?.properties).toMatchObject({ label: '上海', element: 'link' });
    expect(['right', 'top']).toContain(name?.properties.side);
    expect(seen(4)).toEqual([]);
  });

  it('is drawn with the names of its far ends, and goes with its kind', () => {
    const { plan } = withLink(['a'], [end('上海', 'far'), end('海外')]);
    const marks = (hidden: Kind[]) => draw(plan, { lang: 'zh', year: null, hidden: new Set(hidden) }).marks;
    expect(marks([]).links.features.map((f) => f.properties.label)).toEqual(['上海']);
    expect(marks([]).farEnds.features.map((f) => f.properties.label)).toEqual(['上海']);
    expect(marks(['link']).links.features).toEqual([]);
    expect(marks(['link']).farEnds.features).toEqual([]);
  });
});
