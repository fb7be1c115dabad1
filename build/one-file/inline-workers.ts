/** Workers of the single file: each is bundled into one classic script and started from memory. */
import { join } from 'node:path';
import type { Plugin } from 'vite';

const MAPLIBRE = 'maplibre-gl/dist/maplibre-gl-worker.mjs';
const LEND = join(import.meta.dirname, '..', '..', 'src', 'files', 'lend.ts');
const FILES = join(import.meta.dirname, '..', '..', 'src', 'files', 'files.ts');
const ADDRESS = '\0worker-address:';
const MAKER = '\0worker-maker:';
/** `new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })`, as Vite wants it written. */
const BY_ADDRESS = /new Worker\(\s*new URL\(\s*(['"])(\.[^'"]+)\1\s*,\s*import\.meta\.url\s*\)\s*(?:,[^)]*)?\)/g;

/** `bundle` gives the code of one entry as a classic script. */
export function inlineWorkers(bundle: (entry: string) => Promise<string>): Plugin {
  return {
    name: 'inline-workers',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\?worker(&url)?$/ },
      async handler(source, importer) {
        const [path = '', query] = source.split('?');
        const found = await this.resolve(path, importer, { skipSelf: true });
        if (!found) throw new Error(`${importer}: no worker ${path}`);
        return `${query === 'worker' ? MAKER : ADDRESS}${found.id}`;
      },
    },
    load: {
      filter: { id: /^\0worker-/ },
      async handler(id) {
        if (id.startsWith(ADDRESS)) return addressOf(await bundle(id.slice(ADDRESS.length)), id.endsWith(MAPLIBRE));
        return makerOf(await bundle(id.slice(MAKER.length)));
      },
    },
    transform: {
      filter: { id: { include: /\.tsx?$/, exclude: /node_modules/ }, code: 'new Worker(' },
      handler: named,
    },
  };
}

/** A worker made of an address becomes one made of an import, so that its code is found above. */
function named(code: string): { code: string; map: null } | null {
  const imports: string[] = [];
  const changed = code.replace(BY_ADDRESS, (_, __, path) => {
    imports.push(`import InlineWorker${imports.length} from ${JSON.stringify(`${path}?worker`)};`);
    return `new InlineWorker${imports.length - 1}()`;
  });
  return imports.length > 0 ? { code: `${imports.join('\n')}\n${changed}`, map: null } : null;
}

function blobOf(code: string): string {
  return `URL.createObjectURL(new Blob([${JSON.stringify(code)}], { type: 'text/javascript' }))`;
}

/** MapLibre starts what ends in .cjs as a classic worker; Chromium starts no module worker from file://. */
function addressOf(code: string, classic: boolean): string {
  return `export default ${blobOf(code)}${classic ? " + '#.cjs'" : ''};`;
}

/** What `import Thing from './worker.ts?worker'` gives: `new Thing()` is a worker that can read the page's files. */
function makerOf(code: string): string {
  return `
import { openFile } from ${JSON.stringify(FILES)};
import { lendFiles } from ${JSON.stringify(LEND)};
let address = '';
export default function InlineWorker() {
  address ||= ${blobOf(code)};
  const worker = new Worker(address);
  lendFiles(worker, openFile);
  return worker;
}`;
}
