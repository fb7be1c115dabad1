import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { basemaps, hostConfig } from './build/basemaps.ts';
import { licences } from './build/licences.ts';
import { offline } from './build/offline.ts';
import { pages } from './build/pages/plugin.ts';
import { HOSTED, withOrigins } from './build/policy.ts';
import { originsOf } from './src/basemap/tiles.ts';

const config = hostConfig();

const policy = withOrigins(HOSTED, originsOf(config?.basemaps ?? []));

/** Nothing from elsewhere but the tiles of the host’s base maps, no inline script. Only in the build: the development server injects scripts of its own. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
  ],
};

const { page, collect } = licences();

export default defineConfig({
  // Relative, so that dist/ works from any folder of any static host.
  base: './',
  plugins: [react(), contentSecurityPolicy, page, basemaps(config), pages(), offline()],
  // deck.gl's WebGPU half is never used here.
  resolve: { conditions: ['visgl:webgl-only', ...defaultClientConditions] },
  server: { port: 4173, strictPort: true },
  preview: { port: 4173, strictPort: true },
  // The worker that reads files fetches its parts on demand, as the page does.
  worker: { format: 'es', plugins: () => [collect()] },
  build: {
    target: 'es2022',
    sourcemap: false,
    // Sizes are reported by tests/bench/bytes.ts, raw and brotli.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|zustand)[\\/]/ },
            // One file, and not one for each set of other parts that use some of it as well.
            { name: 'app', test: /[\\/]src[\\/]main\.tsx$/ },
          ],
        },
      },
    },
  },
});
