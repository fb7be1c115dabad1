/** What the browser says about its reader. Every look is guarded: storage and media queries may be forbidden. */
import type { Lang } from '../plan/schema.ts';
import type { Defaults, Theme } from './view.ts';

const THEME_KEY = 'layout-atlas:theme';

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

function storedTheme(browser: Browser): Theme | null {
  try {
    const stored = browser.localStorage.getItem(THEME_KEY);
    return stored === 'light' || stored === 'dark' ? stored : null;
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

/** Language and theme for a reader who has chosen neither. */
export function readDefaults(browser: Browser): Defaults {
  const { languages, language } = browser.navigator;
  return {
    lang: defaultLang(languages.length > 0 ? languages : [language]),
    theme: storedTheme(browser) ?? preferredTheme(browser),
  };
}

/** Remember the theme for the next visit, where that is allowed. */
export function rememberTheme(browser: Browser, theme: Theme): void {
  try {
    browser.localStorage.setItem(THEME_KEY, theme);
  } catch {}
}
