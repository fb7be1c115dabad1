/** The colours of the page: letters hold 4.5:1, what a control is known by 3:1, on every ground they meet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, rgb } from './colour.ts';

const PARTS = join(import.meta.dirname, '..', '..', '..', 'src', 'ui', 'parts');

/** Colours by name of the blocks that a selector opens, later ones winning. */
function tokensOf(file: string, selector: string, within = ''): Map<string, string> {
  const css = readFileSync(join(PARTS, file), 'utf8');
  const from = within === '' ? css : css.slice(css.indexOf(within), css.indexOf('\n}', css.indexOf(within)));
  const blocks = from.split(`${selector} {`).slice(1);
  return new Map(
    blocks.flatMap((block) =>
      [...block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(
        ([, name = '', hex = '']) => [name, hex] as const,
      ),
    ),
  );
}

const LIGHT = tokensOf('tokens.css', ':root');
const DARK = new Map([...LIGHT, ...tokensOf('tokens.css', ':root[data-theme="dark"]')]);
const MORE = '@media (prefers-contrast: more)';
const MORE_LIGHT = new Map([...LIGHT, ...tokensOf('contrast.css', '  :root', MORE)]);
const MORE_DARK = new Map([
  ...MORE_LIGHT,
  // What names the theme goes before what does not.
  ...tokensOf('tokens.css', ':root[data-theme="dark"]'),
  ...tokensOf('contrast.css', ':root[data-theme="dark"]', MORE),
]);

const SETS = [
  ['light', LIGHT, 4.5],
  ['dark', DARK, 4.5],
  ['light, more contrast', MORE_LIGHT, 7],
  ['dark, more contrast', MORE_DARK, 7],
] as const;

describe.each(SETS)('%s', (_, tokens, least) => {
  const of = (name: string): ReturnType<typeof rgb> => {
    const hex = tokens.get(name);
    if (!hex) throw new Error(`no colour --${name}`);
    return rgb(hex);
  };
  const grounds = ['surface', 'surface-2', 'ground'] as const;

  it.each(['ink', 'ink-2', 'ink-3', 'accent'])('letters in %s', (ink) => {
    for (const ground of [...grounds, 'accent-soft']) {
      expect(contrast(of(ink), of(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(
        ground === 'accent-soft' ? 4.5 : least,
      );
    }
  });

  it.each([
    ['good', 'surface'],
    ['bad', 'surface'],
    ['warn-ink', 'warn-soft'],
    ['on-accent', 'accent'],
  ])('letters in %s on %s', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['edge', 'accent'])('fields and rings of the focus in %s', (line) => {
    for (const ground of grounds) {
      expect(contrast(of(line), of(ground)), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });
});
