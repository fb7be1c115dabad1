/** The import rules of the house bite: each forbidden import, written into its folder, is refused by the linter. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

const FORBIDDEN = [
  ['src/plan', '../drawing/palette.ts'],
  ['src/plan', 'react'],
  ['src/plan', '../proof/document.ts'],
  ['src/proof', '../drawing/palette.ts'],
  ['src/proof', '../store/view.ts'],
  ['src/proof', '../../geo/json.ts'],
  ['src/proof', 'react'],
  ['src/basemap', '../stage/stage.ts'],
  ['src/basemap', 'react'],
  ['src/drawing', '../proof/document.ts'],
  ['src/drawing', '../stage/stage.ts'],
  ['src/drawing/derive', '../../store/view.ts'],
  ['src/store', '../drawing/palette.ts'],
  ['src/store', 'react'],
  ['src/store', '../library/shelf.ts'],
  ['src/import', '../drawing/palette.ts'],
  ['src/import', '../store/view.ts'],
  ['src/library', '../ui/App.tsx'],
  ['src/library', '../stage/stage.ts'],
  ['src/library', 'react'],
  ['src/stage', '../ui/App.tsx'],
  ['src/stage/style', 'react'],
  ['src/present', '../drawing/palette.ts'],
  ['src/present', 'react'],
  ['src/plan', '../present/steps.ts'],
  ['src/sheet', '../stage/stage.ts'],
  ['src/sheet', 'react'],
  ['src/files', '../store/view.ts'],
  ['src/files', 'react'],
  ['src/offline', '../store/view.ts'],
  ['src/offline/worker', '../../plan/model.ts'],
  ['src/sheet/office', '../../store/store.ts'],
  ['src/ui', 'maplibre-gl'],
  ['src/ui/office', '@deck.gl/core'],
  ['src/ui/panel', '@deck.gl/layers'],
  ['src/ui', '../../geo/places.ts'],
] as const;

const ALLOWED = [
  ['src/drawing', '../plan/model.ts'],
  ['src/stage', '../basemap/config.ts'],
  ['src/proof', '../plan/model.ts'],
  ['src/store', '../plan/model.ts'],
  ['src/store', '../proof/prove.ts'],
  ['src/import', '../plan/salvage.ts'],
  ['src/library', '../import/read.ts'],
  ['src/library', '../drawing/base.ts'],
  ['src/ui', '../library/reader.ts'],
  ['src/store', '../files/files.ts'],
  ['src/stage', '../drawing/drawing.ts'],
  ['src/sheet', '../drawing/drawing.ts'],
  ['src/present', '../plan/model.ts'],
  ['src/ui', '../present/steps.ts'],
  ['src/ui', '../drawing/base.ts'],
  ['geo', '../src/plan/parse.ts'],
] as const;

let copy = '';
let refused = '';

/** One file per import in an empty copy of the house, and one run of the linter over it. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'house-'));
  const config = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
  const { $schema: _, ...rest } = config;
  writeFileSync(join(copy, 'biome.json'), JSON.stringify({ ...rest, vcs: { enabled: false } }));
  [...FORBIDDEN, ...ALLOWED].forEach(([folder, from], i) => {
    const path = join(copy, folder, `case-${i}.ts`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import { thing } from '${from}';\nexport const used = thing;\n`);
  });
  const biome = join(ROOT, 'node_modules', '.bin', 'biome');
  const { stdout, stderr } = spawnSync(biome, ['lint', '--max-diagnostics=none', '.'], { cwd: copy, encoding: 'utf8' });
  refused = (stdout + stderr)
    .split('\n')
    .filter((line) => line.includes('noRestrictedImports'))
    .join('\n');
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('imports run down', () => {
  it.each(FORBIDDEN.map(([folder, from], i) => [folder, from, i] as const))('%s may not import %s', (folder, _, i) => {
    expect(refused).toContain(`${folder}/case-${i}.ts`);
  });

  it.each(ALLOWED.map(([folder, from], i) => [folder, from, i + FORBIDDEN.length] as const))(
    '%s may import %s',
    (folder, _, i) => {
      expect(refused).not.toContain(`${folder}/case-${i}.ts`);
    },
  );
});
