/** `npm run plan -- base <codes…>`: what the base map of these codes shows, and, with an id, a small file that holds it fast. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { type Base, buildBase } from '../base/build.ts';
import { knownName } from '../base/names.ts';
import { describeUnknown } from '../base/near.ts';
import { specOfRegions, unknownRegions } from '../base/regions.ts';
import { SPEC_FOLDER } from '../base/spec.ts';
import type { BaseSpec } from '../base/specs.ts';
import { Refusal } from '../refusal.ts';

const land = v.object({
  properties: v.object({ code: v.string(), name: v.object({ zh: v.string() }), role: v.string() }),
});

function specOfCodes(codes: readonly string[], id: string): BaseSpec {
  const unknown = unknownRegions(codes).map(describeUnknown);
  const spec = specOfRegions(
    id,
    codes.map((code) => ({ code, name: knownName(code) ?? { zh: code, en: code } })),
  );
  if (unknown.length === 0 && spec) return spec;
  throw new Refusal(unknown.map(([zh]) => zh).join('\n'), unknown.map(([, en]) => en).join('\n'));
}

/** “340202 镜湖区”, by role. */
function unitsIn({ topology }: Base, role: string): string[] {
  const object = topology.objects.land;
  if (object?.type !== 'GeometryCollection') return [];
  return object.geometries.flatMap((geometry) => {
    const { success, output } = v.safeParse(land, geometry);
    return success && output.properties.role === role ? `${output.properties.code} ${output.properties.name.zh}` : [];
  });
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

function described(spec: BaseSpec, base: Base): string[] {
  const json = JSON.stringify(base.topology);
  const [own, around] = [unitsIn(base, 'plan'), unitsIn(base, 'neighbour')];
  const [w, s, e, n] = spec.bbox;
  return [
    `底图 Base map · ${spec.id}`,
    `  范围 box: ${w}–${e}° E, ${s}–${n}° N；${spec.level === 'city' ? '按地级市 by city' : '按县 by county'}；细节 detail ${spec.interval} m`,
    `  规划区 plan area (${own.length}): ${own.join('、')}`,
    `  周边 around it (${around.length}): ${around.join('、')}`,
    `  大小 size: ${kilobytes(json.length)}，gzip ${kilobytes(gzipSync(json).length)}`,
    ...base.topology.credits.map(
      ({ name, licence, date }) => `  来源 credit: ${name.zh} · ${name.en} · ${licence} · ${date}`,
    ),
  ];
}

function keep({ id, planUnits, level, bbox, interval }: BaseSpec): string[] {
  const file = join(SPEC_FOLDER, `${id}.json`);
  if (existsSync(file)) {
    throw new Refusal(
      `${file} 已经有了，没有改动它；请直接修改，或先删去再运行。`,
      `${file} is there already and was left as it is; change it by hand, or remove it first.`,
    );
  }
  mkdirSync(SPEC_FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ planUnits, level, bbox, interval }, null, 2)}\n`);
  return [
    `  已写好 ${file}：以后生成 “${id}” 时用它；改 planUnits、bbox、interval 即可调整，删去则按 plan.regions 推得。`,
    `  Wrote ${file}: the build of “${id}” uses it from now on. Change planUnits, bbox and interval in it, or remove it to go by plan.regions again.`,
  ];
}

const BY_ITSELF = [
  '  不用另写文件：规划文件的 plan.regions 写上这些代码，生成时就有这张底图。想固定下来再调整，加 --id <规划代号>。',
  '  Nothing else to do: a plan with these codes in plan.regions gets this map. To keep and adjust it, add --id <plan id>.',
];

/** Builds the base map of codes once, to tell what is in it; answers with the lines to print. */
export async function baseOf(codes: readonly string[], id: string | undefined): Promise<string> {
  if (id !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    throw new Refusal(`“${id}” 不是规划的代号。`, `“${id}” is no id of a plan.`);
  }
  const spec = specOfCodes(codes, id ?? codes.join('-'));
  const base = await buildBase(spec);
  return [...described(spec, base), ...(id === undefined ? BY_ITSELF : keep(spec))].join('\n');
}
