/** The source texts beside the maps, for a host who may publish them: the app proves the plan with one press. */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../src/plan/model.ts';
import { readSources } from './check/sources.ts';
import { Refusal } from './refusal.ts';

/** A text that the app can fetch: the id of the source, and the file beside the index. */
export interface Shipped {
  id: string;
  file: string;
}

/** The folder that `ATLAS_SOURCES` names; null where the setting is off. */
export function sourcesSetting(folder: string | undefined): string | null {
  if (folder === undefined || folder.trim() === '') return null;
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
  throw new Refusal(
    `ATLAS_SOURCES 指的 “${folder}” 不是文件夹，未生成地图；请写出原文所在的文件夹，或去掉这个设置。`,
    `ATLAS_SOURCES says “${folder}”, which is no folder; nothing was built. Name the folder of the source texts, or unset it.`,
  );
}

/** Copy the texts that a plan names to `out`/sources, as UTF-8. A text that the folder lacks is said and left out. */
export function shipSources(plan: Plan, folder: string, out: string): Shipped[] {
  const { texts } = readSources(plan, folder);
  return plan.head.sources.flatMap(({ id, file }, index): Shipped[] => {
    const text = texts.get(id);
    if (text === undefined) {
      console.log(`${plan.head.id}: 没有原文 no source text “${file}” (${folder})`);
      return [];
    }
    // Named by the plan, not by the author's file: such a name is safe in any address.
    const name = `sources/${plan.head.id}-${index + 1}.txt`;
    mkdirSync(join(out, 'sources'), { recursive: true });
    writeFileSync(join(out, name), text);
    return [{ id, file: name }];
  });
}
