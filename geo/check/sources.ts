/** Citations held against the source texts: each locator must occur exactly once. */
import { basename, join } from 'node:path';
import { allCitations } from '../../src/plan/citations.ts';
import type { Plan } from '../../src/plan/model.ts';
import type { Found, Rule } from '../../src/plan/problem.ts';
import { readText } from '../json.ts';

export interface WithSources {
  plan: Plan;
  /** Text by source id; absent where the folder has no such text. */
  texts: ReadonlyMap<string, string>;
}

/** The source texts that a plan names, from a folder. */
export function readSources(plan: Plan, dir: string): WithSources {
  const texts = new Map<string, string>();
  for (const { id, file } of plan.head.sources) {
    // A name, not a path: a plan from elsewhere must not lead out of the folder.
    const read = basename(file) === file ? readText(join(dir, file)) : null;
    if (read && 'value' in read) texts.set(id, read.value);
  }
  return { plan, texts };
}

function absentFiles({ plan, texts }: WithSources): Found[] {
  return plan.head.sources.flatMap(({ id, file }, index) =>
    texts.has(id)
      ? []
      : [
          {
            element: null,
            path: `plan.sources.${index}.file`,
            zh: `原文文件夹里没有名为 “${file}” 的 UTF-8 文本，出处无法核对；请核对文件名（不带路径）和编码。`,
            en: `The folder of source texts has no UTF-8 text “${file}”, so its citations cannot be checked; check the name (no path) and the encoding.`,
          },
        ],
  );
}

/** Apply a sentence to each locator that occurs a wrong number of times. */
function eachLocator(
  wrong: (times: number) => boolean,
  say: (locator: string, times: number) => { zh: string; en: string },
) {
  return ({ plan, texts }: WithSources): Found[] =>
    allCitations(plan).flatMap(({ citation: { source, locator }, element, path }) => {
      const text = texts.get(source);
      const times = text === undefined ? 1 : text.split(locator).length - 1;
      return wrong(times) ? [{ element, path: `${path}.locator`, ...say(locator, times) }] : [];
    });
}

const notFound = eachLocator(
  (times) => times === 0,
  (locator) => ({
    zh: `原文里找不到 “${locator}”；请从原文原样复制一小段（标点、全角半角都要一致）。`,
    en: `The source does not contain “${locator}”; copy a fragment from it to the letter, punctuation included.`,
  }),
);

const notUnique = eachLocator(
  (times) => times > 1,
  (locator, times) => ({
    zh: `“${locator}” 在原文里出现 ${times} 次，无法定位；请换成只出现一次的片段（最多 12 字）。`,
    en: `“${locator}” occurs ${times} times in the source and locates nothing; choose a fragment that occurs once (12 characters at most).`,
  }),
);

export const sourceRules: readonly Rule<WithSources>[] = [
  { code: 'source-file-missing', level: 'error', find: absentFiles },
  { code: 'locator-not-found', level: 'error', find: notFound },
  { code: 'locator-not-unique', level: 'error', find: notUnique },
];
