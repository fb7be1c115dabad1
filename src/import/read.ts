/** Bytes of any file → a plan to be salvaged, or places whose columns have yet to be named. */
import type { Problem } from '../plan/problem.ts';
import { isRecord, own } from '../plan/salvage/value.ts';
import { readCsv } from './csv.ts';
import { decode, type Encoding } from './decode.ts';
import { readGeoJson } from './geojson.ts';
import { readJson } from './json.ts';
import { readKml } from './kml.ts';
import { LONGEST_TEXT, MOST_ELEMENTS, MOST_FEATURES } from './limits.ts';
import type { Places } from './places.ts';
import { Refused, refuseLarge, tooMany } from './refused.ts';
import { sniffBytes, sniffText } from './sniff.ts';
import { readXlsx } from './xlsx.ts';
import { entriesOf, kmlOf, zipKind } from './zip.ts';

export type Found =
  | { readonly is: 'plan'; readonly value: unknown; readonly encoding: Encoding; readonly problems: readonly Problem[] }
  | { readonly is: 'places'; readonly places: Places; readonly encoding: Encoding | null };

function tooManyElements(count: number, file: string): Problem {
  const zh = `文件有 ${count} 个要素，图上只画前 ${MOST_ELEMENTS} 个；其余的仍在原文件里，导出时一并给出。`;
  const en = `The file has ${count} features; the first ${MOST_ELEMENTS} are drawn. The others stay in the file and are given back when it is exported.`;
  return {
    code: 'too-many-elements',
    level: 'warning',
    file,
    element: null,
    path: `features.${MOST_ELEMENTS}`,
    zh,
    en,
  };
}

/** The longest text in a value, and the key under which it stands. */
function longest(value: unknown, key = ''): { key: string; length: number } {
  if (typeof value === 'string') return { key, length: value.length };
  if (typeof value !== 'object' || value === null) return { key, length: 0 };
  let most = { key, length: 0 };
  for (const [name, inner] of Object.entries(value)) {
    const found = longest(inner, Array.isArray(value) ? key : name);
    if (found.length > most.length) most = found;
    if (name.length > most.length) most = { key: name, length: name.length };
  }
  return most;
}

/** A text that no map and no list could show. */
function refuseEndless(value: unknown): void {
  const { key, length } = longest(value);
  if (length <= LONGEST_TEXT) return;
  const [name, n] = [key.slice(0, 40), length.toLocaleString('en')];
  throw new Refused(
    `“${name}” 里有一段文字长 ${n} 个字，最多 ${LONGEST_TEXT} 个；请缩短后再打开。`,
    `“${name}” holds a text of ${n} characters; ${LONGEST_TEXT} at most are read. Shorten it and open the file again.`,
  );
}

/** A plan file cut to what can be drawn; the rest stays in the file. */
export function boundPlan(value: unknown, file: string): { value: unknown; problems: Problem[] } {
  const features = own(value, 'features');
  if (!isRecord(value) || !Array.isArray(features)) return { value, problems: [] };
  if (features.length > MOST_FEATURES) throw tooMany(features.length, MOST_FEATURES);
  refuseEndless(value.plan);
  refuseEndless(features.slice(0, MOST_ELEMENTS));
  if (features.length <= MOST_ELEMENTS) return { value, problems: [] };
  const { type, plan } = value;
  return {
    value: { type, plan, features: features.slice(0, MOST_ELEMENTS) },
    problems: [tooManyElements(features.length, file)],
  };
}

function readText(text: string, encoding: Encoding, name: string): Found {
  const kind = sniffText(text, name);
  if (kind === 'kml') return { is: 'places', places: { from: 'kml', tables: [readKml(text)] }, encoding };
  if (kind === 'table') return { is: 'places', places: { from: 'csv', tables: [readCsv(text)] }, encoding };
  const value = readJson(text);
  if (isRecord(value) && Object.hasOwn(value, 'plan')) return { is: 'plan', encoding, ...boundPlan(value, name) };
  return { is: 'places', places: { from: 'geojson', tables: [readGeoJson(value)] }, encoding };
}

async function readZip(bytes: Uint8Array, name: string): Promise<Found> {
  const kind = zipKind(entriesOf(bytes));
  if (kind === 'xlsx') return { is: 'places', places: { from: 'xlsx', tables: await readXlsx(bytes) }, encoding: null };
  if (kind === 'docx') {
    throw new Refused(
      '这是 Word 文档；图集不从文档里取位置，请打开地点表格（.xlsx、.csv）、KML 或 GeoJSON。',
      'This is a Word document; the atlas takes no places from one. Open a table (.xlsx, .csv), KML or GeoJSON.',
    );
  }
  const { text, encoding } = decode(kmlOf(bytes));
  return readText(text, encoding, name.replace(/\.kmz$/i, '.kml'));
}

/** What is in a file. Throws `Refused` with a sentence for what cannot be opened. */
export async function readFile(bytes: Uint8Array, name: string): Promise<Found> {
  refuseLarge(bytes.length);
  if (sniffBytes(bytes) === 'zip') return readZip(bytes, name);
  const { text, encoding } = decode(bytes);
  return readText(text, encoding, name);
}
