/**
 * Runs before a plan's page is painted: the reader's theme, and whether the page shows what the address asks for. Starts
 * the app once it is.
 */
import { readDefaults } from '../../src/store/defaults.ts';

/** What is shown in place of the plan alone. */
const OVER = ['present', 'beside'];

const { dataset } = document.documentElement;
const [plan, lang] = dataset.first?.split(' ') ?? [];
const defaults = readDefaults(window);
const query = new URLSearchParams(location.search);
const theme = query.get('theme');
dataset.theme = theme === 'light' || theme === 'dark' ? theme : defaults.theme;
// The page of the folder itself speaks the reader's language, that of a plan the one in its path.
const wanted = query.get('lang') ?? (dataset.root === './' ? defaults.lang : lang);
const isOther = (query.get('plan') ?? plan) !== plan || wanted !== lang;
if (isOther || location.hash.startsWith('#?') || OVER.some((key) => query.has(key))) dataset.first = 'off';

/** Longer than any first frame; a tab in the background is never painted, ms. */
const LATEST = 1000;

function ask(rel: string, href: string): void {
  const link = document.createElement('link');
  if (rel === 'preload') link.as = 'fetch';
  link.rel = rel;
  link.crossOrigin = 'anonymous';
  link.href = href;
  document.head.append(link);
}

/** Code and data of the app, side by side. */
function start(): void {
  const root = new URL(dataset.root ?? './', document.baseURI);
  const [app = '', ...parts] = dataset.app?.split(' ') ?? [];
  for (const path of parts) ask('modulepreload', new URL(path, root).href);
  if (dataset.first !== 'off')
    for (const path of dataset.wanted?.split(' ') ?? []) ask('preload', new URL(path, root).href);
  void import(/* @vite-ignore */ new URL(app, root).href);
}

/** What the app does first would hold the first frame back: it waits until that is on the screen. */
function afterPaint(then: () => void): void {
  let done = false;
  const once = (): void => {
    if (!done) then();
    done = true;
  };
  setTimeout(once, LATEST);
  try {
    new PerformanceObserver(once).observe({ type: 'paint', buffered: true });
  } catch {
    requestAnimationFrame(() => setTimeout(once));
  }
}

document.addEventListener('DOMContentLoaded', () => afterPaint(start));
