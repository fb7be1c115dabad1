/**
 * A tolerant reader of plan files: what is good is kept, what is bad is listed, and only what cannot be drawn is left
 * out. The file itself is not changed, so that nothing in it is lost. Pure.
 */
import type * as v from 'valibot';
import { checkPlan } from './check.ts';
import { describeIssue } from './issues.ts';
import type { Plan } from './model.ts';
import { parsePlan } from './parse.ts';
import type { Problem } from './problem.ts';
import { idsOf, nameFeature, nameInHead, slugOf } from './salvage/ids.ts';
import { type Mended, mend, placeBefore } from './salvage/mend.ts';
import type { Setting } from './salvage/neutral.ts';
import { sound } from './salvage/sound.ts';
import { follow, isRecord, own, wordsOf } from './salvage/value.ts';
import { element, type PlanElement, type PlanHead, planHead } from './schema.ts';

export interface Salvaged {
  /** Null where the head lacks what only its author can say, or nothing can be drawn. */
  readonly plan: Plan | null;
  /** What is wrong, in the order of the file; `element` is an id of `plan`, null where there is none to show. */
  readonly problems: readonly Problem[];
  /** Problems beyond those listed. */
  readonly more: number;
}

/** Problems that a reader can still go through. */
export const MOST_PROBLEMS = 500;
/** Characters of a sentence; longer ones repeat what stands in the file. */
const LONGEST_SENTENCE = 400;

const clip = (words: string): string =>
  words.length > LONGEST_SENTENCE ? `${words.slice(0, LONGEST_SENTENCE)}…` : words;

/** A problem of a part of the file, with its path in the whole. */
function within(prefix: string, id: string | null, file: string) {
  return (issue: v.BaseIssue<unknown>): Problem => {
    const problem = describeIssue(issue, file);
    return { ...problem, element: id, path: [prefix, problem.path].filter(Boolean).join('.') };
  };
}

interface Kept {
  readonly element: PlanElement;
  /** Its place among the features of the file. */
  readonly place: number;
  readonly mended: Mended<PlanElement>;
}

interface Features {
  readonly kept: readonly Kept[];
  readonly problems: readonly Problem[];
}

function readFeatures(
  features: readonly unknown[],
  base: Omit<Setting, 'id'>,
  ids: ReturnType<typeof idsOf>,
): Features {
  const kept: Kept[] = [];
  const problems: Problem[] = [];
  features.forEach((feature, place) => {
    const id = ids.at[place] ?? `feature-${place + 1}`;
    const mended = mend(element, feature, 'element', { ...base, id }, (draft) => nameFeature(draft, id, ids.renamed));
    if (mended.value !== null) kept.push({ element: mended.value, place, mended });
    if (problems.length > MOST_PROBLEMS) return;
    const shown = mended.value === null ? null : id;
    problems.push(...mended.issues.map(within(`features.${place}`, shown, base.file)));
  });
  return { kept, problems };
}

/** Paths of what was kept, as paths of the file. */
function inFile(path: string, kept: readonly Kept[], head: Mended<PlanHead>): string {
  const [, place, rest = ''] = /^features\.(\d+)(.*)$/.exec(path) ?? [];
  if (place !== undefined) return `features.${kept[Number(place)]?.place ?? place}${rest}`;
  const [, list, at, end = ''] = /^plan\.(\w+)\.(\d+)(.*)$/.exec(path) ?? [];
  if (list === undefined) return path;
  const gone = head.leftOut.flatMap((out) => (out.startsWith(`${list}.`) ? Number(out.slice(list.length + 1)) : []));
  return `plan.${list}.${placeBefore(gone.filter(Number.isInteger), Number(at))}${end}`;
}

/** A relation to an element that could not be drawn: the element is listed already, and the file does have it. */
function toLost(input: unknown, path: string, lost: ReadonlySet<unknown>): boolean {
  const said = follow(input, path.split('.'));
  return lost.has(isRecord(said) ? own(said, 'id') : said);
}

function nothingDrawn(file: string): Problem {
  const zh = '文件里没有一个可以画出的要素；请按下列问题修改后再打开。';
  const en = 'The file has no feature that can be drawn; mend what is listed and open it again.';
  return { code: 'nothing-to-draw', level: 'error', file, element: null, path: 'features', zh, en };
}

function listed(all: readonly Problem[]): Pick<Salvaged, 'problems' | 'more'> {
  const problems = all
    .slice(0, MOST_PROBLEMS)
    .map((p) => ({ ...p, path: clip(p.path), zh: clip(p.zh), en: clip(p.en) }));
  return { problems, more: all.length - problems.length };
}

/** The source that a citation without one names: the first of the file, else the file itself. */
function firstSource(head: unknown): string {
  const sources = own(head, 'sources');
  return (Array.isArray(sources) ? wordsOf(own(sources[0], 'id')) : undefined) ?? 'file';
}

/** The plan in the value of a JSON file, as far as it can be drawn. `file` is the name under which the reader knows it. */
export function salvage(input: unknown, file: string): Salvaged {
  const head = own(input, 'plan');
  const features = own(input, 'features');
  if (!isRecord(input) || !isRecord(head) || !Array.isArray(features)) {
    return { plan: null, ...listed(parsePlan(input, file).problems) };
  }
  const ids = idsOf(features);
  const base = { file, source: firstSource(head) };
  const setting = { ...base, id: slugOf(file.replace(/\..*$/, '')) || 'plan' };
  const mendedHead = mend(planHead, head, 'head', setting, (draft) => nameInHead(draft, ids.renamed));
  const { kept, problems } = readFeatures(features, base, ids);
  const before = [...mendedHead.issues.map(within('plan', null, file)), ...problems];
  if (mendedHead.value === null) return { plan: null, ...listed(before) };
  if (kept.length === 0) return { plan: null, ...listed([nothingDrawn(file), ...before]) };
  const whole = { type: 'FeatureCollection', plan: mendedHead.value, features: kept.map((k) => k.element) };
  const parsed = parsePlan(whole, file);
  if (parsed.plan === null) return { plan: null, ...listed([...before, ...parsed.problems]) };
  const checked = [...parsed.problems, ...checkPlan(parsed.plan, file)];
  const places = new Set(kept.map(({ place }) => place));
  const left = features.filter((_, place) => !places.has(place)).map((feature) => own(feature, 'id'));
  const lost = new Set(left.filter((id) => typeof id === 'string'));
  const after = checked
    .map((problem) => ({ ...problem, path: inFile(problem.path, kept, mendedHead) }))
    .filter(({ path }) => !toLost(input, path, lost));
  return { plan: sound(parsed.plan), ...listed([...before, ...after]) };
}
