/** A plan that is too large for one file: its structure stays in the file, the crowd goes into tiles, pages and shards beside it. */
import { partsOf } from '../../src/drawing/crowd/large.ts';
import { boundsOf } from '../../src/drawing/frame.ts';
import { ROWS_A_PAGE } from '../../src/plan/catalog.ts';
import {
  type CrowdFiles,
  crowdElementFile,
  crowdRowFile,
  crowdShards,
  crowdTileFile,
  crowdWordFile,
  MOST_BYTES_IN_A_FILE,
  MOST_IN_A_FILE,
} from '../../src/plan/crowd.ts';
import { elementTerms } from '../../src/plan/crowd-rows.ts';
import { KINDS, type Kind } from '../../src/plan/kinds.ts';
import { toPlan } from '../../src/plan/model.ts';
import type { PlanElement, PlanFile } from '../../src/plan/schema.ts';
import { filedPlaces, shards } from '../catalog.ts';
import { crowdArchive } from './tiles.ts';

export interface Split {
  /** The plan with its structure alone. */
  readonly file: PlanFile;
  readonly crowd: CrowdFiles;
  /** What lies beside it, by path relative to the index. */
  readonly beside: ReadonlyMap<string, object | Uint8Array>;
}

/** The parts of a plan; null for one that one file can hold. */
export function split(file: PlanFile): Split | null {
  const small = file.features.length <= MOST_IN_A_FILE && bytesOf(file) <= MOST_BYTES_IN_A_FILE;
  const kept = small ? null : keptOf(file);
  const apart = kept === null ? [] : file.features.filter(({ id }) => !kept.has(id));
  if (apart.length === 0) return null;
  const { id } = file.plan;
  const listed = [...apart].sort((a, b) => KINDS.indexOf(a.properties.kind) - KINDS.indexOf(b.properties.kind));
  const counts = new Map<Kind, number>();
  for (const { properties } of listed) counts.set(properties.kind, (counts.get(properties.kind) ?? 0) + 1);
  const crowd: CrowdFiles = {
    count: apart.length,
    kinds: [...counts].map(([kind, count]) => ({ kind, count })),
    bounds: boundsTuple(apart),
    tiles: crowdTileFile(id),
    ...crowdShards(apart.length),
  };
  const features = file.features.filter((element) => kept?.has(element.id));
  return { file: { ...file, features }, crowd, beside: besideOf(id, crowd, listed) };
}

function boundsTuple(elements: readonly PlanElement[]): CrowdFiles['bounds'] {
  const bounds = boundsOf(elements);
  return bounds && [...bounds];
}

function bytesOf(file: PlanFile): number {
  return Buffer.byteLength(JSON.stringify(file));
}

/** What stays in the file: what is always drawn, and whatever the plan's own words speak of. */
function keptOf(file: PlanFile): ReadonlySet<string> {
  const { steady } = partsOf(toPlan(file));
  const spoken = new Set(steady.map(({ id }) => id));
  for (const phrase of file.plan.sentence?.phrases ?? []) for (const id of phrase.elements) spoken.add(id);
  for (const remark of file.plan.remarks) for (const id of remark.about ?? []) spoken.add(id);
  for (const { properties } of steady) {
    for (const id of [...(properties.members ?? []), ...(properties.parent ? [properties.parent] : [])]) spoken.add(id);
  }
  return spoken;
}

function besideOf(id: string, crowd: CrowdFiles, listed: readonly PlanElement[]): Map<string, object | Uint8Array> {
  const files = new Map<string, object | Uint8Array>([[crowd.tiles, crowdArchive(listed, id)]]);
  shards(listed, crowd.elements, (element) => element.id).forEach((elements, shard) => {
    files.set(crowdElementFile(id, shard), { elements });
  });
  const rows = listed.map(({ id: element, properties: { kind, name } }) => ({ id: element, kind, name }));
  for (let page = 0; page * ROWS_A_PAGE < rows.length; page++) {
    files.set(crowdRowFile(id, page), { rows: rows.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE) });
  }
  shards([...filedPlaces(rows, elementTerms)], crowd.words, ([term]) => term).forEach((words, shard) => {
    files.set(crowdWordFile(id, shard), { words: Object.fromEntries(words) });
  });
  return files;
}
