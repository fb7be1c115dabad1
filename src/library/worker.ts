/** Reads strangers' files away from the page: whatever they do, the page still answers. One question at a time. */
import { openFile } from '../files/files.ts';
import type { Encoding } from '../import/decode.ts';
import { guessMapping } from '../import/headers.ts';
import { readJson } from '../import/json.ts';
import { makePlan } from '../import/make-plan.ts';
import type { PlaceGeometry, Places, Table } from '../import/places.ts';
import { readFile } from '../import/read.ts';
import { Refused, refuseLarge } from '../import/refused.ts';
import type { Plan } from '../plan/model.ts';
import type { Problem } from '../plan/problem.ts';
import type { ReadOwnFile } from './ground.ts';
import {
  type Ask,
  isAsk,
  type OpenedOwn,
  type OwnRecord,
  type PageFacts,
  type Preview,
  type Step,
  type Tell,
} from './protocol.ts';
import { settleOwn } from './settle.ts';

/** Bytes between two words on how far the reading is. */
const CHUNK = 4 * 1024 * 1024;
const SAMPLE = 8;

/** The places whose columns the reader is naming. */
let waiting: { places: Places; original: Blob; name: string; encoding: Encoding | null; page: PageFacts } | null = null;

const tell = (message: Tell): void => self.postMessage(message);
const step = (name: Step, share: number | null = null): void => tell({ is: 'step', step: name, share });

function readFrom({ base }: PageFacts): ReadOwnFile {
  return async (path) => {
    const response = await openFile(path, undefined, base);
    return response.json();
  };
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  refuseLarge(file.size);
  const bytes = new Uint8Array(file.size);
  for (let at = 0; at < file.size; at += CHUNK) {
    step('reading', at / file.size);
    bytes.set(new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer()), at);
  }
  return bytes;
}

/** Who opened a table knows its rows, and not the places in the plan that was made of it. */
function atRow(problem: Problem, { byId }: Plan): Problem {
  const element = problem.element === null ? undefined : byId.get(problem.element);
  return { ...problem, path: element?.properties.citations[0]?.section ?? problem.path };
}

async function settled(
  value: unknown,
  record: Omit<OwnRecord, 'clean'>,
  encoding: Encoding | null,
  page: PageFacts,
  found: readonly Problem[],
): Promise<OpenedOwn> {
  step('placing');
  const own = await settleOwn(value, record.name, page.builtIns, readFrom(page), found);
  const problems = record.from === 'places' ? own.problems.map((problem) => atRow(problem, own.plan)) : own.problems;
  return { ...own, problems, record: { ...record, clean: new Blob([own.clean]) }, encoding };
}

function shapesOf({ rows }: Table): Preview['shapes'] {
  const count = (test: (geometry: PlaceGeometry | null) => boolean): number =>
    rows.filter(({ geometry }) => test(geometry)).length;
  return {
    point: count((g) => g?.type.endsWith('Point') === true),
    line: count((g) => g?.type.endsWith('LineString') === true),
    area: count((g) => g?.type.endsWith('Polygon') === true),
    none: count((g) => g === null),
  };
}

function preview(table: Table): Preview {
  const { name, columns, rows, total } = table;
  const shapes = shapesOf(table);
  return {
    name,
    columns,
    sample: rows.slice(0, SAMPLE).map(({ cells }) => cells),
    total,
    shown: rows.length,
    shapes,
    mapping: guessMapping(columns, shapes.none < rows.length),
  };
}

async function read({ file, name, page }: Extract<Ask, { is: 'read' }>): Promise<void> {
  waiting = null;
  const bytes = await bytesOf(file);
  step('parsing');
  const found = await readFile(bytes, name);
  // What was read is what is kept, even if the file on the disk changes in the meantime.
  const original = new Blob([bytes.slice().buffer], { type: file.type });
  if (found.is === 'plan') {
    const record = { original, name, from: 'plan', problems: [] } as const;
    tell({ is: 'opened', opened: await settled(found.value, record, found.encoding, page, found.problems) });
    return;
  }
  const { places, encoding } = found;
  waiting = { places, original, name, encoding, page };
  tell({ is: 'places', from: places.from, encoding, tables: places.tables.map(preview) });
}

function tooManyRows(table: Table, file: string): Problem[] {
  const { total, rows } = table;
  if (total <= rows.length) return [];
  const zh = `文件有 ${total} 处，图上只画前 ${rows.length} 处；其余的仍在原文件里，导出时一并给出。`;
  const en = `The file has ${total} places; the first ${rows.length} are drawn. The others stay in the file and are given back when it is exported.`;
  return [{ code: 'too-many-elements', level: 'warning', file, element: null, path: '', zh, en }];
}

async function make({ answers }: Extract<Ask, { is: 'make' }>): Promise<void> {
  const table = waiting?.places.tables[answers.table];
  if (!waiting || !table) throw new Refused('文件已经关闭；请重新打开。', 'The file is closed; open it again.');
  const { original, name, encoding, page } = waiting;
  step('parsing');
  const { value, problems } = makePlan(table, answers, name);
  const found = [...tooManyRows(table, name), ...problems];
  const record = { original, name, from: 'places', problems: found } as const;
  tell({ is: 'opened', opened: await settled(value, record, encoding, page, found) });
}

async function reopen({ record, page }: Extract<Ask, { is: 'reopen' }>): Promise<void> {
  if (record.from === 'plan') return read({ is: 'read', file: record.original, name: record.name, page });
  step('parsing');
  const value = readJson(await record.clean.text());
  tell({ is: 'opened', opened: await settled(value, record, null, page, record.problems) });
}

async function answer(ask: Ask): Promise<void> {
  if (ask.is === 'read') return read(ask);
  return ask.is === 'make' ? make(ask) : reopen(ask);
}

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isAsk(data)) return;
  answer(data).catch((error: unknown) => {
    if (error instanceof Refused) {
      tell({ is: 'refused', words: error.words, problems: error.problems });
      return;
    }
    const why = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    const zh = `读取时出错（${why}）；文件可能已损坏或超出本机内存。`;
    const en = `Reading failed (${why}); the file may be damaged or too large for this computer’s memory.`;
    tell({ is: 'refused', words: { zh, en }, problems: [] });
  });
});
