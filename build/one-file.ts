/**
 * Writes dist/layout-atlas.html: the whole atlas in one file that opens by double click, without any network.
 *   --only <plan>  also writes a copy for one plan, layout-atlas-<plan>.html
 *   --twice        builds the code a second time and compares the bytes
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LICENCES } from './licences.ts';
import { bundleApp, bundleStart } from './one-file/bundle.ts';
import { contentsOf } from './one-file/contents.ts';
import { assemble } from './one-file/page.ts';

const ROOT = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { only: { type: 'string' }, twice: { type: 'boolean' } } });

const page = await makePage();
write('layout-atlas.html', page(null));
if (values.only !== undefined) write(`layout-atlas-${values.only}.html`, page(values.only));
if (values.twice) {
  const again = await makePage();
  if (again(null) !== page(null)) throw new Error('two builds of layout-atlas.html differ');
  console.log('built twice: the same bytes');
}

/** Bundle once; the pages differ by the plans they carry. */
async function makePage(): Promise<(only: string | null) => string> {
  const [start, app] = [await bundleStart(), await bundleApp()];
  const html = readFileSync(join(ROOT, 'index.html'), 'utf8');
  const icon = readFileSync(join(ROOT, 'public', 'icon.svg'), 'utf8');
  const licences = join(ROOT, 'dist', LICENCES);
  if (!existsSync(licences)) throw new Error(`${licences} is missing: the hosted atlas is built first (vite build)`);
  const filesOf = (only: string | null) =>
    new Map([...contentsOf(join(ROOT, 'public'), only), [LICENCES, readFileSync(licences)] as const]);
  return (only) => assemble({ html, icon, start, ...app, files: filesOf(only) });
}

function write(name: string, text: string): void {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(join(ROOT, 'dist', name), text);
  console.log(`dist/${name}: ${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB`);
}
