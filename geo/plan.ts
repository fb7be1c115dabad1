/** The author's command: begin, check and verify plan files, look at base maps, write the documents that follow from the data. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { baseOf } from './author/base.ts';
import { writeData } from './author/data.ts';
import { writeGuide } from './author/guide.ts';
import { newPlan } from './author/new.ts';
import { checkFiles, planFilesIn, report } from './check/files.ts';
import { configJsonSchema, planJsonSchema } from './check/json-schema.ts';
import { publishCheck } from './publish/command.ts';
import { orRefuse } from './refusal.ts';
import { verify } from './verify/command.ts';

const USAGE = `用法 Usage
  npm run plan -- new <id> [--title <全称>] [--region <6 位代码>] [--plans <dir>]
      写一个新规划的起始文件，不覆盖已有的
      write the starting file of a plan; never over one that is there
  npm run plan -- check [file…] [--places <dir>] [--sources <dir>]
      检查规划文件（默认 geo/plans 下全部）；有问题时退出码为 1
      check plan files (all of geo/plans by default); exit code 1 when there is any problem
      --places   地名库文件夹 folder of the gazetteer (geo/places)
      --sources  原文文件夹，核对每条出处 folder of the source texts, to check each citation
                 (../shared/sources where it exists)
  npm run plan -- verify [folder] [--plans <dir>] [--coverage]
      用原文核对每条出处、数字、年份和名称；未通过时退出码为 1，没有原文时为 2
      hold each citation, number, year and name against the source texts (../shared/sources by
      default); exit code 1 when anything is not found, 2 without texts
      --plans    规划文件夹 folder of the plan files (geo/plans)
      --coverage 另列出规划文件没有引用的数 also list the numbers that no fact cites
  npm run plan -- publish-check [folder] [--json]
      生成好的规划能否公开：审图号、署名、规划期限、资料来源、位置精度；不能公开时退出码为 1
      whether the built plans (public/geo by default) may be shown to the public; exit code 1 when not
  npm run plan -- base <6 位代码…> [--id <规划代号>]
      这些区划的底图有哪些县、多大、出自何处；加 --id 把范围存进 geo/base/specs
      what the base map of these codes shows; with --id its extent is kept in geo/base/specs
  npm run plan -- data [folder]
      写 docs/data.md：每个规划的数量表，和原文中没有引用的数（有原文时重新核对）
      write docs/data.md: counts of each plan, and the numbers of the texts that no fact cites
  npm run plan -- guide
      写 docs/kinds 的图例，和编写指南里的字段表
      write the pictures of docs/kinds and the tables of fields in the guide
  npm run plan -- schema [plan | config]
      输出规划文件或部署配置 atlas.config.json 的 JSON Schema
      print the JSON Schema of the plan file, or of the host’s atlas.config.json`;

const root = resolve(import.meta.dirname, '..');

/** npm runs its scripts in the project's folder; what the author names is meant from where they stand. */
const here = (process.env.npm_lifecycle_event === 'plan' && process.env.INIT_CWD) || process.cwd();
const named = (path: string) => relative('', resolve(here, path)) || '.';
/** The way back: a path as the author writes it. */
function shown(path: string): string {
  const short = relative(here, resolve(path));
  return short.startsWith('..') ? resolve(path) : short;
}
const from = (path: string) => relative('', resolve(root, path)) || '.';

interface Options {
  places?: string;
  sources?: string;
  plans?: string;
  title?: string;
  region?: string;
  id?: string;
  coverage?: boolean;
  json?: boolean;
}

/** A folder that the author named, or the usual one. */
const folder = (given: string | undefined, usual: string): string => (given === undefined ? from(usual) : named(given));

/** The source texts: those that the author named, or the usual ones where they are at hand. */
function textsIn(given: string | undefined): string | null {
  if (given !== undefined) return named(given);
  const shared = from('../shared/sources');
  return existsSync(shared) ? shared : null;
}

function check(files: readonly string[], options: Options): number {
  const given = files.length > 0 ? files.map(named) : planFilesIn(from('geo/plans'));
  const sources = textsIn(options.sources);
  const places = folder(options.places, 'geo/places');
  const { text, problems } = report(checkFiles(given, { places, sources, counties: true }), given.length);
  console.log(text);
  if (sources === null) console.log('未核对出处（没有原文）。 Citations were not checked (no source texts).');
  return problems > 0 ? 1 : 0;
}

/** A command on what stands behind its name; null where that makes no sense. */
type Command = (rest: readonly string[], options: Options) => number | null | Promise<number>;

function say(text: string): number {
  console.log(text);
  return 0;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  new: ([id, ...more], { title, region, plans, places }) => {
    if (id === undefined || more.length > 0) return null;
    const folders = { plans: folder(plans, 'geo/plans'), places: folder(places, 'geo/places') };
    return say(newPlan({ id, title, region, ...folders, shown }));
  },
  check,
  verify: ([texts, ...more], { plans, coverage = false }) =>
    more.length > 0 ? null : verify({ plans: folder(plans, 'geo/plans'), sources: textsIn(texts), coverage }),
  'publish-check': ([built, ...more], { plans, json = false }) =>
    more.length > 0
      ? null
      : publishCheck({ built: folder(built, 'public/geo'), plans: folder(plans, 'geo/plans'), json }),
  base: (codes, { id }) => (codes.length === 0 ? null : baseOf(codes, id).then(say)),
  data: ([texts, ...more]) =>
    more.length > 0 ? null : say(writeData({ plans: from('geo/plans'), docs: from('docs'), sources: textsIn(texts) })),
  guide: (rest) => (rest.length > 0 ? null : say(writeGuide(from('docs')))),
  schema: ([of = 'plan', ...more]) => {
    const made = { plan: planJsonSchema, config: configJsonSchema }[of];
    return made && more.length === 0 ? say(JSON.stringify(made(), null, 2)) : null;
  },
};

function usage(why?: string): number {
  console.error(why === undefined ? USAGE : `${why}\n\n${USAGE}`);
  return 2;
}

/** Run the command line; the answer is the exit code. */
async function main(args: string[]): Promise<number> {
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read(args);
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [name = '', ...rest] = positionals;
  if (values.help) return say(USAGE);
  for (const dir of [values.places, values.sources, values.plans]) {
    if (dir !== undefined && !existsSync(named(dir))) return usage(`没有文件夹 No such folder: ${dir}`);
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const code = command ? await command(rest, values) : null;
  if (code !== null) return code;
  const why = command ? '少了或多了参数 Too few or too many arguments' : '不认识 Unknown';
  return usage(name === '' ? undefined : `${why}: ${positionals.join(' ')}`);
}

function read(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      places: { type: 'string' },
      sources: { type: 'string' },
      plans: { type: 'string' },
      title: { type: 'string' },
      region: { type: 'string' },
      id: { type: 'string' },
      coverage: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

await orRefuse(async () => {
  process.exitCode = await main(process.argv.slice(2));
});
