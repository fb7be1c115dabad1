/** Every bad input of the tables has its answer, in bounded time and memory; the count is printed. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo } from './bad/answer.ts';
import { BAD_FILES } from './bad/files.ts';

/** Megabytes of memory in which all of them are read: less than a browser gives to a page on a phone. */
const MEMORY = 1024;
/** Seconds of one file. */
const PATIENCE = 20;

interface Answer {
  readonly is: string;
  readonly zh: string;
  readonly en: string;
}

const counts = { files: 0 };
afterAll(() => console.log(`bad inputs: ${counts.files} files, all answered`));

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
