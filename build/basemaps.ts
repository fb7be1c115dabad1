/** What a host adds with atlas.config.json: read before the build, refused where it would mislead, and shipped with the page. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readJson } from '../geo/json.ts';
import { Refusal } from '../geo/refusal.ts';
import { type AtlasConfig, CONFIG } from '../src/basemap/config.ts';
import { readConfig } from '../src/basemap/read.ts';

const ROOT = join(import.meta.dirname, '..');

/** The config of this build: atlas.config.json at the root, or the file that ATLAS_CONFIG names. Null where there is none. */
export function hostConfig(named = process.env.ATLAS_CONFIG, root = ROOT): AtlasConfig | null {
  const path = named || join(root, CONFIG);
  if (!named && !existsSync(path)) return null;
  const read = readJson(path);
  if ('problem' in read) throw new Refusal(`${path}：${read.problem.zh}`, `${path}: ${read.problem.en}`);
  const { config, faults } = readConfig(read.value);
  if (faults.length > 0) {
    throw new Refusal(faults.map(({ zh }) => zh).join('\n'), faults.map(({ en }) => en).join('\n'));
  }
  return config;
}

/** The page learns from a tag that there is a config: without one nothing is asked for. */
export function basemaps(config: AtlasConfig | null): Plugin[] {
  if (config === null || config.basemaps.length === 0) return [];
  const text = `${JSON.stringify(config)}\n`;
  const tag = { tag: 'meta', attrs: { name: 'atlas-config', content: CONFIG }, injectTo: 'head' as const };
  const page: Plugin = { name: 'basemaps', transformIndexHtml: () => [tag] };
  const built: Plugin = {
    name: 'basemaps-file',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: CONFIG, source: text });
    },
  };
  const development: Plugin = {
    name: 'basemaps-development',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== `/${CONFIG}`) return next();
        response.setHeader('content-type', 'application/json').end(text);
      });
    },
  };
  return [page, built, development];
}
