/** docs/kinds: the mark of each kind, as the legend of the map draws it, and of a place that is only roughly known. */
import { legend } from '../../src/drawing/legend.ts';
import { PALETTE } from '../../src/drawing/palette.ts';
import { type Shape, symbol } from '../../src/drawing/symbol.ts';
import { KIND_NAMES, KINDS, type Kind } from '../../src/plan/kinds.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { svgOf } from './svg.ts';

const palette = PALETTE.light;
const text = (zh: string) => ({ zh, en: zh });
const citations = [{ source: 'text', section: '示例', locator: '示例' }];

/** A plan with one element of each kind: the legend shows what is there. */
function onePlanOfAll(): unknown {
  const head = {
    ...{ schema: 'layout-atlas/plan@1', id: 'kinds', title: text('种类'), shortTitle: text('种类'), issuer: null },
    regions: [{ code: '330000', name: text('示例') }],
    status: { is: 'unknown', words: text('示例') },
    period: { base: null, from: null, to: 2030, citations },
    mapApproval: { is: 'none', reason: text('示例') },
    ...{ sentence: null, columns: null, indicators: [], sectors: [], claims: [], remarks: [] },
    sources: [{ id: 'text', title: text('示例'), file: 'text.txt' }],
  };
  const features = KINDS.map((kind) => ({
    type: 'Feature',
    id: kind,
    geometry: { type: 'Point', coordinates: [120, 30] },
    properties: { kind, name: text(kind), ...{ aliases: [], firms: [], industries: [], targets: [] }, citations },
  }));
  return { type: 'FeatureCollection', plan: head, features };
}

function swatches(): ReadonlyMap<string, readonly Shape[]> {
  const { plan } = parsePlan(onePlanOfAll(), 'kinds');
  return new Map(plan ? legend(plan, palette).map(({ kind, swatch }) => [kind, swatch]) : []);
}

/** Kinds whose mark is drawn broken where the place is only roughly known. */
const BROKEN: readonly Kind[] = ['core', 'base', 'park', 'zone', 'node', 'platform', 'facility'];

/** File name → SVG, for every kind and for the broken marks. */
export function kindPictures(): ReadonlyMap<string, string> {
  const shapes = swatches();
  const plain = KINDS.map((kind): [string, string] => {
    const { zh, en } = KIND_NAMES[kind];
    return [`${kind}.svg`, svgOf(shapes.get(kind) ?? [], palette.ground.plan, `${zh} ${en}`)];
  });
  const broken = BROKEN.map((kind): [string, string] => {
    const { zh, en } = KIND_NAMES[kind];
    const no = kind === 'base' || kind === 'park' ? 1 : null;
    const mark = symbol({ kind, no, main: false, schematic: true }, palette);
    return [`${kind}-schematic.svg`, svgOf(mark, palette.ground.plan, `${zh}（示意） ${en} (schematic)`)];
  });
  return new Map([...plain, ...broken]);
}
