/** All checks of plan files: the schema, the plan in itself, the gazetteer, the sources where they are at hand. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkPlan } from '../../src/plan/check.ts';
import type { Plan } from '../../src/plan/model.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import { applyRules, formatProblem, type Problem } from '../../src/plan/problem.ts';
import { fieldWordsAt } from '../author/field-at.ts';
import { readJson } from '../json.ts';
import { type Gazetteer, readGazetteer } from '../places.ts';
import { countiesAround } from './counties.ts';
import { datumRules } from './datum.ts';
import { gazetteerRules, placesOutside } from './gazetteer.ts';
import { onGround, regionRules } from './region.ts';
import { readSources, sourceRules } from './sources.ts';

export const PLAN_ENDING = '.plan.geojson';

export interface CheckOptions {
  /** Folder of the gazetteer. */
  places: string;
  /** Folder of the source texts; null where there is none. */
  sources: string | null;
  /** Hold places and elements against the county outlines of the base map (a second's work). */
  counties: boolean;
}

export interface CheckedFile {
  file: string;
  plan: Plan | null;
  problems: Problem[];
}

/** The plan files of a folder, sorted. */
export function planFilesIn(dir: string): string[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith(PLAN_ENDING))
    .sort()
    .map((name) => join(dir, name));
}

function misnamed(plan: Plan, file: string): Problem[] {
  const { id } = plan.head;
  const expected = `${id}${PLAN_ENDING}`;
  if (basename(file) === expected) return [];
  const zh = `规划的 id 是 “${id}”，文件名应为 ${expected}；请改文件名或 id（链接依赖它）。`;
  const en = `The plan’s id is “${id}”, so the file should be called ${expected}; rename it or mend the id (links depend on it).`;
  return [{ code: 'file-name', level: 'error', file, element: null, path: 'plan.id', zh, en }];
}

/** What is still empty is told with what belongs there. */
function explained(problem: Problem): Problem {
  const words = problem.code === 'empty-text' ? fieldWordsAt(problem.path) : null;
  if (words === null) return problem;
  const { path } = problem;
  return {
    ...problem,
    zh: `“${path}” 还没有填：${words.zh}。`,
    en: `“${path}” is still to be filled in: ${words.en}.`,
  };
}

function checkFile(file: string, gazetteer: Gazetteer, { sources, counties }: CheckOptions): CheckedFile {
  const read = readJson(file);
  if ('problem' in read) return { file, plan: null, problems: [read.problem] };
  const { plan, problems } = parsePlan(read.value, file);
  if (plan === null) return { file, plan, problems: problems.map(explained) };
  problems.push(
    ...misnamed(plan, file),
    ...checkPlan(plan, file),
    ...applyRules([...gazetteerRules, ...datumRules], { plan, gazetteer }, file),
    ...(counties ? applyRules(regionRules, onGround(plan, gazetteer), file) : []),
    ...(sources === null ? [] : applyRules(sourceRules, readSources(plan, sources), file)),
  );
  return { file, plan, problems };
}

/** Every file checked; the gazetteer, shared by all, comes first when something is wrong with it. */
export function checkFiles(files: readonly string[], options: CheckOptions): CheckedFile[] {
  const { places, counties } = options;
  const gazetteer = readGazetteer(places);
  if (counties) {
    const all = [...gazetteer.places.values()];
    gazetteer.problems.push(...placesOutside(all, countiesAround(all.map(({ point }) => point)), places));
  }
  const atFault = [...new Set(gazetteer.problems.map(({ file }) => file))];
  return [
    ...atFault.map((file) => ({
      file,
      plan: null,
      problems: gazetteer.problems.filter((problem) => problem.file === file),
    })),
    ...files.map((file) => checkFile(file, gazetteer, options)),
  ];
}

/** The problems by file and a closing line with the counts. */
export function report(
  checked: readonly CheckedFile[],
  plans: number,
): { text: string; errors: number; problems: number } {
  const problems = checked.flatMap((file) => file.problems);
  const errors = problems.filter(({ level }) => level === 'error').length;
  const warnings = problems.length - errors;
  const lines = checked
    .filter((file) => file.problems.length > 0)
    .map((file) => `${file.file}\n${file.problems.map(formatProblem).join('\n')}\n`);
  const closing =
    `已检查 ${plans} 个规划文件：${errors} 个错误，${warnings} 个提示。\n` +
    `Checked ${plans} plan file${plans === 1 ? '' : 's'}: ${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}.`;
  return { text: [...lines, closing].join('\n'), errors, problems: problems.length };
}
