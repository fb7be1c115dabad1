import { MOST_DEPTH } from './limits.ts';
import { Refused } from './refused.ts';

/** Deepest level of a JSON text; strings are skipped. Stops at the first level too many. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x22) {
      i = endOfString(text, i);
    } else if (c === 0x7b || c === 0x5b) {
      deepest = Math.max(deepest, ++depth);
      if (deepest > MOST_DEPTH) return deepest;
    } else if (c === 0x7d || c === 0x5d) {
      depth--;
    }
  }
  return deepest;
}

/** The closing quote of the string that opens at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; ; i++) {
    i = text.indexOf('"', i);
    if (i === -1) return text.length;
    let slashes = 0;
    while (text.charCodeAt(i - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return i;
  }
}

/** Line and column of a place in a text, from 1. */
function lineAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** The value of a JSON text. `__proto__` in it is an own key like any other. */
export function readJson(text: string): unknown {
  if (depthOf(text) > MOST_DEPTH) {
    throw new Refused(
      `JSON 的层次超过 ${MOST_DEPTH} 层，不是规划或 GeoJSON；没有读取。`,
      `The JSON is nested more than ${MOST_DEPTH} levels deep: no plan and no GeoJSON. It was not read.`,
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const [, at] = /position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    const { line, column } = lineAt(text, at === undefined ? text.length : Number(at));
    throw new Refused(
      `JSON 在第 ${line} 行第 ${column} 个字附近写错了（多半是缺了逗号、引号或括号）；请改正后再打开。`,
      `The JSON is broken near line ${line}, column ${column} (mostly a missing comma, quote or bracket); mend it and open it again.`,
    );
  }
}
