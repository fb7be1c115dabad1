import { join } from 'node:path';
import type { Plugin } from 'vite';
import { writePages } from './write.ts';

/** Pages of the plans, once the app is built. They name the host only where `ATLAS_SITE` says it, e.g. https://example.org/atlas/. */
export function pages(): Plugin {
  let dist = '';
  return {
    name: 'pages',
    apply: 'build',
    configResolved({ root, build: { outDir } }) {
      dist = join(root, outDir);
    },
    closeBundle: {
      order: 'pre',
      sequential: true,
      async handler(error) {
        if (!error) await writePages(dist, siteOf(process.env.ATLAS_SITE));
      },
    },
  };
}

/** Throws where it is not the address of a folder. */
export function siteOf(said: string | undefined): string {
  if (said === undefined || said === '') return '';
  const url = new URL(said);
  if (!/^https?:$/.test(url.protocol)) throw new Error(`ATLAS_SITE must begin with http:// or https://: ${said}`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
