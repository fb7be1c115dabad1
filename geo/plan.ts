/** The author's command: check plan files, or print the JSON Schema. */
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFiles, planFilesIn, report } from './check/files.ts';
import { planJsonSchema } from './check/json-schema.ts';
import { orRefuse } from './refusal.ts';

const USAGE = `用法 Usage
  npm run plan -- check [file…] [--places <dir>] [--sources <dir>]
      检查规划文件（默认 geo/plans 下全部）；有问题时退出码为 1
      check plan files (all of geo/plans by default); exit code 1 when there is any problem
      --places   地名库文件夹 folder of the gazetteer (geo/places)
      --sources  原文文件夹，核对每条出处 folder of the source texts, to check each citation
                 (../shared/sources where it exists)
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
  const { places, sources } = values;
  for (const dir of [places, sources]) {
    if (dir !== undefined && !existsSync(named(dir))) return usage(`没有文件夹 No such folder: ${dir}`);
  }
  if (command === 'check') return check(files, values);
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
    options: { places: { type: 'string' }, sources: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
}

await orRefuse(async () => {
  process.exitCode = main(process.argv.slice(2));
});
