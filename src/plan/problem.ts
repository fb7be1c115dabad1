/** What is wrong with a plan file, told to its author: what, where, and how to mend it, in both languages. */
export interface Problem {
  code: string;
  level: 'error' | 'warning';
  file: string;
  /** Id of the element, when the problem sits in one. */
  element: string | null;
  /** Where in the file, e.g. “features.3.properties.members.0”. */
  path: string;
  zh: string;
  en: string;
}

/** What a rule finds; code, level and file are the rule's and the caller's. */
export type Found = Pick<Problem, 'element' | 'path' | 'zh' | 'en'>;

/** One rule has one code and one small function. */
export interface Rule<Subject> {
  code: string;
  level: Problem['level'];
  find: (subject: Subject) => Iterable<Found>;
}

/** Every problem that the rules find, in the order of the rules. */
export function applyRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject, file: string): Problem[] {
  return rules.flatMap(({ code, level, find }) =>
    Array.from(find(subject), (found) => ({ code, level, file, ...found })),
  );
}

const LEVEL = { error: '错误 error', warning: '提示 warning' } as const;

/** The problem as lines of text, without the file name (problems are listed by file). */
export function formatProblem({ code, level, element, path, zh, en }: Problem): string {
  const where = [element, path].filter((part) => part !== null && part !== '').join(' · ');
  return `  ${LEVEL[level]}  ${code}${where === '' ? '' : `  ${where}`}\n    ${zh}\n    ${en}`;
}
