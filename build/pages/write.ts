/** Writes a page for each plan and language into a built folder, and puts the first plan's into its index.html. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { type BaseMap, openBase, PLAIN_GROUND, parseBase } from '../../src/drawing/base.ts';
import { legend } from '../../src/drawing/legend.ts';
import { PALETTE } from '../../src/drawing/palette.ts';
import type { Plan } from '../../src/plan/model.ts';
import { parsePlan } from '../../src/plan/parse.ts';
import type { Lang } from '../../src/plan/schema.ts';
import { type IndexEntry, parseIndex } from '../../src/store/library.ts';
import { pageFolder } from '../../src/store/pages.ts';
import { spanText } from '../../src/ui/frame/period.ts';
import { toHtml } from './markup.ts';
import { type HeadMatter, type PageMatter, pageBody, pageHead, swatchOf } from './page.ts';
import { firstPicture } from './picture.ts';
import { openPreviews } from './preview.ts';
import { pageOf } from './template.ts';
import { ThemeColors, themed } from './themed.ts';

const HERE = import.meta.dirname;
const LANGS: readonly Lang[] = ['zh', 'en'];

interface Opened {
  readonly entry: IndexEntry;
  readonly plan: Plan;
  readonly base: BaseMap;
}

/** `site`: the address under which the atlas will be hosted, with “/” at its end; '' where that is not known. */
export async function writePages(dist: string, site: string): Promise<void> {
  const template = readFileSync(join(dist, 'index.html'), 'utf8');
  const opened = parseIndex(readJson(dist, 'index.json')).plans.map((entry) => openedPlan(dist, entry));
  const colors = new ThemeColors();
  const matters = opened.flatMap((one) => LANGS.map((lang) => matterOf(one, lang, opened, colors)));
  const [style, start] = [
    writeHashed(dist, 'page', 'css', pageStyle(colors)),
    writeHashed(dist, 'first', 'js', await startScript()),
  ];
  const previews = await openPreviews(join(dist, 'fonts'));
  matters.forEach(({ matter, one }, i) => {
    const { lang, plan } = matter;
    const folder = pageFolder({ plan: plan.head.id, lang });
    const head = { plan, lang, region: one.entry.region[lang], site, style, start };
    const pages = i === 0 ? ['', folder] : [folder];
    mkdirSync(join(dist, folder), { recursive: true });
    for (const path of pages)
      writeFileSync(join(dist, path, 'index.html'), document(template, matter, head, wantedOf(one.entry), path));
    writeFileSync(
      join(dist, folder, 'preview.png'),
      previews.draw({ ...one, lang, region: `${head.region} · ${spanText(lang, plan.head.period)}` }),
    );
  });
}

function document(
  template: string,
  matter: PageMatter,
  head: Omit<HeadMatter, 'root'>,
  wanted: readonly string[],
  path: string,
): string {
  const root = path === '' ? './' : '../'.repeat(path.split('/').length - 1);
  const { plan, lang } = matter;
  return pageOf(template, {
    root,
    lang,
    plan: plan.head.id,
    wanted,
    title: `${plan.head.shortTitle[lang]} · 产业布局图集 Layout Atlas`,
    head: pageHead({ ...head, root })
      .map(toHtml)
      .join('\n    '),
    body: toHtml(pageBody({ ...matter, root })),
  });
}

function openedPlan(dist: string, entry: IndexEntry): Opened {
  const { plan, problems } = parsePlan(readJson(dist, entry.plan), entry.plan);
  if (!plan) throw new Error(problems.map(({ en }) => en).join('\n'));
  return { entry, plan, base: entry.base === null ? PLAIN_GROUND : openBase(parseBase(readJson(dist, entry.base))) };
}

function matterOf(one: Opened, lang: Lang, all: readonly Opened[], colors: ThemeColors) {
  const { plan, base } = one;
  const light = firstPicture({ plan, base, lang, palette: PALETTE.light });
  const dark = firstPicture({ plan, base, lang, palette: PALETTE.dark });
  const [byDay, byNight] = [legend(plan, PALETTE.light), legend(plan, PALETTE.dark)];
  const both = <T>(a: readonly T[], b: readonly T[]) =>
    a.flatMap((x, i) => (b[i] === undefined ? [] : [[x, b[i]] as const]));
  const matter: PageMatter = {
    plan,
    lang,
    root: '',
    picture: light &&
      dark && {
        shared: themed(light.shared, dark.shared, colors),
        maps: both(light.maps, dark.maps).map(([a, b]) => themed(a, b, colors)),
      },
    legend: byDay,
    swatches: both(byDay, byNight).map(([a, b]) => themed(swatchOf(a), swatchOf(b), colors)),
    others: all
      .filter(({ entry }) => entry.id !== one.entry.id)
      .map(({ entry }) => ({ plan: entry.id, lang, title: entry.shortTitle[lang] })),
  };
  return { matter, one };
}

/** What the app asks for on this page, to be on its way before the app is. */
function wantedOf({ plan, base }: IndexEntry): string[] {
  return ['index.json', plan, ...(base === null ? [] : [base])].map((path) => `geo/${path}`);
}

function pageStyle(colors: ThemeColors): string {
  const day = `--m-ground:${PALETTE.light.ground.neighbour};${colors.declared('light')}`;
  const night = `--m-ground:${PALETTE.dark.ground.neighbour};${colors.declared('dark')}`;
  return `:root{${day}}\n:root[data-theme="dark"]{${night}}\n${readFileSync(join(HERE, 'page.css'), 'utf8')}`;
}

async function startScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      target: 'es2022',
      write: false,
      rolldownOptions: { input: join(HERE, 'start.ts'), output: { format: 'iife' } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('no first script was built');
  return chunk.code;
}

/** Returns the path below `dist`. */
function writeHashed(dist: string, name: string, ending: string, text: string): string {
  const path = `assets/${name}-${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.${ending}`;
  writeFileSync(join(dist, path), text);
  return path;
}

function readJson(dist: string, path: string): unknown {
  return JSON.parse(readFileSync(join(dist, 'geo', path), 'utf8'));
}
