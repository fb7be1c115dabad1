/** A single file of its own with a worker and a late chunk, for what the atlas's own workers rely on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleApp, bundleStart } from '../../build/one-file/bundle.ts';
import { assemble } from '../../build/one-file/page.ts';

const ENTRY = join(import.meta.dirname, '..', 'fixtures', 'one-file', 'main.ts');
const HTML =
  '<head><meta charset="utf-8" /><link rel="icon" /></head><div id="root"></div><script type="module"></script>';

/** What the page shows once its worker has asked for a file that is there and for one that is not. */
export const WORKER_SAYS = ['[一区]', '[Error: geo/missing.json: HTTP 404]'];

export async function workerPage(): Promise<string> {
  const [start, app] = [await bundleStart(), await bundleApp(ENTRY)];
  const files = new Map([['geo/there.json', Buffer.from('一区')]]);
  return assemble({ html: HTML, start, icon: '', files, code: app.code, css: 'p{}' });
}

/** Do something with a page in a folder, at its file:// address; the folder is gone afterwards. */
export async function asFile(text: string, use: (address: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stick-'));
  const file = join(folder, 'layout-atlas.html');
  writeFileSync(file, text);
  await use(pathToFileURL(file).href).finally(() => rmSync(folder, { recursive: true }));
}
