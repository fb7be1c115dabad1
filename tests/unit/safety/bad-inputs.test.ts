/** Every bad input of the tables has its answer, in bounded time and memory; the count is printed. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAsk, isTell } from '../../../src/library/protocol.ts';
import { toWorker } from '../../../src/offline/protocol.ts';
import { outline } from '../../../src/plan/outline.ts';
import { presentation } from '../../../src/plan/presentation.ts';
import { publishedYears } from '../../../src/plan/years.ts';
import { unwrap } from '../../../src/present/line.ts';
import { readDefaults } from '../../../src/store/defaults.ts';
import { settle } from '../../../src/store/settle.ts';
import { readUrl } from '../../../src/store/view.ts';
import { readChoice } from '../../../src/ui/sheet/choice-store.ts';
import { PLAN_IDS, readPlan } from '../../office/material.ts';
import { answerTo } from './bad/answer.ts';
import { BAD_FILES } from './bad/files.ts';
import { BAD_ADDRESSES, BAD_MESSAGES, BAD_STORED } from './bad/words.ts';

/** Megabytes of memory in which all of them are read: less than a browser gives to a page on a phone. */
const MEMORY = 1024;
/** Seconds of one file. */
const PATIENCE = 20;

interface Answer {
  readonly is: string;
  readonly zh: string;
  readonly en: string;
}

const counts = { files: 0, addresses: 0, stored: 0, messages: 0 };
afterAll(() => {
  const { files, addresses, stored, messages } = counts;
  console.log(
    `bad inputs: ${files} files, ${addresses} addresses, ${stored} stored values, ${messages} messages, all answered`,
  );
});

function expectAnswer({ is, zh, en }: Answer, wanted: (typeof BAD_FILES)[number]): void {
  expect({ is, zh }).toEqual({ is: wanted.is, zh: expect.stringContaining(wanted.says) });
  // What is not as it was meant is said in both languages.
  if (is !== 'opened') expect([zh.length > 4, en.length > 10]).toEqual([true, true]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  counts.files++;
}

describe('files', () => {
  it.each(BAD_FILES.filter(({ heavy }) => !heavy))('$what', async (bad) => {
    expectAnswer(await answerTo(bad.make(), bad.name), bad);
  });
});

describe('heavy files, in little memory', () => {
  const heavy = BAD_FILES.filter((one) => one.heavy);
  const answers = new Map<string, Answer & { seconds: number }>();

  beforeAll(() => {
    const script = join(import.meta.dirname, 'bad', 'heavy.ts');
    const child = spawnSync(process.execPath, [`--max-old-space-size=${MEMORY}`, script], { encoding: 'utf8' });
    for (const line of child.stdout.split('\n').filter(Boolean)) {
      const answer = JSON.parse(line);
      answers.set(answer.what, answer);
    }
    if (child.status !== 0) console.error(child.stderr.slice(-2000));
  }, 300_000);

  it.each(heavy)('$what', (bad) => {
    const answer = answers.get(bad.what) ?? { is: 'none', zh: '', en: '', seconds: 0 };
    expectAnswer(answer, bad);
    expect(answer.seconds).toBeLessThan(PATIENCE);
  });
});

describe('addresses', () => {
  const plans = PLAN_IDS.map((id) => ({ id, shortTitle: readPlan(id).head.shortTitle }));
  const known = plans.map(({ id }) => id);

  it.each(BAD_ADDRESSES.map(([query, says]) => [query.slice(0, 60), query, says] as const))('%s', (_, query, says) => {
    const read = readUrl(`?${query}`, { lang: 'zh', theme: 'light' });
    const settled = settle(read.view, { plans, plan: null });
    const plan = readPlan(settled.view.plan ?? '');
    const has = (id: string): boolean => plan.byId.has(id);
    const sectors = new Set(plan.head.sectors.map(({ id }) => id));
    const steps = new Set(outline(plan).map(({ id }) => id));
    const facts = {
      id: plan.head.id,
      has,
      hasSector: (id: string) => sectors.has(id),
      years: plan.head.columns?.years ?? [],
    };
    const last = settle(settled.view, {
      plans,
      plan: { ...facts, hasStep: (id) => steps.has(id), published: publishedYears(plan) },
    });
    const said = [...read.notes, ...settled.notes, ...last.notes];
    expect(said.map(({ text }) => text.zh).join('\n')).toContain(says);
    for (const { text } of said) expect(Math.max(text.zh.length, text.en.length)).toBeLessThan(400);
    expect(known).toContain(last.view.plan);
    expect(last.view.at === null || has(last.view.at)).toBe(true);
    counts.addresses++;
  });
});

describe('stored values', () => {
  it.each(BAD_STORED)('%s', (_, value) => {
    const shelf = { localStorage: { getItem: () => value, setItem: () => {} } };
    const navigator = { languages: ['zh-CN'], language: 'zh-CN' };
    const defaults = readDefaults({ ...shelf, navigator, matchMedia: () => ({ matches: false }) });
    expect(defaults).toEqual({ lang: 'zh', theme: 'light', text: 'usual' });
    expect(readChoice(shelf, 'zh', new Date(0))).toMatchObject({ size: 'A3', ink: 'colour', issuer: '' });
    const read = (schema: v.GenericSchema): unknown => {
      try {
        return v.safeParse(schema, JSON.parse(value)).issues?.length ?? 0;
      } catch {
        return 'no JSON';
      }
    };
    // An empty arrangement is one.
    if (value !== '[]') expect(read(presentation)).not.toBe(0);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    counts.stored++;
  });
});

describe('messages', () => {
  it.each(BAD_MESSAGES)('%s', (_, data) => {
    expect(unwrap('tonghua', data)).toBeNull();
    expect(v.safeParse(toWorker, data).success).toBe(false);
    expect([isAsk(data), isTell(data)]).toEqual([false, false]);
    counts.messages++;
  });
});
