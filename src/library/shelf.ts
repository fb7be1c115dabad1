/** Own plans in the browser's own store; where that is full or forbidden, for as long as the page is open. */

import { createStore, delMany, get, getMany, keys, setMany, type UseStore } from 'idb-keyval';
import * as v from 'valibot';
import { openFile } from '../files/files.ts';
import type { Problem } from '../plan/problem.ts';
import { parseIndex } from '../store/library.ts';
import { type OwnEntry, type OwnPlan, ownEntry } from '../store/own.ts';
import type { OpenedOwn, OwnRecord } from './protocol.ts';
import { openReader, pageFacts } from './reader.ts';

const ENTRY = 'entry ';
const RECORD = 'record ';

const problem = v.object({
  code: v.string(),
  level: v.picklist(['error', 'warning']),
  file: v.string(),
  element: v.nullable(v.string()),
  path: v.string(),
  zh: v.string(),
  en: v.string(),
}) satisfies v.GenericSchema<unknown, Problem>;

const ownRecord = v.object({
  original: v.instance(Blob),
  name: v.string(),
  clean: v.instance(Blob),
  from: v.picklist(['plan', 'places']),
  problems: v.array(problem),
}) satisfies v.GenericSchema<unknown, OwnRecord>;

/** Files that this page has read, so that they can be given back even where the browser has lost them since. */
const atHand = new Map<string, OwnRecord>();
/** What only this page holds. */
const session = new Map<string, { entry: OwnEntry; record: OwnRecord }>();
let store: UseStore | null = null;

/** Milliseconds for the database: one that waits for another tab, or has lost its disk, may never answer. */
const PATIENCE = 4000;

/** Do something with the database. Rejects where it is absent, forbidden, full, or does not answer. */
function inDatabase<T>(work: (store: UseStore) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the database does not answer')), PATIENCE);
    const done = (): void => clearTimeout(timer);
    Promise.resolve()
      .then(() => {
        store ??= createStore('layout-atlas', 'own-plans');
        return work(store);
      })
      .finally(done)
      .then(resolve, (error: unknown) => {
        // The next try begins with a connection of its own.
        store = null;
        reject(error instanceof Error ? error : new Error(String(error)));
      });
  });
}

async function keptEntries(): Promise<OwnEntry[]> {
  const values = await inDatabase(async (held) => {
    const names = (await keys<IDBValidKey>(held)).filter((key) => typeof key === 'string' && key.startsWith(ENTRY));
    return getMany<unknown>(names, held);
  });
  return values.flatMap((value) => {
    const parsed = v.safeParse(ownEntry, value);
    return parsed.success ? [{ ...parsed.output, kept: true }] : [];
  });
}

/** All own plans, the oldest first. */
export async function listOwn(): Promise<OwnEntry[]> {
  const kept = await keptEntries().catch(() => []);
  const held = [...session.values()].map(({ entry }) => entry);
  const all = [...kept.filter(({ id }) => !session.has(id)), ...held];
  return all.sort((a, b) => a.date.localeCompare(b.date));
}

/** The files of an own plan; null where there are none of this id. */
export async function recordOf(id: string): Promise<OwnRecord | null> {
  const held = session.get(id);
  if (held) return held.record;
  try {
    const parsed = v.safeParse(ownRecord, await inDatabase((there) => get<unknown>(`${RECORD}${id}`, there)));
    if (parsed.success) return parsed.output;
  } catch {
    // Lost while the page was open.
  }
  return atHand.get(id) ?? null;
}

/** Keep an own plan; says with `kept` whether the browser took it. */
export async function keep(entry: OwnEntry, record: OwnRecord): Promise<OwnEntry> {
  const { kept: _kept, ...facts } = entry;
  atHand.set(entry.id, record);
  try {
    await inDatabase((there) =>
      setMany(
        [
          [`${ENTRY}${entry.id}`, facts],
          [`${RECORD}${entry.id}`, record],
        ],
        there,
      ),
    );
    session.delete(entry.id);
    return { ...entry, kept: true };
  } catch {
    const held = { ...entry, kept: false };
    session.set(entry.id, { entry: held, record });
    return held;
  }
}

/** Forget an own plan; false where the browser could not be brought to it, so that the plan will be there again. */
export async function forget(id: string): Promise<boolean> {
  const onlyHere = session.delete(id);
  atHand.delete(id);
  const gone = inDatabase((there) => delMany([`${ENTRY}${id}`, `${RECORD}${id}`], there));
  return gone.then(
    () => true,
    () => onlyHere,
  );
}

/** What the list says of a plan that was read. */
export function entryOf(id: string, opened: OpenedOwn, date: string): OwnEntry {
  const { plan, record, problems, more, ground, bbox } = opened;
  const { title, shortTitle, status, period, sentence, regions } = plan.head;
  return {
    id,
    title,
    shortTitle,
    status,
    period,
    sentence: sentence && { text: sentence.text, en: sentence.en },
    region: regions[0]?.name ?? title,
    bbox,
    elements: plan.elements.length,
    ground,
    regions: regions.map(({ code }) => code),
    file: record.name,
    date,
    problems: problems.length + more,
    kept: false,
  };
}

async function indexFacts(signal: AbortSignal) {
  const response = await openFile('geo/index.json', signal);
  return pageFacts(parseIndex(await response.json()));
}

/** Read a kept plan again: its shapes are derived anew, on the base maps of today. */
export async function openOwn(id: string, signal: AbortSignal): Promise<OwnPlan> {
  const [record, entries, page] = await Promise.all([recordOf(id), listOwn(), indexFacts(signal)]);
  const entry = entries.find((one) => one.id === id);
  if (record === null || entry === undefined) throw new Error(`${id}: 本浏览器里没有这份规划 · not in this browser`);
  const reader = openReader();
  signal.addEventListener('abort', () => reader.close());
  try {
    const answer = await reader.ask({ is: 'reopen', record, page });
    if (answer.is === 'refused') throw new Error(`${answer.words.zh} · ${answer.words.en}`);
    if (answer.is === 'places') throw new Error(`${id}: 不是规划 · no plan`);
    const { plan, problems, more } = answer.opened;
    return { entry: { ...entryOf(id, answer.opened, entry.date), kept: entry.kept }, plan, problems, more };
  } finally {
    reader.close();
  }
}
