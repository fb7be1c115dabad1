/** GeoJSON without a plan, and lists of flat objects, as a table of places. */
import { isRecord, own } from '../plan/salvage/value.ts';
import { readGeometry } from './geometry.ts';
import { MOST_COLUMNS, MOST_ELEMENTS, MOST_FEATURES } from './limits.ts';
import { cellOf, type Row, type Table } from './places.ts';
import { Refused, tooMany } from './refused.ts';

/** Keys with which programs say how a feature looks, and nothing of what it is. */
const STYLE =
  /^(stroke|fill|marker|label|icon|line|poly)([-_:](color|width|opacity|size|symbol|scale|offset|heading|url))*$|^(styleUrl|styleHash|styleMapHash|visibility|@geometry-type|coordinateProperties)$/i;

interface Item {
  readonly properties: unknown;
  readonly geometry: unknown;
}

function itemsOf(value: unknown): Item[] | null {
  if (Array.isArray(value)) {
    const flat = value.every((item) => isRecord(item) && !('features' in item));
    return flat && value.length > 0 ? value.map(itemOf) : null;
  }
  const type = own(value, 'type');
  const features = own(value, 'features');
  if (type === 'FeatureCollection' && Array.isArray(features)) return features.map(itemOf);
  if (type === 'Feature') return [itemOf(value)];
  return readGeometry(value) === null ? null : [{ properties: {}, geometry: value }];
}

function itemOf(value: unknown): Item {
  if (own(value, 'type') === 'Feature')
    return { properties: own(value, 'properties'), geometry: own(value, 'geometry') };
  return { properties: value, geometry: null };
}

function noPlaces(value: unknown): Refused {
  if (own(value, 'type') === 'Topology') {
    return new Refused(
      '这是 TopoJSON；请先转成 GeoJSON（例如用 mapshaper.org）再打开。',
      'This is TopoJSON; turn it into GeoJSON (with mapshaper.org, say) and open that.',
    );
  }
  return new Refused(
    '这个 JSON 里既没有规划（plan），也没有 GeoJSON 要素；请打开规划文件、GeoJSON、KML 或表格。',
    'This JSON holds neither a plan nor GeoJSON features; open a plan file, GeoJSON, KML or a table.',
  );
}

/** Column names in the order in which they appear; not those that only say how a feature looks. */
export function columnsOf(properties: readonly unknown[]): string[] {
  const seen = new Set<string>();
  for (const one of properties) {
    if (!isRecord(one)) continue;
    for (const key of Object.keys(one)) if (!STYLE.test(key)) seen.add(key);
    if (seen.size >= MOST_COLUMNS) break;
  }
  return [...seen].slice(0, MOST_COLUMNS);
}

/** The features of a value as a table; each row keeps its shape. */
export function readGeoJson(value: unknown): Table {
  const items = itemsOf(value);
  if (items === null) throw noPlaces(value);
  if (items.length === 0) throw new Refused('文件里一个要素也没有。', 'There is no feature in the file.');
  if (items.length > MOST_FEATURES) throw tooMany(items.length, MOST_FEATURES);
  const shown = items.slice(0, MOST_ELEMENTS);
  const columns = columnsOf(shown.map(({ properties }) => properties));
  const rows = shown.map(({ properties, geometry }, i): Row => {
    const read = readGeometry(geometry);
    const lost = read === null && geometry !== null && geometry !== undefined;
    return {
      cells: columns.map((column) => cellOf(own(properties, column))),
      geometry: read,
      ...(lost && { lost }),
      section: `第 ${i + 1} 个要素`,
    };
  });
  return { name: '', columns, rows, total: items.length };
}
