/** `npm run plan -- new <id>`: writes the starting file of a plan, and never over one that is there. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownName } from '../base/names.ts';
import { describeUnknown } from '../base/near.ts';
import { unknownRegions } from '../base/regions.ts';
import { checkFiles, PLAN_ENDING } from '../check/files.ts';
import { Refusal } from '../refusal.ts';
import { startingFile } from './template.ts';

export interface NewPlan {
  id: string;
  title?: string | undefined;
  /** Six-digit code of the region that the plan covers. */
  region?: string | undefined;
  /** Folders of the plan files and of the gazetteer. */
  plans: string;
  places: string;
  /** The file as the author would name it from where they stand. */
  shown: (path: string) => string;
}

function regionOf(code: string | undefined) {
  if (code === undefined) return null;
  const [unknown] = unknownRegions([code]);
  if (unknown) throw new Refusal(...describeUnknown(unknown));
  return { code, name: knownName(code) ?? { zh: '', en: '' } };
}

/** Writes the file; answers with what the author does next. */
export function newPlan({ id, title = '', region, plans, places, shown }: NewPlan): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new Refusal(
      `代号 “${id}” 只能用小写拉丁字母、数字和单个连字符，例如 wuhu-lowalt。`,
      `The id “${id}” may have lower-case Latin letters, digits and single hyphens only, such as wuhu-lowalt.`,
    );
  }
  const file = join(plans, `${id}${PLAN_ENDING}`);
  const text = startingFile({ id, title: title.trim(), region: regionOf(region) });
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new Refusal(
      `文件 ${shown(file)} 已经有了，没有改动它；请换一个代号，或先把它移走。`,
      `The file ${shown(file)} is there already and was left as it is; take another id, or move it away first.`,
    );
  }
  const name = shown(file);
  const open = checkFiles([file], { places, sources: null, counties: false }).flatMap(
    ({ problems }) => problems,
  ).length;
  return `已写好 ${name}，有 ${open} 处待填。接下来：
  1. 把规划原文存成 UTF-8 文本（另存为“纯文本”），放进一个文件夹
  2. 打开 ${name}，填写所有的 ""；每个字段的说明见 docs/authoring.zh.md
  3. npm run plan -- check ${name} --sources <原文文件夹>   逐项列出还缺什么、哪里不对
  4. npm run plan -- verify <原文文件夹>                     用原文核对每个数字和名称
  5. npm start                                              在 http://localhost:4173/?plan=${id} 看图
  在 check 没有错误之前，npm start 会停下来说明原因；想先放在别处，用 --plans <文件夹>。
Wrote ${name} with ${open} places to fill in. Next:
  1. save the document as UTF-8 plain text in a folder
  2. open ${name} and fill in every ""; docs/authoring.md says what each field holds
  3. npm run plan -- check ${name} --sources <folder of texts>   lists what is missing or wrong
  4. npm run plan -- verify <folder of texts>                    holds each number and name against the text
  5. npm start                                                   and look at http://localhost:4173/?plan=${id}
  Until check finds no error, npm start stops and says why; --plans <folder> puts the file elsewhere.`;
}
