/** The names of a picture, each where there is room for it, in the order of their weight. */
import type { Figure, Figures } from '../drawing/columns.ts';
import { type EdgeSide, edgeNames } from '../drawing/edges.ts';
import type { PointMark } from '../drawing/marks.ts';
import type { Pixel } from '../drawing/mercator.ts';
import { at } from '../drawing/path.ts';
import type { Ribbons } from '../drawing/ribbons.ts';
import type { Kind } from '../plan/kinds.ts';
import { type AlongName, alongNames, arrowBoxes, type LevelName } from './along.ts';
import { type Placed, placeNames, type Side } from './labels.ts';
import { sizesOf } from './letters.ts';
import { markScale, marksOf } from './marks.ts';
import type { Scene } from './picture.ts';
import type { Lettered } from './written.ts';

const ROUND: readonly Side[] = [
  'right',
  'left',
  'above',
  'below',
  'above-right',
  'below-right',
  'above-left',
  'below-left',
];
const MINOR: ReadonlySet<Kind> = new Set<Kind>(['zone', 'node', 'platform', 'facility']);

const pixelOf = (scene: Scene, coordinates: readonly number[]): Pixel =>
  scene.projection.project([at(coordinates, 0), at(coordinates, 1)]);

function base(scene: Scene, text: string, where: Pixel): Lettered {
  const { small } = sizesOf(scene);
  return {
    id: text,
    element: null,
    text,
    at: where,
    clear: 0,
    size: small,
    spacing: 0,
    wrap: scene.narrow ? 7 : 11.5,
    sides: ['centre'],
    always: false,
    color: scene.palette.ink.quiet,
    bold: false,
    note: '',
  };
}

/** What was picked alone is named, even where its name covers another. */
function isPicked({ emphasis }: Scene, element: string): boolean {
  return emphasis.get(element) === 'picked' && [...emphasis.values()].filter((one) => one === 'picked').length === 1;
}

function markNames(scene: Scene): { first: Lettered[]; last: Lettered[] } {
  const { palette, drawing, projection, scale } = scene;
  const sizes = sizesOf(scene);
  const k = markScale(projection.zoom, scale);
  const named = [...drawing.marks.points.features]
    .sort((a, b) => a.properties.rank - b.properties.rank)
    .map(({ geometry, properties }): Lettered & { kind: Kind } => {
      const { element, kind, label, clear } = properties;
      const minor = MINOR.has(kind);
      return {
        ...base(scene, label, pixelOf(scene, geometry.coordinates)),
        element,
        kind,
        clear: (clear + 4) * k,
        size: kind === 'core' ? sizes.large : minor ? sizes.small : sizes.middle,
        sides: ROUND,
        color: kind === 'core' ? palette.kind.core : palette.ink.label,
        bold: kind === 'core',
        always: kind === 'core' || isPicked(scene, element),
        leader: !minor,
      };
    });
  return { first: named.filter(({ kind }) => !MINOR.has(kind)), last: named.filter(({ kind }) => MINOR.has(kind)) };
}

function areaNames(scene: Scene, figured: ReadonlySet<string>): Lettered[] {
  const { palette, drawing } = scene;
  const { middle } = sizesOf(scene);
  const wanted = ({ kind, element }: PointMark) => !(kind === 'unit' && figured.has(element));
  return drawing.marks.areaLabels.features
    .filter(({ properties }) => wanted(properties))
    .map(({ geometry, properties: { element, kind, label } }) => {
      const unit = kind === 'unit';
      return {
        ...base(scene, label, pixelOf(scene, geometry.coordinates)),
        element,
        size: middle,
        spacing: unit ? 0.12 : 0.2,
        clear: 8,
        sides: unit
          ? (['below', 'above', 'centre'] as const)
          : (['centre', 'above', 'below', 'left', 'right'] as const),
        color: unit ? palette.ink.label : palette.kind[kind],
        bold: !unit,
        always: isPicked(scene, element),
      };
    });
}

function figureNames(scene: Scene, figures: Figures | null): { values: Lettered[]; zones: Lettered[] } {
  const { palette } = scene;
  const { middle, small } = sizesOf(scene);
  const all = figures?.figures ?? [];
  const where = (figure: Figure) => scene.projection.project(figure.point);
  const values = all.map((figure): Lettered => {
    const published = figure.value !== null;
    return {
      ...base(scene, figure.label, where(figure)),
      element: figure.element,
      size: published ? middle : small,
      wrap: 40,
      clear: published ? 0 : 8 * scene.scale,
      sides: published ? ['centre'] : ['above', 'right', 'left', 'below'],
      always: published,
      color: published ? palette.ink.label : palette.ink.quiet,
      bold: published,
      note: figure.note,
    };
  });
  const zones = all
    .filter(({ name }) => name !== '')
    .map(
      (figure): Lettered => ({
        ...base(scene, figure.name, where(figure)),
        element: figure.element,
        size: middle,
        spacing: 0.12,
        clear: 20 * scene.scale,
        sides: ['below', 'above', 'right', 'left'],
        color: palette.ink.label,
      }),
    );
  return { values, zones };
}

function groundNames(scene: Scene): Lettered[] {
  const { lang, ownCodes, projection } = scene;
  const seen = ([x, y]: Pixel) => x > 0 && y > 0 && x < projection.width && y < projection.height;
  const lands = scene.base.names.features
    .filter(({ properties }) => !ownCodes.includes(properties.code))
    .sort((a, b) => Number(a.properties.role !== 'plan') - Number(b.properties.role !== 'plan'))
    .map(
      ({ geometry, properties }): Lettered => ({
        ...base(scene, properties.name[lang], pixelOf(scene, geometry.coordinates)),
        spacing: 0.16,
      }),
    );
  return lands.filter((name) => seen(name.at));
}

const AT_SIDE: Readonly<Record<EdgeSide, Side>> = { left: 'right', right: 'left', top: 'below', bottom: 'above' };

/** Far ends of links: at their place, or where the link leaves the picture. */
function farNames(scene: Scene): Lettered[] {
  const { drawing, projection, palette, covered } = scene;
  const room = {
    left: covered.left,
    top: covered.top,
    right: projection.width - covered.right,
    bottom: projection.height - covered.bottom,
  };
  const quiet = (label: string, element: string, where: Pixel) => ({
    ...base(scene, label, where),
    element,
    color: palette.kind.link,
  });
  const ends = drawing.marks.farEnds.features.map(
    ({ geometry, properties: { label, element } }): Lettered => ({
      ...quiet(label, element, pixelOf(scene, geometry.coordinates)),
      clear: 8,
      sides: ROUND,
    }),
  );
  const { links } = drawing.marks;
  const near = links.features.filter(({ properties }) => scene.emphasis.get(properties.element) !== 'rest');
  const edges = edgeNames({ ...links, features: near }, room, projection.project, projection.unproject);
  const left = edges.features.map(
    ({ geometry, properties: { label, element, side } }): Lettered => ({
      ...quiet(`⇢ ${label}`, element, pixelOf(scene, geometry.coordinates)),
      sides: [AT_SIDE[side]],
    }),
  );
  return [...ends, ...left];
}

/** The name of a belt that bends too much to carry it. */
function levelName(scene: Scene, { element, text: label, color, at: where }: LevelName): Lettered {
  return {
    ...base(scene, label, where),
    element,
    color,
    size: sizesOf(scene).middle,
    bold: true,
    clear: 14 * scene.scale,
    sides: ['centre', ...ROUND],
    leader: true,
  };
}

/** With its other name, where the picture is in two languages. */
function glossed(scene: Scene, name: Lettered): Lettered {
  const gloss = name.element === null ? undefined : scene.glosses?.get(name.element);
  return gloss === undefined || gloss === name.text || name.text.startsWith('⇢') ? name : { ...name, gloss };
}

/** The names that found their room, as data: every surface that writes text writes these. */
export interface PlacedNames {
  /** What the base map says. */
  readonly ground: readonly Placed<Lettered>[];
  readonly along: readonly AlongName[];
  readonly plan: readonly Placed<Lettered>[];
  /** Values of the figures. */
  readonly values: readonly Placed<Lettered>[];
}

/** Every name that finds its room; what the base map says comes last. */
export function placedNames(scene: Scene, ribbons: Ribbons, figures: Figures | null): PlacedNames {
  const { first, last } = markNames(scene);
  const { values: amounts, zones } = figureNames(scene, figures);
  const figured = new Set(figures?.figures.map(({ element }) => element) ?? []);
  const marked = marksOf(scene).map(({ box }) => box);
  const values = placeNames(amounts, scene.projection, marked);
  const kept = scene.kept ?? [];
  const along = alongNames(scene, ribbons, [...kept, ...marked, ...values.map(({ box }) => box)]);
  const standing = [...kept, ...marked, ...values.map(({ box }) => box), ...along.taken];
  const names = [...first.filter(({ bold }) => bold), ...first.filter(({ bold }) => !bold)];
  const plan = placeNames(
    [
      ...names,
      ...along.level.map((name) => levelName(scene, name)),
      ...zones,
      ...areaNames(scene, figured),
      ...last,
      ...farNames(scene),
    ].map((name) => glossed(scene, name)),
    scene.projection,
    [...standing, ...arrowBoxes(scene, ribbons)],
  );
  const taken = [...standing, ...plan.map(({ box }) => box)];
  const ground = placeNames(groundNames(scene), scene.projection, taken);
  return { ground, along: along.placed, plan, values };
}
