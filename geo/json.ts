/** Files from outside: read whole, or refused in words. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { jsonFault } from '../src/plan/json-fault.ts';
import { describeJsonFault } from '../src/plan/json-words.ts';
import type { Problem } from '../src/plan/problem.ts';

export type Read<T> = { value: T } | { problem: Problem };

function refused(file: string, code: string, zh: string, en: string): { problem: Problem } {
  return { problem: { level: 'error', file, element: null, path: '', code, zh, en } };
}

/** The text of a UTF-8 file (a byte-order mark is dropped), or why there is none. */
export function readText(path: string): Read<string> {
  if (!existsSync(path))
    return refused(path, 'no-file', `找不到文件 ${path}；请核对路径。`, `There is no file ${path}; check the path.`);
  if (!statSync(path).isFile()) {
    return refused(
      path,
      'not-a-file',
      `${path} 是文件夹，不是文件；请写出其中文件的路径。`,
      `${path} is a folder; name the file in it.`,
    );
  }
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    if (error instanceof TypeError) {
      const zh = '文件不是 UTF-8 编码（可能是 GBK 或 UTF-16）；请在编辑器里另存为 UTF-8。';
      const en = 'The file is not in UTF-8 (perhaps GBK or UTF-16); save it again as UTF-8.';
      return refused(path, 'not-utf8', zh, en);
    }
    return refused(
      path,
      'unreadable',
      `文件 ${path} 读不了；请检查读取权限。`,
      `The file ${path} cannot be read; check its permissions.`,
    );
  }
}

/** The value of a JSON file, or why there is none. */
export function readJson(path: string): Read<unknown> {
  const read = readText(path);
  if ('problem' in read) return read;
  if (read.value.trim() === '') {
    return refused(
      path,
      'empty-file',
      '文件是空的；请写入内容，或从已有的文件复制一份来改。',
      'The file is empty; fill it, or begin with a copy of another.',
    );
  }
  try {
    return { value: JSON.parse(read.value) };
  } catch (error) {
    const fault = jsonFault(read.value);
    if (fault) return { problem: describeJsonFault(fault, path) };
    const why = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
    const zh = `文件不是合法的 JSON（${why}）。`;
    const en = `The file is not valid JSON (${why}).`;
    return refused(path, 'not-json', zh, en);
  }
}
