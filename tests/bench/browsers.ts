/**
 * The browser as it is on a machine without a graphics card: WebGL in software, or none at all. `--use-angle=swiftshader`
 * would draw the whole page and every canvas through it as well, which no such machine does.
 */
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const WEBGL = ['--enable-unsafe-swiftshader'];
const NO_WEBGL = ['--disable-gpu', '--disable-software-rasterizer'];

export function openBrowser(webgl: boolean): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...QUIET, ...(webgl ? WEBGL : NO_WEBGL)] });
}
