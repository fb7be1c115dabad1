/** Map and list are equals: what can be picked on either stage, with what is only listed, is the list, one to one. */
import { describe, expect, it } from 'vitest';
import { listing, walk } from '../../../src/drawing/listing.ts';
import { toPlan } from '../../../src/plan/model.ts';
import { matterOf, PLANS } from '../sheet/built.ts';
import { drawingOf, pickableInPicture, pickableInStyle } from './pickable.ts';

const sorted = (ids: Iterable<string>): string[] => [...ids].sort();

describe.each(PLANS)('%s', (id) => {
  const matter = matterOf(id);
  const { plan } = matter;
  const listed = listing(plan);
  const drawn = listed.flatMap((of) => of.drawn.map((element) => element.id));
  const undrawn = listed.flatMap((of) => of.undrawn.map((element) => element.id));
  const drawing = drawingOf(matter);

  it('lists every element once', () => {
    expect(sorted([...drawn, ...undrawn])).toEqual(sorted(plan.elements.map((element) => element.id)));
  });

  it('can be picked on the full stage where it is listed as drawn, and nowhere else', () => {
    expect(sorted(pickableInStyle(matter, drawing))).toEqual(sorted(drawn));
  });

  it('can be picked on the light stage where it is listed as drawn, and nowhere else', () => {
    expect(sorted(pickableInPicture(matter, drawing))).toEqual(sorted(drawn));
  });

  it('is walked through with the keys in the order of the list', () => {
    expect(walk(plan, new Set()).map((element) => element.id)).toEqual(drawn);
  });

  it('leaves the walk with the kind that is taken off the map', () => {
    const kind = listed.find((of) => of.drawn.length > 0)?.kind;
    if (!kind) return;
    const hidden = new Set([kind]);
    const rest = walk(plan, hidden).map((element) => element.id);
    expect(sorted(pickableInStyle(matter, drawingOf(matter, hidden)))).toEqual(sorted(rest));
    expect(sorted(pickableInPicture(matter, drawingOf(matter, hidden)))).toEqual(sorted(rest));
  });
});

it('an id that stands twice in a file is listed once', () => {
  const { plan } = matterOf('tonghua');
  const [first] = plan.elements;
  if (!first) throw new Error('no element');
  const twice = toPlan({ type: 'FeatureCollection', plan: plan.head, features: [...plan.elements, first] });
  const all = listing(twice).flatMap(({ drawn, undrawn }) => [...drawn, ...undrawn]);
  expect(all.filter(({ id }) => id === first.id)).toHaveLength(1);
});
