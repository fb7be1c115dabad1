/** A page made of the built index.html: the same scripts and policy, other words, and a body that can be read at once. */

export interface PageParts {
  /** From the page to the folder of the atlas. */
  readonly root: string;
  readonly lang: 'zh' | 'en';
  readonly plan: string;
  /** Data that the app will ask for, relative to the folder of the atlas. */
  readonly wanted: readonly string[];
  readonly title: string;
  /** HTML. */
  readonly head: string;
  /** HTML. */
  readonly body: string;
}

/** Throws where index.html is not as expected. */
export function pageOf(template: string, { root, lang, plan, wanted, title, head, body }: PageParts): string {
  const app = /<script type="module"[^>]* src="\.\/(assets\/[^"]+)">/.exec(template)?.[1];
  if (app === undefined) throw new Error('index.html has no script');
  const parts = [...template.matchAll(/<link rel="modulepreload"[^>]* href="\.\/([^"]+)">/g)].flatMap(
    ([, path]) => path ?? [],
  );
  const later = `data-app="${[app, ...parts].join(' ')}" data-wanted="${wanted.join(' ')}"`;
  const tongue = lang === 'zh' ? 'zh-CN' : 'en';
  const steps: readonly (readonly [RegExp, string])[] = [
    [
      /<html lang="[^"]*" data-atlas="loading">/,
      `<html lang="${tongue}" data-atlas="loading" data-root="${root}" data-pages data-first="${plan} ${lang}" ${later}>`,
    ],
    [/<title>[^<]*<\/title>/, `<title>${escaped(title)}</title>\n    ${head}`],
    [/<div id="root"><\/div>/, `${body}\n    <div id="root" inert></div>`],
    // What is fetched before the page is painted holds that back: the first script asks for it afterwards.
    [/\s*<script type="module"[^>]*><\/script>/, ''],
    [/\s*<noscript>[\s\S]*?<\/noscript>/, ''],
  ];
  const page = steps.reduce(
    (text, [pattern, by]) => {
      if (!pattern.test(text)) throw new Error(`index.html has no ${pattern}`);
      return text.replace(pattern, () => by);
    },
    template.replace(/\s*<link rel="modulepreload"[^>]*>/g, ''),
  );
  return root === './' ? page : page.replace(/(src|href)="\.\//g, `$1="${root}`);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
