/** A table of places → the value of a plan file. What the table does not say is left out, and what is odd is listed. */
import type { Kind } from '../plan/kinds.ts';
import type { Problem } from '../plan/problem.ts';
import { slugOf } from '../plan/salvage/ids.ts';
import { SCHEMA_ID } from '../plan/schema.ts';
import type { Answers } from './answers.ts';
import { datumWords, degrees, toWgs84 } from './datum.ts';
import { mapPoints } from './geometry.ts';
import type { Field } from './headers.ts';
import { kindOf } from './kind-words.ts';
import type { PlaceGeometry, Row, Table } from './places.ts';

export interface Made {
  /** To be read like the value of any plan file. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

const SOURCE = 'file';
const both = (words: string): { zh: string; en: string } => ({ zh: words, en: words });

/** Entries of a cell, parted by the signs with which lists are written. */
export function listIn(cell: string): string[] {
  return cell
    .split(/[、；;,，\n]/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}

/** As much of a cell as a locator holds, without half a character at its end. */
function beginning(words: string): string {
  let kept = '';
  for (const sign of words) {
    if (kept.length + sign.length > 12) break;
    kept += sign;
  }
  return kept.trim();
}

/** A row with its cells by field. */
interface Read {
  readonly row: Row;
  readonly get: (field: Field) => string;
  readonly id: string;
  readonly kind: Kind;
  /** The number on its mark. */
  readonly no: number | null;
}

type Say = (read: Pick<Read, 'id' | 'row'>, code: string, zh: string, en: string) => void;

function shapeOf(geometry: PlaceGeometry | null): 'point' | 'line' | 'area' {
  if (geometry?.type.endsWith('Polygon')) return 'area';
  return geometry?.type.endsWith('LineString') ? 'line' : 'point';
}

/** The rows of a table with kinds and ids. */
function readRows(table: Table, { mapping, kinds }: Answers, say: Say): Read[] {
  const taken = new Set<string>();
  const counts = new Map<Kind, number>();
  return table.rows.map((row) => {
    const get = (field: Field): string => row.cells[mapping.indexOf(field)] ?? '';
    const words = get('kind');
    const known = kindOf(words);
    const kind = known ?? kinds[shapeOf(row.geometry)];
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const stem = slugOf(get('nameEn') || get('name')) || `${kind}-${count}`;
    let id = stem;
    for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
    taken.add(id);
    if (known === null && words !== '') {
      say(
        { id, row },
        'kind-not-read',
        `${row.section}：不认识类型“${words.slice(0, 24)}”，按所选的默认类型画出。`,
        `${row.section}: the kind “${words.slice(0, 24)}” is not known; the default that was chosen is used.`,
      );
    }
    return { row, get, id, kind, no: null };
  });
}

/** Bases and parks bear their number where those of a kind run from 1; a number that only counts rows is none. */
function numbered(rows: readonly Read[]): Read[] {
  const running = new Set<Kind>();
  for (const kind of ['base', 'park'] as const) {
    const numbers = rows.filter((read) => read.kind === kind).map(({ get }) => get('no'));
    if (numbers.every((no, i) => no === String(i + 1))) running.add(kind);
  }
  return rows.map((read) => (running.has(read.kind) ? { ...read, no: Number(read.get('no')) } : read));
}

/** Longitude and latitude as the row writes them; null where it has none. */
function pointIn({ get }: Pick<Read, 'get'>): number[] | null {
  const pair = get('lngLat')
    .split(/[\s,，;；、]+/)
    .filter(Boolean);
  const [lng, lat] = pair.length === 2 ? pair : [get('lng'), get('lat')];
  const read = [degrees(lng ?? ''), degrees(lat ?? '')].filter((n) => n !== null);
  return read.length === 2 ? read : null;
}

function placeOf(read: Read, { datum, source }: Answers, say: Say): { geometry: unknown; position: object } {
  const { row } = read;
  const written = pointIn(read);
  const shape: PlaceGeometry | null = row.geometry ?? (written && { type: 'Point', coordinates: written });
  if (shape === null) {
    const said = [read.get('lng'), read.get('lat'), read.get('lngLat')].filter(Boolean).join(', ').slice(0, 40);
    if (said !== '') {
      say(
        read,
        'coordinate-not-read',
        `${row.section}：坐标“${said}”读不出来，未定位；请写成十进制度，例如 120.155。`,
        `${row.section}: the coordinate “${said}” cannot be read and the place is not located; write decimal degrees, such as 120.155.`,
      );
    }
    if (row.lost && said === '') {
      say(
        read,
        'geometry-not-read',
        `${row.section}：图形读不出来，未定位；请核对它的类型，坐标须是数字。`,
        `${row.section}: its shape cannot be read and the place is not located; check its type, and that its coordinates are numbers.`,
      );
    }
    const evidence = {
      zh: `文件《${source}》没有给出可用的坐标`,
      en: `The file “${source}” gives no usable coordinate`,
    };
    return { geometry: null, position: { method: 'none', accuracy: null, evidence, schematic: true } };
  }
  const { zh, en } = datumWords(datum);
  const evidence = {
    zh: `取自文件《${source}》（${row.section}），${zh}`,
    en: `From the file “${source}” (${row.section}), ${en}`,
  };
  const geometry = datum === 'WGS84' ? shape : mapPoints(shape, (point) => toWgs84(point, datum));
  return { geometry, position: { method: 'described', accuracy: null, evidence, schematic: true } };
}

/** Ids of the rows that a cell names. */
function named(read: Read, field: 'parent' | 'members', byName: ReadonlyMap<string, string>, say: Say): string[] {
  return listIn(read.get(field)).flatMap((name) => {
    const id = byName.get(name);
    if (id === read.id) return [];
    if (id !== undefined) return [id];
    // A folder is a place for files before it is a part of a plan.
    if (field === 'parent') return [];
    say(
      read,
      'member-not-found',
      `${read.row.section}：构成要素“${name.slice(0, 24)}”在表里没有同名的一行；请核对名称。`,
      `${read.row.section}: no row is called “${name.slice(0, 24)}”, which is named as a member; check the name.`,
    );
    return [];
  });
}

function featureOf(read: Read, answers: Answers, byName: ReadonlyMap<string, string>, say: Say): object {
  const { row, get, id, kind } = read;
  const name = get('name') || get('nameEn') || row.section;
  const { geometry, position } = placeOf(read, answers, say);
  const [parent] = named(read, 'parent', byName, say);
  const members = named(read, 'members', byName, say);
  // A shape that follows from its members needs no place of its own.
  const derived = geometry === null && members.length > 0;
  const properties = {
    kind,
    name: { zh: name, en: get('nameEn') || name },
    aliases: [],
    ...(read.no === null ? {} : { no: read.no }),
    ...(parent === undefined ? {} : { parent }),
    ...(members.length === 0 ? {} : { members }),
    ...(derived ? {} : { position }),
    ...(get('host') === '' ? {} : { host: both(get('host')) }),
    ...(get('role') === '' ? {} : { role: both(get('role')) }),
    firms: listIn(get('firms')).map(both),
    industries: listIn(get('industries')).map((term) => ({ name: term, en: term })),
    targets: [],
    citations: [{ source: SOURCE, section: row.section, locator: beginning(name) }],
  };
  return { type: 'Feature', id, geometry, properties };
}

/** The head: what the reader said, and that the rest is not stated. */
function headOf({ title, region, to, source }: Answers, file: string): object {
  return {
    schema: SCHEMA_ID,
    id: slugOf(title) || slugOf(file.replace(/\.[^.]*$/, '')) || 'places',
    title: both(title),
    shortTitle: both(title),
    issuer: null,
    regions: [{ code: region.code, name: { zh: region.name, en: region.en } }],
    status: { is: 'unknown', words: { zh: '未注明', en: 'not stated' } },
    period: {
      base: null,
      from: null,
      to,
      citations: [{ source: SOURCE, section: '打开文件时由读者填写', locator: String(to) }],
    },
    mapApproval: {
      is: 'none',
      reason: { zh: '由地点文件生成的示意图，未经地图审核', en: 'A sketch made from a file of places, not reviewed' },
    },
    sentence: null,
    columns: null,
    indicators: [],
    tasks: [],
    sectors: [],
    claims: [],
    remarks: [],
    sources: [{ id: SOURCE, title: both(source), file }],
  };
}

/** The value of a plan file with one element for each row. */
export function makePlan(table: Table, answers: Answers, file: string): Made {
  const problems: Problem[] = [];
  const say: Say = ({ id, row }, code, zh, en) =>
    problems.push({ code, level: 'warning', file, element: id, path: row.section, zh, en });
  const rows = numbered(readRows(table, answers, say));
  const byName = new Map(rows.map(({ get, id }) => [get('name'), id]));
  const features = rows.map((read) => featureOf(read, answers, byName, say));
  return { value: { type: 'FeatureCollection', plan: headOf(answers, file), features }, problems };
}
