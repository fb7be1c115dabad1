/** KML → the same table as GeoJSON. Nothing outside the text is ever fetched, and no entity of its own is taken in. */
import { type F, type Folder, kmlWithFolders, type Root } from '@tmcw/togeojson';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { isRecord } from '../plan/salvage/value.ts';
import { columnsOf } from './geojson.ts';
import { readGeometry } from './geometry.ts';
import { MOST_DEPTH, MOST_ELEMENTS, MOST_FEATURES, MOST_TAGS } from './limits.ts';
import { cellOf, type Row, type Table } from './places.ts';
import { Refused, tooMany } from './refused.ts';

/** The folder in which a placemark lies, as a column beside its own. */
const FOLDER = 'folder';

/** Where a part that is no element ends: a comment, unparsed text, an instruction; -1 for an element. */
function endOfOther(text: string, at: number): number {
  const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '>';
  if (text[at + 1] !== '!' && text[at + 1] !== '?') return -1;
  const end = text.indexOf(close, at);
  return end === -1 ? text.length : end;
}

/** How many elements there are and how deep they lie. One walk over the text; stops at the first too many or too deep. */
function sizeOf(text: string): { tags: number; deepest: number } {
  let [tags, depth, deepest] = [0, 0, 0];
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const other = endOfOther(text, at);
    if (other !== -1) {
      at = other;
    } else if (text[at + 1] === '/') {
      depth--;
    } else {
      const end = text.indexOf('>', at);
      if (end === -1) break;
      tags++;
      if (text[end - 1] !== '/') deepest = Math.max(deepest, ++depth);
      if (deepest > MOST_DEPTH || tags > MOST_TAGS) break;
      at = end;
    }
  }
  return { tags, deepest };
}

/** Throws for what would make a reader of XML work without end. */
function bound(text: string): void {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) {
    throw new Refused(
      '这个 KML 带有 DTD 或自定义实体，出于安全没有读取；请从原软件重新导出。',
      'This KML has a DTD or entities of its own and was not read, for safety; export it anew.',
    );
  }
  const { tags, deepest } = sizeOf(text);
  if (tags > MOST_TAGS) {
    throw new Refused(
      `KML 的标签超过 ${MOST_TAGS} 个，没有读取；请先筛选或分成几个文件。`,
      `The KML has more than ${MOST_TAGS} tags and was not read; filter it or split it into several files.`,
    );
  }
  if (deepest > MOST_DEPTH) {
    throw new Refused(
      `KML 的层次超过 ${MOST_DEPTH} 层，没有读取。`,
      `The KML is nested more than ${MOST_DEPTH} levels deep and was not read.`,
    );
  }
}

function parsed(text: string): Root {
  try {
    const dom = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text.trimStart(), 'text/xml');
    return kmlWithFolders(dom);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]?.slice(0, 120) : '';
    throw new Refused(
      `KML 不是完好的 XML（${why}）；请重新导出后再打开。`,
      `The KML is not well-formed XML (${why}); export it anew and open that.`,
    );
  }
}

interface Placed {
  readonly feature: F;
  readonly folder: string;
}

function flat(children: readonly (Folder | F)[], folder: string): Placed[] {
  return children.flatMap((child) =>
    child.type === 'folder' ? flat(child.children, cellOf(child.meta.name)) : [{ feature: child, folder }],
  );
}

/** Descriptions come as `{ '@type': 'html', value }`: their text as it is. */
function plain(value: unknown): string {
  return isRecord(value) && typeof value.value === 'string' ? cellOf(value.value) : cellOf(value);
}

/** The placemarks of a KML text. */
export function readKml(text: string): Table {
  const count = text.match(/<(?:\w+:)?Placemark[\s>/]/g)?.length ?? 0;
  if (count > MOST_FEATURES) throw tooMany(count, MOST_FEATURES);
  bound(text);
  const placed = flat(parsed(text).children, '');
  if (placed.length === 0) throw new Refused('KML 里没有地标。', 'There is no placemark in the KML.');
  const shown = placed.slice(0, MOST_ELEMENTS);
  const own = columnsOf(shown.map(({ feature }) => feature.properties));
  const withFolder = shown.some(({ folder }) => folder !== '') && !own.includes(FOLDER);
  const rows = shown.map(
    ({ feature, folder }, i): Row => ({
      cells: [...own.map((column) => plain(feature.properties?.[column])), ...(withFolder ? [folder] : [])],
      geometry: readGeometry(feature.geometry),
      section: folder === '' ? `第 ${i + 1} 个地标` : `${folder} › 第 ${i + 1} 个地标`,
    }),
  );
  return { name: '', columns: withFolder ? [...own, FOLDER] : own, rows, total: placed.length };
}
