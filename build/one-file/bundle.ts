/** The atlas as one classic script and one style sheet: every chunk, worker and picture inside. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, defaultClientConditions, type InlineConfig, type PluginOption } from 'vite';
import { inlineWorkers } from './inline-workers.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export interface Bundle {
  readonly code: string;
  readonly css: string;
}

/** Bundle the app, or another entry, for the single file. */
export async function bundleApp(entry = join(ROOT, 'src', 'main.tsx')): Promise<Bundle> {
  return bundle(entry, [inlineWorkers(bundleWorker), react()]);
}

/** Bundle the script that unpacks the app. */
export async function bundleStart(): Promise<string> {
  return (await bundle(join(import.meta.dirname, 'start.ts'), [])).code;
}

async function bundleWorker(entry: string): Promise<string> {
  return (await bundle(entry, [])).code;
}

async function bundle(entry: string, plugins: PluginOption[]): Promise<Bundle> {
  const result = await build(config(entry, plugins));
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${entry}: nothing was built`);
  let code = '';
  let css = '';
  for (const file of output.output) {
    if (file.type === 'chunk' && code === '') code = file.code;
    else if (file.type === 'asset' && file.fileName.endsWith('.css')) css += String(file.source);
    else throw new Error(`${entry}: ${file.fileName} would be a file beside the single file`);
  }
  return { code: code.trim(), css: css.trim() };
}

function config(entry: string, plugins: PluginOption[]): InlineConfig {
  return {
    configFile: false,
    root: ROOT,
    // Read by src/files: the atlas carries its files in itself.
    mode: 'one-file',
    base: './',
    logLevel: 'warn',
    publicDir: false,
    plugins,
    resolve: { conditions: ['visgl:webgl-only', ...defaultClientConditions] },
    build: {
      target: 'es2022',
      write: false,
      cssCodeSplit: false,
      assetsInlineLimit: () => true,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 20_000,
      rolldownOptions: {
        input: entry,
        checks: { pluginTimings: false },
        output: { format: 'iife', codeSplitting: false },
        // A classic script has no address of its own; who asks for one (MapLibre, Vite's preloading) can do without.
        onLog: (level, log, handler) => log.code === 'EMPTY_IMPORT_META' || handler(level, log),
      },
    },
  };
}
