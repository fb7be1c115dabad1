/** Every element of an own plan gets its shape, or is said to have none. Nothing here throws. */
import { derive, type Ground, type PlacedElement } from '../drawing/derive/derive.ts';
import { thinned } from '../drawing/thinned.ts';
import { MOST_LINE_POINTS, MOST_POINTS } from '../import/limits.ts';
import { type Plan, toPlan } from '../plan/model.ts';
import type { Problem } from '../plan/problem.ts';
import { unplaced } from '../plan/salvage/sound.ts';
import type { PlanElement } from '../plan/schema.ts';

type Say = (element: PlanElement, code: string, key: string, zh: string, en: string) => void;

/** An element without a place; members are kept as a relation. */
function without(element: PlanElement, zh: string, en: string): PlanElement {
  const { place: _place, adcode: _adcode, ...rest } = element.properties;
  return { ...element, geometry: null, properties: { ...rest, position: unplaced(zh, en) } };
}

function countPoints(coordinates: unknown): number {
  if (!Array.isArray(coordinates)) return 0;
  return typeof coordinates[0] === 'number' ? 1 : coordinates.reduce<number>((sum, c) => sum + countPoints(c), 0);
}

/** Shapes up to the number of points that a map can hold. */
function lightEnough(elements: readonly PlanElement[], say: Say): PlanElement[] {
  let left = MOST_POINTS;
  return elements.map((element) => {
    const points = countPoints(element.geometry?.coordinates);
    if (points <= left) {
      left -= points;
      return element;
    }
    const zh = `“${element.id}” 的图形有 ${points} 个点，全图最多 ${MOST_POINTS} 个，未画出；请先简化（例如 mapshaper）。`;
    const en = `The shape of “${element.id}” has ${points} points, more than the ${MOST_POINTS} that the map holds in all, and is not drawn; simplify it (with mapshaper, say).`;
    say(element, 'shape-too-heavy', 'geometry', zh, en);
    return without(
      element,
      '文件中的图形点数过多，未画出',
      'The shape in the file has too many points and is not drawn',
    );
  });
}

/** Elements that stand on what the ground does not have lose their place, with a sentence. */
function grounded(elements: readonly PlanElement[], ground: Ground, say: Say): PlanElement[] {
  return elements.map((element) => {
    const { place, adcode, along, beyond } = element.properties;
    if (element.geometry !== null) return element;
    if (place !== undefined && !ground.places.has(place)) {
      const zh = `地名库里没有 “${place}”，“${element.id}” 未定位；请改用已有的地名键，或直接写几何图形和 position。`;
      const en = `The gazetteer has no “${place}”, so “${element.id}” is not located; use a key that it has, or write a geometry with a position.`;
      say(element, 'unknown-place', 'properties.place', zh, en);
      return without(element, `地名库里没有“${place}”`, `The gazetteer has no “${place}”`);
    }
    if (place === undefined && adcode !== undefined && !ground.outlines.has(adcode)) {
      const zh = `本图集没有区划 ${adcode} 的轮廓，“${element.id}” 未定位；可在文件里直接写它的几何图形。`;
      const en = `The atlas has no outline of the unit ${adcode}, so “${element.id}” is not located; its geometry can be written in the file.`;
      say(element, 'unknown-adcode', 'properties.adcode', zh, en);
      return without(element, `本图集没有区划 ${adcode} 的轮廓`, `The atlas has no outline of the unit ${adcode}`);
    }
    return withEnds(withRoad(element, along, ground, say), beyond, ground, say);
  });
}

/** Without its road an axis joins its members. */
function withRoad(element: PlanElement, along: string | undefined, ground: Ground, say: Say): PlanElement {
  if (along === undefined || ground.roads.has(along)) return element;
  const zh = `地名库里没有道路 “${along}”，“${element.id}” 按成员直接相连画出。`;
  const en = `The gazetteer has no road “${along}”; “${element.id}” is drawn straight from member to member.`;
  say(element, 'unknown-road', 'properties.along', zh, en);
  const { along: _along, ...properties } = element.properties;
  return { ...element, properties };
}

function withEnds(
  element: PlanElement,
  beyond: PlanElement['properties']['beyond'],
  ground: Ground,
  say: Say,
): PlanElement {
  const lost = beyond?.filter(({ place }) => place !== undefined && !ground.places.has(place)) ?? [];
  if (beyond === undefined || lost.length === 0) return element;
  for (const { place } of lost) {
    const zh = `地名库里没有 “${place}”，“${element.id}” 的这一端只列出，不画出。`;
    const en = `The gazetteer has no “${place}”; this end of “${element.id}” is listed and not drawn.`;
    say(element, 'unknown-place', 'properties.beyond', zh, en);
  }
  const known = beyond.map(({ place, ...end }) =>
    place === undefined || ground.places.has(place) ? { ...end, ...(place === undefined ? {} : { place }) } : end,
  );
  return { ...element, properties: { ...element.properties, beyond: known } };
}

function allFinite(coordinates: unknown): boolean {
  return Array.isArray(coordinates) ? coordinates.every(allFinite) : Number.isFinite(coordinates);
}

/** One element after the other, so that one without a shape takes none from the others. */
function deriveEach(elements: readonly PlanElement[], ground: Ground, say: Say): PlanElement[] {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const needed = (id: string, into = new Map<string, PlanElement>()): Map<string, PlanElement> => {
    const element = byId.get(id);
    if (element === undefined || into.has(id)) return into;
    into.set(id, element);
    for (const member of element.properties.members ?? []) needed(member, into);
    return into;
  };
  return elements.map((element) => {
    try {
      const placed = derive([...needed(element.id).values()], ground)[0];
      if (placed && allFinite(placed.geometry?.coordinates ?? [])) return placed;
    } catch {}
    const zh = `“${element.id}” 的成员推不出图形，只列出；请核对 members，或直接写几何图形。`;
    const en = `No shape follows from the members of “${element.id}”, so it is only listed; check “members”, or write a geometry.`;
    say(element, 'no-shape', 'properties.members', zh, en);
    return without(element, '由成员推不出图形', 'No shape follows from its members');
  });
}

function shaped(elements: readonly PlanElement[], ground: Ground, say: Say): PlanElement[] {
  try {
    const placed: readonly PlacedElement[] = derive(elements, ground);
    if (placed.every(({ geometry }) => allFinite(geometry?.coordinates ?? []))) return [...placed];
  } catch {}
  return deriveEach(elements, ground, say);
}

/** Lines as they are drawn; the file keeps all their points. */
function light(element: PlanElement): PlanElement {
  const { geometry } = element;
  if (geometry?.type === 'LineString') {
    return {
      ...element,
      geometry: { type: geometry.type, coordinates: thinned(geometry.coordinates, MOST_LINE_POINTS) },
    };
  }
  if (geometry?.type !== 'MultiLineString' || element.properties.kind === 'link') return element;
  const most = Math.max(2, Math.floor(MOST_LINE_POINTS / geometry.coordinates.length));
  return {
    ...element,
    geometry: { type: geometry.type, coordinates: geometry.coordinates.map((line) => thinned(line, most)) },
  };
}

/** The plan with all shapes that can be had, and a sentence for each that cannot. */
export function placePlan(plan: Plan, ground: Ground, file: string): { plan: Plan; problems: Problem[] } {
  const problems: Problem[] = [];
  const say: Say = ({ id }, code, key, zh, en) =>
    problems.push({ code, level: 'error', file, element: id, path: `${id} · ${key}`, zh, en });
  const elements = shaped(grounded(lightEnough(plan.elements, say), ground, say), ground, say).map(light);
  return { plan: toPlan({ type: 'FeatureCollection', plan: plan.head, features: elements }), problems };
}
