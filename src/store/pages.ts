/** Pages of plans in the hosted atlas: `plans/<id>/`, in English `plans/<id>/en/`. Their path says plan and language. */
import type { Lang } from '../plan/schema.ts';
import { isOwn } from './own.ts';

export interface Page {
  readonly plan: string;
  readonly lang: Lang;
}

/** Where the atlas is hosted. */
export interface Site {
  /** Path of its folder, with “/” at its end. */
  readonly path: string;
  /** Whether the build made pages. */
  readonly pages: boolean;
}

export const NO_PAGES: Site = { path: '/', pages: false };

/** The page that a path leads to; null for any other place. */
export function pageAt(pathname: string, { path, pages }: Site): Page | null {
  if (!pages || !pathname.startsWith(path)) return null;
  const found = /^plans\/([a-z0-9-]+)\/(en\/)?(?:index\.html)?$/.exec(pathname.slice(path.length));
  return found?.[1] === undefined ? null : { plan: found[1], lang: found[2] === undefined ? 'zh' : 'en' };
}

/** Where a plan's page is, below the folder of the atlas. */
export function pageFolder({ plan, lang }: Page): string {
  return `plans/${encodeURIComponent(plan)}/${lang === 'en' ? 'en/' : ''}`;
}

/** The path of a plan's page; null where it has none. */
export function pagePath(plan: string | null, lang: Lang, { path, pages }: Site): string | null {
  if (!pages || plan === null || isOwn(plan)) return null;
  return `${path}${pageFolder({ plan, lang })}`;
}
