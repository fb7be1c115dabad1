/** A Firefox, and a screen for it: WebGL is only there where Firefox has a display, even a headless one. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { apt } from './find-browser.ts';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Path of an executable; installs one when there is none. Throws with the mend when that fails as well. */
export function findFirefox(): string {
  const found = installed();
  if (found) return found;
  apt(['firefox-esr']);
  const fromSystem = installed();
  if (fromSystem) return fromSystem;
  throw new Error('No Firefox found and none could be installed. Install one, or set ATLAS_FIREFOX to its path.');
}

function installed(): string | undefined {
  return [process.env.ATLAS_FIREFOX ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));
}

export interface Screen {
  /** What the browser's environment needs. */
  readonly env: Record<string, string | undefined>;
  close(): void;
}

/** The screen of the machine, or one in memory where it has none. */
export async function openScreen(): Promise<Screen> {
  if (process.platform !== 'linux' || process.env.DISPLAY) return { env: process.env, close: () => {} };
  if (spawnSync('which', ['Xvfb']).status !== 0) apt(['xvfb', 'libgl1-mesa-dri']);
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await displayOf(server);
  return { env: { ...process.env, DISPLAY: `:${display}` }, close: () => server.kill() };
}

/** Xvfb takes the first number that is free and writes it once it listens. */
function displayOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', () => reject(new Error('No screen and no Xvfb. Install xvfb, or set DISPLAY.')));
    server.once('exit', () => reject(new Error('Xvfb stopped before it had a display')));
    const told = server.stdio[3];
    told?.once('data', (data) => resolve(String(data).trim()));
  });
}
