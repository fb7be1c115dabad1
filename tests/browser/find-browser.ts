/** A Chromium for the browser tests: one that is there, else Playwright's, else the system's package. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Path of an executable; installs one when there is none. Throws with the mend when that fails as well. */
export function findBrowser(): string {
  const found = installed();
  if (found) {
    ensureChineseFont();
    return found;
  }
  spawnSync('playwright', ['install', 'chromium'], { stdio: 'inherit', timeout: 240_000 });
  const fromPlaywright = installed();
  if (fromPlaywright) return fromPlaywright;
  apt(['chromium', 'fonts-noto-cjk']);
  const fromSystem = installed();
  if (fromSystem) return fromSystem;
  throw new Error('No Chromium found and none could be installed. Install one, or set ATLAS_BROWSER to its path.');
}

function installed(): string | undefined {
  const named = process.env.ATLAS_BROWSER;
  if (named && existsSync(named)) return named;
  for (const name of NAMES) {
    const { stdout, status } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0 && stdout.trim()) return stdout.trim();
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** Without a Chinese font every label is a row of boxes, and pictures cannot be compared. */
function ensureChineseFont(): void {
  const { stdout, status } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (status === 0 && stdout.trim()) return;
  apt(['fontconfig', 'fonts-noto-cjk']);
}

/** Install packages of the system, where that is allowed. */
export function apt(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) return;
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
