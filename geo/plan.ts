/** The author's command: check plan files, verify them against their source texts, or print the JSON Schema. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFiles, planFilesIn, report } from './check/files.ts';
import { planJsonSchema } from './check/json-schema.ts';
import { orRefuse } from './refusal.ts';
import { verify } from './verify/command.ts';

const USAGE = `用法 Usage
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
  npm run plan -- schema
      输出规划文件的 JSON Schema
      print the JSON Schema of the plan file`;

const root = resolve(import.meta.dirname, '..');

interface Folders {
  places?: string;
  sources?: string;
}

/** npm runs its scripts in the project's folder; what the author names is meant from where they stand. */
const here = (process.env.npm_lifecycle_event === 'plan' && process.env.INIT_CWD) || process.cwd();
const named = (path: string) => relative('', resolve(here, path)) || '.';

function check(files: readonly string[], options: Folders): number {
  const from = (path: string) => relative('', resolve(root, path)) || '.';
  const given = files.length > 0 ? files.map(named) : planFilesIn(from('geo/plans'));
  const shared = from('../shared/sources');
  const ofTexts = existsSync(shared) ? shared : null;
  const sources = options.sources === undefined ? ofTexts : named(options.sources);
  const places = options.places === undefined ? from('geo/places') : named(options.places);
  const { text, problems } = report(checkFiles(given, { places, sources, counties: true }), given.length);
  console.log(text);
  if (sources === null) console.log('未核对出处（没有原文）。 Citations were not checked (no source texts).');
  return problems > 0 ? 1 : 0;
}

function verifyTexts(folder: string | undefined, plans: string | undefined, coverage: boolean): number {
  const from = (path: string) => relative('', resolve(root, path)) || '.';
  const shared = from('../shared/sources');
  const ofTexts = existsSync(shared) ? shared : null;
  const sources = folder === undefined ? ofTexts : named(folder);
  return verify({ plans: plans === undefined ? from('geo/plans') : named(plans), sources, coverage });
}

function usage(why?: string): number {
  console.error(why === undefined ? USAGE : `${why}\n\n${USAGE}`);
  return 2;
}

/** Run the command line; the answer is the exit code. */
function main(args: string[]): number {
  let parsed: ReturnType<typeof read>;
  try {
    parsed = read(args);
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { places, sources, plans, coverage = false } = values;
  for (const dir of [places, sources, plans]) {
    if (dir !== undefined && !existsSync(named(dir))) return usage(`没有文件夹 No such folder: ${dir}`);
  }
  if (command === 'check') return check(files, values);
  if (command === 'verify' && files.length <= 1) return verifyTexts(files[0], plans, coverage);
  if (command === 'schema' && files.length === 0) {
    console.log(JSON.stringify(planJsonSchema(), null, 2));
    return 0;
  }
  return usage(command === undefined ? undefined : `不认识 Unknown: ${positionals.join(' ')}`);
}

function read(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      places: { type: 'string' },
      sources: { type: 'string' },
      plans: { type: 'string' },
      coverage: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

await orRefuse(async () => {
  process.exitCode = main(process.argv.slice(2));
});
