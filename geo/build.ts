/** `npm run geo`: builds public/geo, or another folder: node geo/build.ts [--plans <dir>] [--places <dir>] [--out <dir>]. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAtlas } from './atlas.ts';
import { orRefuse, Refusal } from './refusal.ts';

const HERE = import.meta.dirname;

/** The folder is replaced as a whole: it must be new, empty, or one that was built before. */
function replaceable(dir: string): string {
  const free = !existsSync(dir) || readdirSync(dir).length === 0 || existsSync(join(dir, 'index.json'));
  if (free) return dir;
  throw new Refusal(
    `文件夹 ${dir} 里有别的文件，生成时会被清空；请另选一个空文件夹。`,
    `The folder ${dir} holds other files, which the build would remove; name an empty one.`,
  );
}

await orRefuse(async () => {
  const started = performance.now();
  const { values } = parseArgs({
    options: { plans: { type: 'string' }, places: { type: 'string' }, out: { type: 'string' } },
  });
  const folder = (given: string | undefined, usual: string) =>
    given === undefined ? join(HERE, usual) : resolve(given);
  const out = replaceable(folder(values.out, '../public/geo'));
  await buildAtlas({ plans: folder(values.plans, 'plans'), places: folder(values.places, 'places'), out });
  console.log(`${values.out ?? 'public/geo'} built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
});
