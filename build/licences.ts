/** Writes dist/licences.json, which the app shows, and dist/sbom.cdx.json, from the modules that are really bundled. */
import type { Plugin } from 'vite';
import { billOf } from './sbom.ts';
import { packageOf, shippedBy } from './shipped.ts';

export const LICENCES = 'licences.json';
export const BILL = 'sbom.cdx.json';

/** One for the page, and `collect` for each worker, whose bundles are finished before that of the page. */
export function licences(): { page: Plugin; collect: () => Plugin } {
  const packages = new Set<string>();
  const take = (bundle: Readonly<Record<string, object>>): void => {
    for (const file of Object.values(bundle)) {
      const ids = 'moduleIds' in file && Array.isArray(file.moduleIds) ? file.moduleIds : [];
      for (const id of ids) {
        const name = packageOf(String(id));
        if (name !== null) packages.add(name);
      }
    }
  };
  return {
    collect: () => ({ name: 'licences-of-worker', generateBundle: (_, bundle) => take(bundle) }),
    page: {
      name: 'licences',
      apply: 'build',
      generateBundle(_, bundle) {
        take(bundle);
        const shipped = shippedBy(packages);
        this.emitFile({ type: 'asset', fileName: LICENCES, source: `${JSON.stringify(shipped)}\n` });
        this.emitFile({ type: 'asset', fileName: BILL, source: billOf(shipped) });
      },
    },
  };
}
