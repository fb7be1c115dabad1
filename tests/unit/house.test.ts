/** The import rules of the house bite: each forbidden import, written into its folder, is refused by the linter. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

function lint(file: string, from: string): string {
  const input = `import { thing } from '${from}';\nexport const used = thing;\n`;
  const { stdout, stderr } = spawnSync('biome', ['lint', `--stdin-file-path=${file}`], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH}` },
  });
  return stdout + stderr;
}

describe('imports run down', () => {
  it.each([
    ['src/plan/x.ts', '../drawing/palette.ts'],
    ['src/plan/x.ts', 'react'],
    ['src/drawing/x.ts', '../stage/stage.ts'],
    ['src/drawing/derive/x.ts', '../../store/view.ts'],
    ['src/store/x.ts', '../drawing/palette.ts'],
    ['src/store/x.ts', 'react'],
    ['src/stage/x.ts', '../ui/App.tsx'],
    ['src/stage/style/x.ts', 'react'],
    ['src/ui/x.tsx', 'maplibre-gl'],
    ['src/ui/panel/x.tsx', '@deck.gl/layers'],
    ['src/ui/x.tsx', '../../geo/places.ts'],
  ])('%s may not import %s', (file, from) => {
    expect(lint(file, from)).toContain('noRestrictedImports');
  });

  it.each([
    ['src/drawing/x.ts', '../plan/model.ts'],
    ['src/store/x.ts', '../plan/model.ts'],
    ['src/stage/x.ts', '../drawing/drawing.ts'],
    ['src/ui/x.tsx', '../stage/base.ts'],
    ['geo/x.ts', '../src/plan/parse.ts'],
  ])('%s may import %s', (file, from) => {
    expect(lint(file, from)).not.toContain('noRestrictedImports');
  });
});
