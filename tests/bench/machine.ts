/** What the numbers were taken on, and with which versions. */
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Results } from './results.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PEERS = join(import.meta.dirname, 'peers');
/** Of the atlas's own packages, those that draw. */
const OWN = ['maplibre-gl', '@deck.gl/core', 'react'];

export async function machineOf(browser: Browser): Promise<Results['machine']> {
  const page = await browser.newPage();
  const renderer = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return gl && info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'no WebGL';
  });
  await page.close();
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    browser: `Chromium ${browser.version()}`,
    renderer,
  };
}

export function versions(): Record<string, string> {
  const of = (folder: string): Record<string, string> =>
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies;
  const own = Object.entries(of(ROOT)).filter(([name]) => OWN.includes(name));
  const theirs = { ...of(PEERS), '@kepler.gl/components': of(join(PEERS, 'kepler'))['@kepler.gl/components'] ?? '' };
  return { ...Object.fromEntries(own.map(([name, version]) => [`atlas: ${name}`, version])), ...theirs };
}
