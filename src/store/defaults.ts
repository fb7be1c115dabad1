/** What the browser says about its reader. Every look is guarded: storage and media queries may be forbidden. */
import type { Lang } from '../plan/schema.ts';
import type { Defaults, TextSize, Theme } from './view.ts';

const THEME_KEY = 'layout-atlas:theme';
const TEXT_KEY = 'layout-atlas:text';

/** The part of `window` that is asked. */
export interface Browser {
  readonly navigator: { readonly languages: readonly string[]; readonly language: string };
  readonly localStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
  matchMedia(query: string): { readonly matches: boolean };
}

/** Chinese for a browser whose first language is Chinese, else English. */
export function defaultLang(languages: readonly string[]): Lang {
  return languages[0]?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function stored<T extends string>(browser: Browser, key: string, allowed: readonly T[]): T | null {
  try {
    const found = browser.localStorage.getItem(key);
    return allowed.find((one) => one === found) ?? null;
  } catch {
    return null;
  }
}

function preferredTheme(browser: Browser): Theme {
  try {
    return browser.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  } catch {
    return 'light';
  }
}

/** Language, theme and size of the letters for a reader who has chosen none. */
export function readDefaults(browser: Browser): Defaults {
  const { languages, language } = browser.navigator;
  return {
    lang: defaultLang(languages.length > 0 ? languages : [language]),
    theme: stored<Theme>(browser, THEME_KEY, ['light', 'dark']) ?? preferredTheme(browser),
    text: stored<TextSize>(browser, TEXT_KEY, ['usual', 'large']) ?? 'usual',
  };
}

/** Remember the theme for the next visit, where that is allowed. */
export function rememberTheme(browser: Browser, theme: Theme): void {
  try {
    browser.localStorage.setItem(THEME_KEY, theme);
  } catch {}
}

/** Remember the size of the letters as well. */
export function rememberText(browser: Browser, text: TextSize): void {
  try {
    browser.localStorage.setItem(TEXT_KEY, text);
  } catch {}
}
