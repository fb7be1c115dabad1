import type { Problem } from '../plan/problem.ts';
import type { Bilingual } from '../plan/schema.ts';
import { MOST_BYTES } from './limits.ts';

/** A file that cannot be opened: why, and how to mend it. */
export class Refused extends Error {
  readonly words: Bilingual;
  readonly problems: readonly Problem[];

  constructor(zh: string, en: string, problems: readonly Problem[] = []) {
    super(en);
    this.name = 'Refused';
    this.words = { zh, en };
    this.problems = problems;
  }
}

/** 12345678 → “11.8 MB”. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** More features or rows than are read. */
export function tooMany(count: number, most: number): Refused {
  const [n, m] = [count, most].map((x) => x.toLocaleString('en'));
  return new Refused(
    `文件里有 ${n} 个要素（行），最多读取 ${m} 个；请先筛选或分成几个文件。`,
    `The file has ${n} features (rows); ${m} are read at most. Filter it or split it into several files.`,
  );
}

/** Refuses by size alone, before anything is read. */
export function refuseLarge(size: number): void {
  if (size <= MOST_BYTES) return;
  throw new Refused(
    `文件有 ${megabytes(size)}，最多打开 ${megabytes(MOST_BYTES)}；请先删去多余内容或简化图形。没有读取。`,
    `The file has ${megabytes(size)}; ${megabytes(MOST_BYTES)} at most are opened. Remove what is not needed or simplify the shapes. It was not read.`,
  );
}

/** A table that goes on to the right without end. `reaches` is the last column, as the file calls it. */
export function tooWide(reaches: string, most: number): Refused {
  return new Refused(
    `表格的内容到了 ${reaches} 列，最多读取 ${most} 列；请删去多余的列。`,
    `The table reaches column ${reaches}; ${most} columns are read at most. Remove the others.`,
  );
}
