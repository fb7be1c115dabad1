import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Refusal } from '../refusal.ts';

const require = createRequire(import.meta.url);

/** The folder of an installed data package; refuses in words where it is not installed. */
export function packageFolder(name: string): string {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    throw new Refusal(
      `没有安装数据包 ${name}；请先在项目文件夹里运行 npm ci。`,
      `The data package ${name} is not installed; run “npm ci” in the project’s folder first.`,
    );
  }
}
