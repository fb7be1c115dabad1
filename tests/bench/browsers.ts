/** The browser as the bench wants it: software WebGL, or none at all. */
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const WEBGL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const NO_WEBGL = ['--disable-gpu', '--disable-software-rasterizer'];

export function openBrowser(webgl: boolean): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...QUIET, ...(webgl ? WEBGL : NO_WEBGL)] });
}
